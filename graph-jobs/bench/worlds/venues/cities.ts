/** A street as the Latin and as the local script has it. */
export type Street = readonly [string, string];

/** A town with market halls, and how its people write. */
export interface City {
  readonly name: string;
  readonly native: string;
  readonly region: string;
  readonly country: string;
  readonly postcode: string;
  readonly dial: string;
  /** What is dialled before the number inside the country. */
  readonly trunk: string;
  readonly mobile: readonly string[];
  readonly phoneDigits: number;
  /** Digits of an account number behind the check digits; null: no IBAN there. */
  readonly iban: number | null;
  readonly mails: readonly string[];
  readonly banks: readonly string[];
  readonly streets: readonly Street[];
}

const CHINA = {
  country: 'CN',
  dial: '86',
  trunk: '',
  mobile: ['135', '138', '150', '159', '186', '188'],
  phoneDigits: 11,
  iban: null,
  mails: ['lotusmail.cn', 'jadebox.cn', 'kuaixin.cn'],
  banks: ['Pearl Commercial Bank', 'Bank of the Delta', 'Rural Credit Union'],
};

/** The towns of this world. */
export const CITIES: readonly City[] = [
  {
    ...CHINA,
    name: 'Yiwu',
    native: '义乌',
    region: 'Zhejiang',
    postcode: '3220',
    streets: [
      ['Chengxin Road', '诚信大道'],
      ['Zongze Road', '宗泽路'],
      ['Chouzhou Road', '稠州路'],
      ['Gongren Road', '工人路'],
      ['Xuefeng Road', '雪峰路'],
      ['Shangcheng Road', '商城路'],
    ],
  },
  {
    ...CHINA,
    name: 'Guangzhou',
    native: '广州',
    region: 'Guangdong',
    postcode: '5100',
    streets: [
      ['Zhanxi Road', '站西路'],
      ['Jiefang Road', '解放路'],
      ['Sanyuanli Road', '三元里大道'],
      ['Huanshi Road', '环市路'],
      ['Guanghua Road', '广花路'],
      ['Airport Road', '机场路'],
    ],
  },
  {
    name: 'Istanbul',
    native: 'İstanbul',
    region: 'Marmara',
    country: 'TR',
    postcode: '341',
    dial: '90',
    trunk: '0',
    mobile: ['532', '541', '505', '555'],
    phoneDigits: 10,
    iban: 22,
    mails: ['postam.tr', 'carsimail.tr'],
    banks: ['Bosphorus Bankasi', 'Carsi Bank'],
    streets: [
      ['Fatih Caddesi', 'Fâtih Caddesi'],
      ['Ordu Caddesi', 'Ordu Caddesi'],
      ['Kizilelma Caddesi', 'Kızılelma Caddesi'],
      ['Tasocagi Sokak', 'Taşocağı Sokak'],
      ['Gencturk Caddesi', 'Gençtürk Caddesi'],
    ],
  },
  {
    name: 'Odesa',
    native: 'Одеса',
    region: 'Odesa oblast',
    country: 'UA',
    postcode: '650',
    dial: '380',
    trunk: '0',
    mobile: ['67', '50', '63', '93'],
    phoneDigits: 9,
    iban: 25,
    mails: ['skrynka.ua', 'morelist.ua'],
    banks: ['Chornomor Bank', 'Stepovyi Bank'],
    streets: [
      ['Ovidiopolska Street', 'Овідіопольська вулиця'],
      ['Bazarna Street', 'Базарна вулиця'],
      ['Rishelievska Street', 'Рішельєвська вулиця'],
      ['Tyraspolska Street', 'Тираспольська вулиця'],
      ['Pryvozna Street', 'Привозна вулиця'],
    ],
  },
  {
    name: 'Wolka Kosowska',
    native: 'Wólka Kosowska',
    region: 'Mazowieckie',
    country: 'PL',
    postcode: '05-5',
    dial: '48',
    trunk: '',
    mobile: ['501', '602', '695', '790'],
    phoneDigits: 9,
    iban: 24,
    mails: ['listonosz.pl', 'halapoczta.pl'],
    banks: ['Bank Kupiecki', 'Bank Mazowsze'],
    streets: [
      ['ulica Nadrzeczna', 'ulica Nadrzeczna'],
      ['ulica Sloneczna', 'ulica Słoneczna'],
      ['ulica Zoledziowa', 'ulica Żołędziowa'],
      ['ulica Debowa', 'ulica Dębowa'],
    ],
  },
  {
    name: 'Praha',
    native: 'Praha 4',
    region: 'Praha',
    country: 'CZ',
    postcode: '142 ',
    dial: '420',
    trunk: '',
    mobile: ['602', '604', '723', '777'],
    phoneDigits: 9,
    iban: 20,
    mails: ['dopisnice.cz', 'trhmail.cz'],
    banks: ['Vltava Banka', 'Trzni Sporitelna'],
    streets: [
      ['Libusska Street', 'Libušská ulice'],
      ['Skladova Street', 'Skladová ulice'],
      ['Videnska Street', 'Vídeňská ulice'],
      ['Durychova Street', 'Durychova ulice'],
    ],
  },
];
