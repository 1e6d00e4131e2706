export type Country = 'PL' | 'TR' | 'BG' | 'RO';

export const COUNTRIES: readonly Country[] = ['PL', 'TR', 'BG', 'RO'];

/** What is particular to a country: how its phones, streets and companies are written. */
export interface Land {
  readonly code: string;
  /** Written before the number where the country code is left out. */
  readonly trunk: string;
  /** How mobile numbers begin, and how long they are without trunk and country code. */
  readonly mobile: readonly string[];
  readonly length: number;
  readonly street: readonly [long: string, short: string];
  readonly company: readonly [plain: string, dotted: string];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly currency: string;
  /** Units of the currency for a euro. */
  readonly rate: number;
}

const list = (text: string) => text.split(' ');

export const LANDS: Readonly<Record<Country, Land>> = {
  PL: {
    code: '48',
    trunk: '',
    mobile: ['50', '51', '53', '60', '66', '69', '72', '78'],
    length: 9,
    street: ['ulica', 'ul.'],
    company: ['Sp z oo', 'Sp. z o.o.'],
    cities: list('Warszawa Radom Lublin Kielce Rzeszow Tarnow Lodz Gdynia Opole Zamosc'),
    streets: list('Lipowa Ogrodowa Polna Kwiatowa Sadowa Mickiewicza Zielona Torowa Mlynska Koscielna Lesna Krotka'),
    first: list('Anna Piotr Marek Ewa Jan Zofia Tomasz Agnieszka Pawel Krystyna Adam Halina'),
    last: list('Nowak Kowalski Wojcik Mazur Krawczyk Zajac Wrobel Dudek Pawlak Sikora Baran Szewczyk'),
    currency: 'PLN',
    rate: 4.3,
  },
  TR: {
    code: '90',
    trunk: '0',
    mobile: ['505', '532', '535', '542', '544', '551', '553', '559'],
    length: 10,
    street: ['Caddesi', 'Cd.'],
    company: ['Ltd Sti', 'Ltd. Şti.'],
    cities: list('Istanbul Bursa Izmir Denizli Edirne Gaziantep Konya Adana Mersin Samsun'),
    streets: list('Ataturk Cumhuriyet Bahce Gul Istasyon Fatih Yildiz Liman Sanayi Cinar Zafer Pazar'),
    first: list('Mehmet Ayse Mustafa Fatma Ahmet Emine Ali Zeynep Hasan Elif Murat Hatice'),
    last: list('Yilmaz Kaya Demir Celik Sahin Ozturk Arslan Dogan Aydin Koc Kurt Polat'),
    currency: 'TRY',
    rate: 47,
  },
  BG: {
    code: '359',
    trunk: '0',
    mobile: ['87', '88', '89', '98'],
    length: 9,
    street: ['ulitsa', 'ul.'],
    company: ['EOOD', 'E.O.O.D.'],
    cities: list('Sofia Plovdiv Varna Burgas Ruse Pleven Sliven Haskovo Dobrich Vidin'),
    streets: list('Rozova Vitosha Stara Dunav Pirin Morska Rila Tsentralna Lozova Iskar Bistrets Gorska'),
    first: list('Ivan Maria Georgi Elena Dimitar Ivanka Petar Nikolay Radka Stefan Desislava Todor'),
    last: list('Ivanov Petrov Dimitrov Georgiev Todorov Stoyanov Kolev Marinov Angelov Popov Vasilev Nikolov'),
    currency: 'EUR',
    rate: 1,
  },
  RO: {
    code: '40',
    trunk: '0',
    mobile: ['72', '73', '74', '75', '76', '78'],
    length: 9,
    street: ['Strada', 'Str.'],
    company: ['SRL', 'S.R.L.'],
    cities: list('Bucuresti Iasi Galati Oradea Craiova Brasov Arad Suceava Bacau Constanta'),
    streets: list('Florilor Libertatii Morii Garii Teilor Unirii Viilor Scolii Pietei Dunarii Crinului Stejarului'),
    first: list('Andrei Maria Ion Elena Mihai Ioana Vasile Ana Gheorghe Cristina Radu Simona'),
    last: list('Popescu Ionescu Popa Dumitru Stan Gheorghe Rusu Munteanu Matei Lazar Ciobanu Dobre'),
    currency: 'RON',
    rate: 5,
  },
};

export const STEMS: readonly string[] = list(
  'Orion Vega Moda Delta Luna Stella Karpat Balkan Vistula Danube Amber Cedar Nova Prima Magna Terra Aqua Solar Fjord Alba ' +
    'Riva Tempo Domus Ferro Lino Seta Calza Borsa Orbit Pixel Nord Sud Ost Zefir Corvus Lira Mira Tilia Quercus Atlas',
);

export const TAILS: readonly string[] = list(
  'Trade Handel Ticaret Market Import Style Shop Export Group Home Outlet Store Logistik Tekstil Line Point Corner Plus',
);

const CYRILLIC: readonly (readonly [string, string])[] = [
  ...'sht щ,ch ч,sh ш,ts ц,zh ж,yu ю,ya я'.split(',').map((pair) => pair.split(' ') as [string, string]),
  ...'aа bб vв gг dд eе zз iи yй kк lл mм nн oо pп rр sс tт uу fф hх'
    .split(' ')
    .map((pair) => [pair[0], pair[1]] as [string, string]),
];

/** Bulgarian text in Cyrillic letters, all of them small. */
export function inCyrillic(text: string): string {
  return CYRILLIC.reduce((written, [latin, letter]) => written.replaceAll(latin, letter), text.toLowerCase());
}
