/** An industrial district: its town, streets and what is made there. */
export interface District {
  readonly town: readonly [string, string];
  readonly province: readonly [string, string];
  readonly code: string;
  readonly country: string;
  readonly streets: readonly (readonly [string, string])[];
  readonly lines: readonly number[];
}

const IN_CHINA = { country: 'CN' } as const;

export const DISTRICTS: readonly District[] = [
  {
    ...IN_CHINA,
    town: ['汕头市', 'Shantou'],
    province: ['广东省', 'Guangdong'],
    code: '515000',
    streets: [
      ['金园工业区', 'Jinyuan Gongyequ'],
      ['潮汕路', 'Chaoshan Lu'],
      ['珠池路', 'Zhuchi Lu'],
    ],
    lines: [0, 1],
  },
  {
    ...IN_CHINA,
    town: ['晋江市', 'Jinjiang'],
    province: ['福建省', 'Fujian'],
    code: '362200',
    streets: [
      ['陈埭大道', 'Chendai Dadao'],
      ['鞋都路', 'Xiedu Lu'],
      ['江头路', 'Jiangtou Lu'],
    ],
    lines: [2],
  },
  {
    ...IN_CHINA,
    town: ['义乌市', 'Yiwu'],
    province: ['浙江省', 'Zhejiang'],
    code: '322000',
    streets: [
      ['稠州北路', 'Chouzhou Bei Lu'],
      ['城北路', 'Chengbei Lu'],
      ['商博路', 'Shangbo Lu'],
    ],
    lines: [0, 1, 3, 4],
  },
  {
    ...IN_CHINA,
    town: ['余姚市', 'Yuyao'],
    province: ['浙江省', 'Zhejiang'],
    code: '315400',
    streets: [
      ['北滨江路', 'Bei Binjiang Lu'],
      ['开发大道', 'Kaifa Dadao'],
    ],
    lines: [3, 5],
  },
  {
    ...IN_CHINA,
    town: ['东莞市', 'Dongguan'],
    province: ['广东省', 'Guangdong'],
    code: '523000',
    streets: [
      ['虎门大道', 'Humen Dadao'],
      ['厚街路', 'Houjie Lu'],
      ['长安工业路', "Chang'an Gongye Lu"],
    ],
    lines: [2, 4, 5],
  },
  {
    country: 'TR',
    town: ['Istanbul', 'Istanbul'],
    province: ['', ''],
    code: '34010',
    streets: [
      ['Merter Caddesi', 'Merter Cad.'],
      ['Keresteciler Sokak', 'Keresteciler Sk.'],
    ],
    lines: [4],
  },
  {
    country: 'PK',
    town: ['Sialkot', 'Sialkot'],
    province: ['Punjab', 'Punjab'],
    code: '51310',
    streets: [
      ['Daska Road', 'Daska Rd'],
      ['Defence Road', 'Defence Rd'],
    ],
    lines: [5, 2],
  },
];

/** A line of goods with its customs heading; the brands that are copied in it are made up. */
export const LINES: readonly {
  readonly category: string;
  readonly goods: readonly string[];
  readonly hs: string;
  readonly brands: readonly string[];
  readonly price: number;
}[] = [
  {
    category: 'toys',
    goods: ['building blocks', 'plush toy', 'RC car'],
    hs: '950300',
    brands: ['Brikka', 'Pelosso'],
    price: 3,
  },
  {
    category: 'gifts',
    goods: ['keychain', 'enamel mug', 'phone case'],
    hs: '392640',
    brands: ['Kitsuya', 'Mausley'],
    price: 1,
  },
  {
    category: 'footwear',
    goods: ['sport shoes', 'running shoes', 'sandals'],
    hs: '640411',
    brands: ['Nolvex', 'Adravo'],
    price: 9,
  },
  {
    category: 'small electronics',
    goods: ['earphones', 'power bank', 'charger'],
    hs: '851830',
    brands: ['Peario', 'Samvox'],
    price: 4,
  },
  {
    category: 'clothing',
    goods: ['polo shirt', 'hoodie', 'jeans'],
    hs: '610910',
    brands: ['Suprano', 'Lacosta'],
    price: 6,
  },
  {
    category: 'tools',
    goods: ['bearing', 'cutter', 'surgical scissors'],
    hs: '848210',
    brands: ['Skafer', 'Boschen'],
    price: 5,
  },
];

export const BANKS = [
  'Harbour Commercial Bank',
  'Victoria Trade Bank',
  'Agricultural Bank',
  'Merchants Union Bank',
  'Lion Bank',
];
export const PORTS = ['Ningbo', 'Shantou', 'Shenzhen', 'Xiamen', 'Guangzhou'];
export const WRONG_REASONS = ['IP infringement complaint', 'brand word', 'trademark complaint'];
export const OTHER_REASONS = ['expired', 'duplicate', 'wrong category', 'no certificate'];
