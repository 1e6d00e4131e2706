export type CountryCode = 'ID' | 'PH' | 'VN' | 'TH' | 'MY' | 'SG';

/** City, region, first figures of its postcodes, latitude, longitude, areas. */
type City = readonly [string, string, string, number, number, readonly string[]];

export interface CountryWords {
  readonly code: CountryCode;
  readonly share: number;
  readonly currency: string;
  /** Units of the currency for a dollar, and what prices are rounded to. */
  readonly rate: number;
  readonly step: number;
  readonly dial: string;
  readonly prefixes: readonly string[];
  /** Figures of a mobile number after its prefix. */
  readonly figures: number;
  readonly postcode: number;
  readonly cities: readonly City[];
  readonly streets: readonly string[];
  /** `#` is the number, `@` the street. */
  readonly house: readonly string[];
  readonly landmarks: readonly string[];
  readonly banks: readonly string[];
  readonly wallets: readonly string[];
  readonly carriers: readonly string[];
  readonly company: string;
}

const list = (words: string): string[] => words.split('|');

export const COUNTRIES: readonly CountryWords[] = [
  {
    code: 'ID',
    share: 44,
    currency: 'IDR',
    rate: 16_000,
    step: 500,
    dial: '62',
    prefixes: list('811|812|813|821|822|852|857|878|895'),
    figures: 8,
    postcode: 5,
    cities: [
      ['Jakarta Timur', 'DKI Jakarta', '131', -6.21, 106.87, list('Utan Kayu|Matraman|Duren Sawit|Cakung|Pasar Rebo')],
      ['Jakarta Barat', 'DKI Jakarta', '114', -6.17, 106.76, list('Cengkareng|Kalideres|Tambora|Kebon Jeruk|Glodok')],
      ['Tangerang', 'Banten', '151', -6.18, 106.63, list('Cipondoh|Karawaci|Ciledug|Batuceper')],
      ['Bekasi', 'Jawa Barat', '171', -6.24, 106.99, list('Rawalumbu|Pondok Gede|Jatiasih|Medan Satria')],
      ['Surabaya', 'Jawa Timur', '602', -7.26, 112.75, list('Wonokromo|Tambaksari|Rungkut|Kenjeran')],
      ['Medan', 'Sumatera Utara', '201', 3.59, 98.67, list('Medan Kota|Petisah|Helvetia|Denai')],
      ['Batam', 'Kepulauan Riau', '294', 1.13, 104.05, list('Nagoya|Batu Ampar|Sekupang|Bengkong')],
    ],
    streets: list(
      'Pramuka|Melati|Kenanga|Raya Bogor|Mawar|Diponegoro|Ahmad Yani|Gajah Mada|Cempaka|Haji Naman|Veteran|Anggrek',
    ),
    house: list('Jl. @ No. #|Jl. @ No. # RT 03/RW 05|Jl. @ Gg. 2 No. #|Ruko @ Blok B No. #'),
    landmarks: list(
      'dekat Masjid Al-Ikhlas|samping warung Bu Tini|belakang SDN 03|depan pos ronda|seberang kantor lurah|sebelah bengkel',
    ),
    banks: list('Bank Nusa Raya|Bank Arta Mandala|BPR Sinar Desa'),
    wallets: list('DompetQ|Uangku|GoLunas'),
    carriers: list('Kilatku|Lajur Express|SiAntar'),
    company: 'PT ~',
  },
  {
    code: 'PH',
    share: 15,
    currency: 'PHP',
    rate: 57,
    step: 5,
    dial: '63',
    prefixes: list('905|917|919|927|945|977|998'),
    figures: 7,
    postcode: 4,
    cities: [
      ['Manila', 'Metro Manila', '10', 14.6, 120.98, list('Binondo|Sampaloc|Tondo|Santa Cruz')],
      [
        'Quezon City',
        'Metro Manila',
        '11',
        14.65,
        121.04,
        list('Barangay Commonwealth|Barangay Holy Spirit|Cubao|Novaliches'),
      ],
      ['Cebu City', 'Cebu', '60', 10.32, 123.89, list('Barangay Lahug|Barangay Mabolo|Carbon')],
      ['Bacoor', 'Cavite', '41', 14.46, 120.94, list('Barangay Molino III|Barangay Talaba|Barangay San Nicolas')],
    ],
    streets: list('Rizal|Mabini|Bonifacio|Sampaguita|Narra|Acacia|Luna|Aguinaldo'),
    house: list('# @ Street|Block 5 Lot # @ Street|Unit 2B # @ Street|Purok 4, # @ Street'),
    landmarks: list(
      'near barangay hall|beside sari-sari store ni Aling Nena|in front of covered court|back of the elementary school',
    ),
    banks: list('Banco Luzonia|Perlas Savings Bank'),
    wallets: list('PisoPay|Bayad Na'),
    carriers: list('SpeedHatid|Lipat Express'),
    company: '~ Inc.',
  },
  {
    code: 'VN',
    share: 15,
    currency: 'VND',
    rate: 25_500,
    step: 1_000,
    dial: '84',
    prefixes: list('90|91|97|98|33|35|70|77'),
    figures: 7,
    postcode: 6,
    cities: [
      ['Hà Nội', 'Hà Nội', '100', 21.02, 105.84, list('Hoàng Mai|Thanh Xuân|Hà Đông|Cầu Giấy')],
      ['TP. Hồ Chí Minh', 'Hồ Chí Minh', '700', 10.78, 106.69, list('Quận 10|Bình Tân|Gò Vấp|Tân Bình|Quận 5')],
      ['Đà Nẵng', 'Đà Nẵng', '550', 16.06, 108.21, list('Hải Châu|Thanh Khê|Liên Chiểu')],
    ],
    streets: list('Giải Phóng|Nguyễn Trãi|Lê Lợi|Trần Phú|Tô Hiến Thành|Hai Bà Trưng|Quang Trung|Cách Mạng Tháng 8'),
    house: list('Số # Đường @|Số # ngõ 34 Đường @|#/12 Đường @|Ki-ốt # Đường @'),
    landmarks: list('gần chợ|đối diện trường tiểu học|cạnh cây xăng|sau nhà thờ|đầu hẻm'),
    banks: list('Ngân hàng Sông Hồng|Ngân hàng Bến Thành Việt'),
    wallets: list('Ví Sen|TiềnNhanh'),
    carriers: list('Nhanh247|Giao Lẹ'),
    company: 'Công ty TNHH ~',
  },
  {
    code: 'TH',
    share: 13,
    currency: 'THB',
    rate: 34,
    step: 1,
    dial: '66',
    prefixes: list('81|86|89|91|95|63|98'),
    figures: 7,
    postcode: 5,
    cities: [
      ['กรุงเทพมหานคร', 'กรุงเทพฯ', '10', 13.75, 100.5, list('เขตบางกะปิ|เขตลาดพร้าว|เขตจตุจักร|เขตบางแค|เขตดินแดง')],
      ['Bangkok', 'Bangkok', '10', 13.73, 100.52, list('Bang Kapi|Lat Phrao|Chatuchak|Huai Khwang')],
      ['นนทบุรี', 'นนทบุรี', '11', 13.86, 100.51, list('อ.เมือง|อ.ปากเกร็ด|อ.บางบัวทอง')],
      ['เชียงใหม่', 'เชียงใหม่', '50', 18.79, 98.99, list('อ.เมือง|อ.สันทราย|อ.หางดง')],
    ],
    streets: list('Ramkhamhaeng 24|ลาดพร้าว 71|รามคำแหง 24|Sukhumvit 77|แจ้งวัฒนะ 14|เพชรเกษม 69|Phahon Yothin 40'),
    house: list('#/5 ซอย @|# ถนน @|#/12 หมู่ 3 ซอย @|# Soi @'),
    landmarks: list('ข้างวัด|ใกล้ตลาดนัด|หลังโรงเรียน|ตรงข้ามปั๊มน้ำมัน'),
    banks: list('ธนาคารสยามรุ่งเรือง|Chaophraya Thanakit Bank'),
    wallets: list('TangPao|จ่ายดี'),
    carriers: list('ThaiRush|ส่งไว'),
    company: 'บริษัท ~ จำกัด',
  },
  {
    code: 'MY',
    share: 9,
    currency: 'MYR',
    rate: 4.4,
    step: 0.1,
    dial: '60',
    prefixes: list('12|13|16|17|19|11'),
    figures: 7,
    postcode: 5,
    cities: [
      ['Petaling Jaya', 'Selangor', '473', 3.11, 101.61, list('SS 2|Damansara Utama|Kelana Jaya')],
      ['Kuala Lumpur', 'WP Kuala Lumpur', '501', 3.15, 101.7, list('Cheras|Setapak|Kepong|Sentul')],
      ['Johor Bahru', 'Johor', '811', 1.48, 103.74, list('Taman Molek|Skudai|Taman Pelangi')],
      ['Butterworth', 'Pulau Pinang', '124', 5.4, 100.36, list('Raja Uda|Bagan Ajam')],
    ],
    streets: list('Jalan Mawar|Jalan SS 2/24|Jalan Kenari 5|Lorong Bayan 3|Jalan Molek 1/9|Jalan Genting Klang'),
    house: list('No. #, @|#, @|Lot #-1, @|A-#-3, Pangsapuri Seri, @'),
    landmarks: list('sebelah surau|near pasar malam|belakang kedai runcit|opposite kopitiam'),
    banks: list('Bank Tanjung Emas|Kinabalu Bank'),
    wallets: list('SentuhPay|KayaWallet'),
    carriers: list('PosKilat MY|Lajur Express'),
    company: '~ Sdn. Bhd.',
  },
  {
    code: 'SG',
    share: 4,
    currency: 'SGD',
    rate: 1.35,
    step: 0.1,
    dial: '65',
    prefixes: list('81|82|90|91|96|97'),
    figures: 6,
    postcode: 6,
    cities: [['Singapore', '', '46', 1.33, 103.93, list('Bedok|Woodlands|Jurong West|Toa Payoh|Geylang')]],
    streets: list(
      'Bedok North Avenue 2|Woodlands Street 13|Jurong West Street 61|Lorong 4 Toa Payoh|Geylang Lorong 23',
    ),
    house: list('Block # @ #05-112|Block # @ #11-08|# @ #02-31'),
    landmarks: list('beside the hawker centre|opposite MRT|near the polyclinic'),
    banks: list('Temasia Bank|Raffles Quay Bank'),
    wallets: list('PayLion|GrabLah Pay'),
    carriers: list('IslandDrop|Lajur Express'),
    company: '~ Pte. Ltd.',
  },
];

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The words of a country. */
export function wordsOf(code: CountryCode): CountryWords {
  return byCode.get(code) as CountryWords;
}
