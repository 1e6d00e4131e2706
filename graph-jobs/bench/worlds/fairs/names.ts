export const PINYIN_FAMILIES = [
  'Lin',
  'Chen',
  'Huang',
  'Cai',
  'Zheng',
  'Wu',
  'Xu',
  'Zhang',
  'Wang',
  'Ye',
  'Guo',
  'Su',
  'Ma',
  'Luo',
];
/** Two of these make a given name. */
export const PINYIN_SYLLABLES = [
  'wei',
  'jie',
  'xiao',
  'ming',
  'mei',
  'ling',
  'guo',
  'hua',
  'jian',
  'ping',
  'li',
  'ying',
  'zhi',
  'hai',
  'bo',
  'yu',
  'fen',
  'jun',
  'hao',
  'shu',
  'wen',
  'bin',
  'qiu',
  'yan',
  'da',
  'cheng',
];
export const OTHER_NAMES: Readonly<
  Record<string, { readonly families: readonly string[]; readonly givens: readonly string[] }>
> = {
  TR: {
    families: ['Yılmaz', 'Demir', 'Kaya', 'Çelik', 'Aydın'],
    givens: ['Mehmet', 'Ayşe', 'Mustafa', 'Emre', 'Zeynep', 'Hakan'],
  },
  PK: {
    families: ['Butt', 'Malik', 'Sheikh', 'Mirza', 'Khokhar'],
    givens: ['Muhammad Asif', 'Imran', 'Adnan', 'Bilal', 'Saima', 'Tariq'],
  },
};
export const MARKS = [
  'Hua',
  'Xing',
  'Sheng',
  'Long',
  'Tai',
  'Rui',
  'Feng',
  'Bo',
  'Jia',
  'Heng',
  'Lian',
  'Yuan',
  'Kai',
  'Ding',
  'Mao',
  'Jun',
];
export const FIRM_KINDS = [
  'Trading Co., Ltd.',
  'Import & Export Co., Ltd.',
  'Imp. and Exp. Co Ltd',
  'International Trade Limited',
  'Industry Co.,Ltd',
];
export const FACTORY_KINDS = [
  'Plastic Products Factory',
  'Shoes Co., Ltd.',
  'Manufacturing Co., Ltd.',
  'Arts & Crafts Factory',
  'Garment Factory',
];
export const AGENCY_KINDS = [
  'Supply Chain Management Co., Ltd.',
  'International Freight Forwarding Co., Ltd.',
  'Market Procurement Service Co., Ltd.',
];
export const IMPORTERS = ['Bazaar', 'Import', 'Wholesale', 'Distribution', 'Trading', 'Cash & Carry'];
export const IMPORTER_COUNTRIES: readonly (readonly [string, string, string])[] = [
  ['DE', 'GmbH', 'Hamburg'],
  ['PL', 'Sp. z o.o.', 'Wólka Kosowska'],
  ['IT', 'S.r.l.', 'Prato'],
  ['AE', 'FZE', 'Dubai'],
  ['PA', 'S.A.', 'Colón'],
  ['US', 'LLC', 'Los Angeles'],
  ['NG', 'Ltd', 'Lagos'],
  ['ES', 'S.L.', 'Madrid'],
];
export const SURNAMES = [
  'Novak',
  'Rossi',
  'Haddad',
  'Okafor',
  'Garcia',
  'Keller',
  'Wang',
  'Singh',
  'Kowalski',
  'Diaz',
  'Mansour',
  'Vogel',
];
