import type { Draw } from '#jobs/generate/draw';
import type { CountryCode } from './countries.ts';

const ID_GIVEN =
  'Siti|Dewi|Sri|Rina|Yuni|Agus|Budi|Slamet|Wati|Fitri|Nur|Ratna|Eko|Ayu|Hendra|Lestari|Suharti|Tuti|Indah|Maya|Rizky|Wahyu|Lilis|Desi'.split(
    '|',
  );
const ID_LAST =
  'Aminah|Rahayu|Lestari|Wulandari|Santoso|Susanti|Handayani|Pratama|Hidayat|Kurniawan|Sari|Setiawan|Puspita|Nurhayati|Utami|Saputra'.split(
    '|',
  );
const PH_GIVEN =
  'Maria|Jennifer|Rose Ann|Mary Grace|Jocelyn|Mark|John Paul|Cristina|Angelica|Rowena|Michelle|Lorna|Jomar|Analyn|Rhea|Kristine'.split(
    '|',
  );
const PH_LAST =
  'Santos|Reyes|Cruz|Bautista|dela Cruz|Garcia|Mendoza|Villanueva|Ramos|Aquino|Tolentino|Macaraeg|Pangilinan|Dimaculangan'.split(
    '|',
  );
const VN_FAMILY = 'Nguyễn|Nguyễn|Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi'.split('|');
const VN_MIDDLE = 'Thị|Thị|Văn|Ngọc|Minh|Thu|Đức|Thanh'.split('|');
const VN_GIVEN = 'Lan|Hương|Hoa|Linh|Trang|Hạnh|Tuấn|Hùng|Mai|Nga|Phương|Dũng|Yến|Thảo'.split('|');
const TH_GIVEN = 'สมหญิง|สุดา|วรรณา|กมลชนก|ณัฐพล|พรทิพย์|Somchai|Kanokwan|Siriporn|Nattaya|ธนพร|Pimchanok'.split('|');
const TH_LAST = 'แสงทอง|ใจดี|ศรีสุข|บุญมา|Srisuk|Wongsawat|Thongdee|คำแก้ว|Saetang|แซ่ลิ้ม'.split('|');
const MY_MALAY = 'Nurul Ain|Siti Nurhaliza|Noraini|Farah|Azman|Zainab|Hafiz|Rohana|Aisyah'.split('|');
const MY_MEN = new Set(['Azman', 'Hafiz']);
const MY_FATHER = 'Ahmad|Ismail|Abdullah|Hassan|Osman|Yusof|Rahman'.split('|');
const CHINESE = 'Tan|Tan|Lim|Lee|Ng|Wong|Goh|Chua'.split('|');
const CHINESE_GIVEN = 'Wei Ling|Mei Hua|Siew Choo|Jia Hui|Kok Wai|Li Ting|Boon Keng|Hui Min|Ah Kow'.split('|');
const TAMIL = 'Kavitha|Priya|Ravi|Suresh|Letchumi'.split('|');
const TAMIL_FATHER = 'Muniandy|Subramaniam|Krishnan|Perumal'.split('|');

/** A person's name as it stands on the identity card; common names come often. */
export function personName(draw: Draw, country: CountryCode): string {
  const [given, last, kind] = [draw.at('given'), draw.at('last'), draw.at('kind').uniform()];
  if (country === 'ID') {
    const first = given.pick(ID_GIVEN);
    return kind < 0.22 ? first : `${first} ${last.pick(ID_LAST)}`;
  }
  if (country === 'PH') return `${given.pick(PH_GIVEN)} ${last.pick(PH_LAST)}`;
  if (country === 'VN') return `${last.pick(VN_FAMILY)} ${draw.at('middle').pick(VN_MIDDLE)} ${given.pick(VN_GIVEN)}`;
  if (country === 'TH') return `${given.pick(TH_GIVEN)} ${last.pick(TH_LAST)}`;
  if (country === 'MY' && kind < 0.6) {
    const first = given.pick(MY_MALAY);
    return `${first} ${MY_MEN.has(first) ? 'bin' : 'binti'} ${last.pick(MY_FATHER)}`;
  }
  if (kind < 0.9) return `${last.pick(CHINESE)} ${given.pick(CHINESE_GIVEN)}`;
  return `${given.pick(TAMIL)} a/p ${last.pick(TAMIL_FATHER)}`;
}

const SHOP_FIRST =
  'Glow|Sehat|Beauty|Mama|Bunda|Ibu|Sari|Cantik|Derma|Herbal|Family|Vita|Murni|Ratu|Queen|Skin|Baby|Health|Nutri|Medika'.split(
    '|',
  );
const SHOP_SECOND = 'Corner|Shop|Store|House|Care|Mart|Collection|Outlet|Hub|Aesthetic|Supplier|Line'.split('|');
const LOCAL: Readonly<Record<CountryCode, readonly string[]>> = {
  ID: ['Toko * Jaya', 'Kedai *', '* Olshop', 'Apotek *'],
  PH: ['* Finds PH', 'Tindahan ni *', '* Essentials', '* Botika'],
  VN: ['Shop Mẹ *', 'Mỹ phẩm *', 'Nhà thuốc *', '* Xách Tay'],
  TH: ['ร้าน*', '* บิวตี้', '* ขายยา', 'แม่*'],
  MY: ['Kedai *', '* Beauty MY', 'Butik *', 'Farmasi *'],
  SG: ['* SG', '* Wellness', 'The * Shop'],
};

/** What a shop calls itself; half of them after words that many use. */
export function shopName(draw: Draw, country: CountryCode, owner: string): string {
  const word = draw.at('first').pick(SHOP_FIRST);
  const tail = draw.at('tail').chance(0.35) ? String(draw.at('number').between(1, 99)) : '';
  if (draw.at('style').chance(0.45)) return `${word} ${draw.at('second').pick(SHOP_SECOND)}${tail && ` ${tail}`}`;
  const core = draw.at('own').chance(0.5) ? (owner.split(' ').at(-1) as string) : word;
  return `${draw.at('local').pick(LOCAL[country]).replace('*', core)}${tail && ` ${tail}`}`;
}

const COMPANY_FIRST =
  'Sumber|Mitra|Cahaya|Anugerah|Golden|Pacific|Mekong|Bahtera|Unimed|Prima|Andaman|Sinar|Orchid|Lotus|Tri'.split('|');
const COMPANY_SECOND = 'Farma|Medika|Sehat|Health|Pharma|Nusantara|Trading|Wellness|Care|Husada|Niaga'.split('|');

/** The bare name of a company, without its form. */
export function companyWords(draw: Draw): string {
  return `${draw.at('first').pick(COMPANY_FIRST)} ${draw.at('second').pick(COMPANY_SECOND)}`;
}

/** A name as it is typed where accents are a trouble. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
