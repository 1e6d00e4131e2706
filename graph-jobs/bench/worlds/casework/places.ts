import type { Draw } from '#jobs/generate/draw';

/** A postal address, as written in the Latin script and, where there is another, in its own. */
export interface Place {
  readonly text: string;
  readonly native: string | null;
  readonly city: string;
  readonly country: string;
}

interface City {
  readonly name: string;
  readonly native?: string;
  readonly districts: readonly (readonly [string, string])[];
}

interface Land {
  readonly country: string;
  readonly weight: number;
  readonly streets: readonly (readonly [string, string])[];
  readonly cities: readonly City[];
}

const plain = (...names: readonly string[]) => names.map((name) => [name, name] as const);
const cities = (...names: readonly string[]): City[] => names.map((name) => ({ name, districts: plain('') }));

const CHINESE_STREETS: Land['streets'] = [
  ['Jianshe Road', '建设路'],
  ['Renmin Road', '人民路'],
  ['Zhongshan Avenue', '中山大道'],
  ['Huanshi Road', '环市路'],
  ['Xinghua Street', '兴华街'],
  ['Changjiang Road', '长江路'],
  ['Wenhua Street', '文化街'],
  ['Gongye Avenue', '工业大道'],
  ['Dongfeng Road', '东风路'],
  ['Binhe Road', '滨河路'],
];

const CHINESE_CITIES: readonly City[] = [
  {
    name: 'Guangzhou',
    native: '广州市',
    districts: [
      ['Baiyun District', '白云区'],
      ['Panyu District', '番禺区'],
    ],
  },
  {
    name: 'Shenzhen',
    native: '深圳市',
    districts: [
      ['Bao’an District', '宝安区'],
      ['Longgang District', '龙岗区'],
    ],
  },
  {
    name: 'Dongguan',
    native: '东莞市',
    districts: [
      ['Houjie Town', '厚街镇'],
      ['Humen Town', '虎门镇'],
    ],
  },
  {
    name: 'Putian',
    native: '莆田市',
    districts: [
      ['Hanjiang District', '涵江区'],
      ['Licheng District', '荔城区'],
    ],
  },
  {
    name: 'Yiwu',
    native: '义乌市',
    districts: [
      ['Choucheng', '稠城'],
      ['Beiyuan', '北苑'],
    ],
  },
  {
    name: 'Hangzhou',
    native: '杭州市',
    districts: [
      ['Yuhang District', '余杭区'],
      ['Xiaoshan District', '萧山区'],
    ],
  },
];

/** The countries sellers live in. */
const LANDS: readonly Land[] = [
  { country: 'CN', weight: 36, streets: CHINESE_STREETS, cities: CHINESE_CITIES },
  {
    country: 'HK',
    weight: 7,
    streets: plain('Nathan Road', 'Castle Peak Road', 'Kwun Tong Road', 'Fuk Wing Street'),
    cities: cities('Kowloon', 'Tsuen Wan', 'Kwai Chung'),
  },
  {
    country: 'TR',
    weight: 9,
    streets: plain('Atatürk Avenue', 'İstiklal Street', 'Cumhuriyet Avenue', 'Laleli Street', 'Gül Street'),
    cities: cities('Istanbul', 'Izmir', 'Bursa'),
  },
  {
    country: 'IT',
    weight: 9,
    streets: plain('Via Roma', 'Via Garibaldi', 'Via Dante', 'Corso Italia', 'Via Mazzini', 'Via Verdi'),
    cities: cities('Prato', 'Napoli', 'Milano'),
  },
  {
    country: 'DE',
    weight: 12,
    streets: plain('Hauptstrasse', 'Bahnhofstrasse', 'Gartenweg', 'Schulstrasse', 'Lindenallee', 'Industriestrasse'),
    cities: cities('Berlin', 'Hamburg', 'Essen', 'Kassel'),
  },
  {
    country: 'GB',
    weight: 12,
    streets: plain('High Street', 'Station Road', 'Church Lane', 'Victoria Road', 'Mill Road', 'Cheetham Hill Road'),
    cities: cities('Manchester', 'London', 'Leicester', 'Leeds'),
  },
  {
    country: 'PL',
    weight: 7,
    streets: plain('ul. Polna', 'ul. Lipowa', 'ul. Krótka', 'ul. Ogrodowa', 'ul. Nadrzeczna'),
    cities: cities('Warszawa', 'Łódź', 'Poznań'),
  },
  {
    country: 'US',
    weight: 8,
    streets: plain('Main Street', 'Oak Avenue', 'Maple Street', 'Industrial Road', 'Commerce Avenue'),
    cities: cities('Los Angeles', 'Houston', 'Newark', 'Miami'),
  },
];

/** A country by how many sellers live there. */
export function countryOf(draw: Draw): string {
  return draw.weighted(LANDS, (land) => land.weight).country;
}

/** An address of its own in a country. */
export function placeIn(country: string, draw: Draw): Place {
  const land = LANDS.find((one) => one.country === country) ?? (LANDS[0] as Land);
  const city = draw.at('city').pick(land.cities);
  const [district, nativeDistrict] = draw.at('district').pick(city.districts);
  const [street, nativeStreet] = draw.at('street').pick(land.streets);
  const [number, unit] = [draw.at('number').between(1, 420), draw.at('unit').between(101, 2_899)];
  return {
    text: [`Unit ${unit}`, `No. ${number} ${street}`, district, city.name].filter(Boolean).join(', '),
    native: city.native ? `${city.native}${nativeDistrict}${nativeStreet}${number}号${unit}室` : null,
    city: city.name,
    country,
  };
}
