import type { Draw } from '#jobs/generate/draw';
import type { Spelled } from './places.ts';

/** Names of people by country, `usual|other`; one spelling where both are the same. */
interface People {
  readonly family: readonly string[];
  readonly given: readonly string[];
  readonly familyFirst: boolean;
}

// oxfmt-ignore
const PEOPLE: Readonly<Record<string, People>> = {
  CN: {
    family: ['Wang|王', 'Li|李', 'Zhang|张', 'Liu|刘', 'Chen|陈', 'Yang|杨', 'Huang|黄', 'Zhao|赵', 'Wu|吴', 'Zhou|周', 'Xu|徐', 'Sun|孙', 'Ma|马', 'Zhu|朱', 'Hu|胡', 'Lin|林', 'Guo|郭', 'He|何', 'Cai|蔡', 'Zheng|郑'],
    given: ['Wei|伟', 'Fang|芳', 'Min|敏', 'Jing|静', 'Lei|磊', 'Qiang|强', 'Yan|艳', 'Jun|军', 'Jie|杰', 'Xiaoming|小明', 'Guoqiang|国强', 'Meili|美丽', 'Haifeng|海峰', 'Xiuying|秀英', 'Zhiyong|志勇', 'Jianhua|建华', 'Lihua|丽华', 'Yong|勇', 'Tao|涛', 'Bin|斌', 'Xin|欣', 'Ping|平', 'Hui|慧', 'Chunmei|春梅'],
    familyFirst: true,
  },
  TR: {
    family: ['Yılmaz|Yilmaz', 'Kaya', 'Demir', 'Çelik|Celik', 'Şahin|Sahin', 'Yıldız|Yildiz', 'Öztürk|Ozturk', 'Aydın|Aydin', 'Arslan', 'Doğan|Dogan', 'Koç|Koc', 'Kurt'],
    given: ['Mehmet', 'Ayşe|Ayse', 'Mustafa', 'Fatma', 'Ahmet', 'Emine', 'Hüseyin|Huseyin', 'Zeynep', 'İbrahim|Ibrahim', 'Elif', 'Hakan', 'Gülay|Gulay', 'Murat', 'Selin', 'Emre'],
    familyFirst: false,
  },
  DE: {
    family: ['Müller|Mueller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Meyer', 'Wagner', 'Becker', 'Schäfer|Schaefer', 'Koch', 'Krüger|Krueger', 'Vogel', 'Jäger|Jaeger', 'Huber'],
    given: ['Anna', 'Jörg|Joerg', 'Sabine', 'Thomas', 'Julia', 'Michael', 'Lena', 'Stefan', 'Jürgen|Juergen', 'Katrin', 'Lukas', 'Petra', 'Jonas', 'Heike'],
    familyFirst: false,
  },
  US: {
    family: ['Smith', 'Johnson', 'Williams', 'Brown', 'Garcia', 'Miller', 'Davis', 'Martinez', 'Lopez', 'Wilson', 'Nguyen', 'Lee', 'Taylor', 'Clark', 'Hall'],
    given: ['James', 'Maria', 'Robert', 'Linda', 'David', 'Susan', 'Jose', 'Karen', 'Daniel', 'Emily', 'Kevin', 'Ashley', 'Brian', 'Nicole', 'Andre'],
    familyFirst: false,
  },
  GB: {
    family: ['Smith', 'Jones', 'Patel', 'Khan', 'Evans', 'Walker', 'Wright', 'Green', 'Hughes', 'Begum', 'Singh', 'Cooper'],
    given: ['Oliver', 'Amelia', 'Imran', 'Sophie', 'Harry', 'Priya', 'George', 'Emma', 'Tariq', 'Chloe', 'Liam', 'Grace'],
    familyFirst: false,
  },
  IT: {
    family: ['Rossi', 'Russo', 'Ferrari', 'Esposito', 'Bianchi', 'Romano', 'Colombo', 'Ricci', 'Greco', 'Conti'],
    given: ['Giuseppe', 'Maria', 'Antonio', 'Giulia', 'Luca', 'Anna', 'Salvatore', 'Chiara', 'Marco', 'Niccolò|Niccolo'],
    familyFirst: false,
  },
  VN: {
    family: ['Nguyễn|Nguyen', 'Trần|Tran', 'Lê|Le', 'Phạm|Pham', 'Hoàng|Hoang', 'Vũ|Vu', 'Đặng|Dang', 'Bùi|Bui'],
    given: ['Văn Hùng|Van Hung', 'Thị Lan|Thi Lan', 'Minh Tuấn|Minh Tuan', 'Thu Hà|Thu Ha', 'Quang Huy', 'Ngọc Anh|Ngoc Anh', 'Đức Thắng|Duc Thang', 'Thanh Mai'],
    familyFirst: true,
  },
};

/** The name of a person, and how it looks in an address of mail. */
export interface PersonName extends Spelled {
  readonly family: string;
  readonly mail: string;
}

const FIRST: People = PEOPLE.US as People;

/** A new name, in the family of a relative where one is given. */
export function personName(draw: Draw, country: string, relative?: PersonName): PersonName {
  const { family, given, familyFirst } = PEOPLE[country] ?? FIRST;
  const surname = relative?.family ?? draw.at('family').pick(family);
  const forename = fullForename(draw, country, given);
  const [first = '', second = ''] = familyFirst ? [surname, forename] : [forename, surname];
  const glue = country === 'CN' ? '' : ' ';
  return {
    usual: `${spelling(first, 0)} ${spelling(second, 0)}`,
    other: `${spelling(first, 1)}${glue}${spelling(second, 1)}`,
    family: surname,
    mail: `${latin(first, country)}.${latin(second, country)}`
      .toLowerCase()
      .replace(/[^a-z.]/g, '')
      .replace(/\.+/g, '.')
      .replace(/\.$/, ''),
  };
}

/** Most have a second part of a name too, so that not everybody is called the same. */
function fullForename(draw: Draw, country: string, given: readonly string[]): string {
  const first = draw.at('given').pick(given);
  if (!draw.at('double').chance(0.7)) return first;
  const second = draw.at('second').pick(given);
  if (country !== 'CN')
    return `${spelling(first, 0)} ${spelling(second, 0).charAt(0)}.|${spelling(first, 1)} ${spelling(second, 1).charAt(0)}.`;
  return `${spelling(first, 0)}${spelling(second, 0).toLowerCase()}|${spelling(first, 1)}${spelling(second, 1)}`;
}

function spelling(name: string, at: 0 | 1): string {
  const [usual = '', other = usual] = name.split('|');
  return at === 0 ? usual : other;
}

const latin = (name: string, country: string) => spelling(name, country === 'CN' ? 0 : 1);

const SHOP_FIRST =
  'Golden Happy Blue Lucky City Star Nova Green Royal Urban Ocean Sunny Little Prime Silk Red Modern Family'.split(' ');
const SHOP_SECOND =
  'Bazaar Closet Store Outlet Market Boutique Corner House Trading Studio Shop World Gallery Wardrobe'.split(' ');

/** What a shop calls itself; many call themselves the same. */
export function shopName(draw: Draw, person: PersonName): string {
  const last = draw.at('last').pick(SHOP_SECOND);
  const kind = draw.at('kind').uniform();
  if (kind < 0.25) return `${person.usual.split(' ')[0]} ${last}`;
  const name = `${draw.at('first').pick(SHOP_FIRST)} ${last}`;
  return kind < 0.7 ? name : `${name} ${draw.at('number').between(1, 999)}`;
}

const FIRM_PARTS = 'Heng Da Xin Rui Tai Fu Hong Jia Mei Long Sheng An Or Ka Ser Vo Ma Lin Del Ter Bel Nor'.split(' ');
const FIRM_KINDS: Readonly<Record<string, readonly string[]>> = {
  CN: ['Trading Co Ltd', 'Import Export Co Ltd', 'Logistics Co Ltd'],
  TR: ['Tekstil Ltd Şti', 'Dış Ticaret AŞ'],
  DE: ['Handels GmbH', 'Vertrieb UG'],
  US: ['Goods LLC', 'Trading Inc'],
  GB: ['Supplies Ltd', 'Retail Ltd'],
  IT: ['Commercio Srl', 'Moda Srl'],
  VN: ['Thương Mại TNHH', 'Trading JSC'],
};

/** The name of a firm. */
export function firmName(draw: Draw, country: string): string {
  const stem = [0, 1, 2].map((at) => draw.at(at).pick(FIRM_PARTS)).join('');
  const word = stem.charAt(0) + stem.slice(1).toLowerCase();
  return `${word} ${draw.at('kind').pick(FIRM_KINDS[country] ?? ['Ltd'])}`;
}
