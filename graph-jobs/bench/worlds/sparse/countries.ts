/** A word in Latin and, where the country writes it so, in Cyrillic letters. */
export type Written = readonly [latin: string, cyrillic?: string];

export interface Country {
  readonly code: string;
  readonly weight: number;
  readonly dial: string;
  readonly mobiles: readonly string[];
  readonly street: { readonly long: string; readonly short: string; readonly cyrillic?: string };
  readonly cities: readonly (readonly [...Written, postcode?: string])[];
  readonly streets: readonly Written[];
  readonly given: readonly Written[];
  readonly families: readonly Written[];
  /** Letters of banks as they stand in an account number, and how many figures follow. */
  readonly banks: readonly string[];
  readonly figures: number;
}

/** Turns `Latin=Cyrillic` and plain words into written words. */
function words(text: string): Written[] {
  return text.split(' ').map((word) => word.replaceAll('_', ' ').split('=') as unknown as Written);
}

/** The cities of a country, each with the first figures of its postcodes. */
function cities(text: string): [string, string, string][] {
  return text.split(' ').map((word) => {
    const [latin = '', cyrillic = '', postcode = ''] = word.replaceAll('_', ' ').split('=');
    return [latin, cyrillic, postcode];
  });
}

const SLAVIC_STREETS = words(
  'Botev=Ботев Levski=Левски Rakovski=Раковски Morava=Морава Dunav=Дунав Shipka=Шипка Lipa=Липа Tsar_Simeon=Цар_Симеон ' +
    'Pirin=Пирин Rila=Рила Knez_Milos=Кнез_Милош Iskar=Искър Vardar=Вардар Slivnitsa=Сливница Opalchenska=Опълченска ' +
    'Balkan=Балкан Trakia=Тракия Vitosha=Витоша Sava=Сава Nemanja=Немања Gurko=Гурко Maritsa=Марица Oborishte=Оборище',
);
const SLAVIC_GIVEN = words(
  'Ivan=Иван Georgi=Георги Dimitar=Димитър Petar=Петър Nikola=Никола Stefan=Стефан Milan=Милан Dragan=Драган Zoran=Зоран ' +
    'Maria=Мария Elena=Елена Jelena=Јелена Ana=Ана Vesna=Весна Ivana=Ивана Desislava=Десислава Todor=Тодор Bojan=Бојан ' +
    'Goran=Горан Radka=Радка Nadya=Надя Plamen=Пламен Kiril=Кирил Marko=Марко',
);
const SLAVIC_FAMILIES = words(
  'Ivanov=Иванов Petrov=Петров Georgiev=Георгиев Dimitrov=Димитров Nikolic=Николић Jovanovic=Јовановић Stoyanov=Стоянов ' +
    'Kolev=Колев Markovic=Марковић Ilic=Илић Todorov=Тодоров Angelov=Ангелов Pavlovic=Павловић Hristov=Христов ' +
    'Milic=Милић Vasilev=Василев Kostov=Костов Savic=Савић Yordanov=Йорданов Lukic=Лукић Atanasov=Атанасов ' +
    'Kovacevic=Ковачевић Iliev=Илиев Popovic=Поповић Rusev=Русев Matic=Матић Zhelev=Желев Tasic=Тасић',
);

export const COUNTRIES: readonly Country[] = [
  {
    code: 'BG',
    weight: 4,
    dial: '359',
    mobiles: ['87', '88', '89'],
    street: { long: 'ulitsa', short: 'ul.', cyrillic: 'улица' },
    cities: cities(
      'Sofia=София=1 Plovdiv=Пловдив=4 Varna=Варна=9 Burgas=Бургас=8 Ruse=Русе=7 Pleven=Плевен=5 Vidin=Видин=3 Haskovo=Хасково=6',
    ),
    streets: SLAVIC_STREETS,
    given: SLAVIC_GIVEN,
    families: SLAVIC_FAMILIES,
    banks: ['UNCR9660', 'STSA9300', 'BUIN9561', 'FINV9150', 'UBBS8002'],
    figures: 10,
  },
  {
    code: 'RS',
    weight: 3,
    dial: '381',
    mobiles: ['60', '63', '64', '65'],
    street: { long: 'ulica', short: 'ul.', cyrillic: 'улица' },
    cities: cities(
      'Beograd=Београд=11 Nis=Ниш=18 Novi_Sad=Нови_Сад=21 Subotica=Суботица=24 Kragujevac=Крагујевац=34 Leskovac=Лесковац=16',
    ),
    streets: SLAVIC_STREETS,
    given: SLAVIC_GIVEN,
    families: SLAVIC_FAMILIES,
    banks: ['160', '205', '265', '325', '340'],
    figures: 15,
  },
  {
    code: 'RO',
    weight: 3,
    dial: '40',
    mobiles: ['72', '73', '74', '75', '76'],
    street: { long: 'strada', short: 'str.' },
    cities: cities('Bucuresti==01 Cluj-Napoca==40 Iasi==70 Timisoara==30 Constanta==90 Craiova==20 Giurgiu==08'),
    streets: words(
      'Unirii Libertatii Florilor Eminescu Stefan_cel_Mare Garii Morii Victoriei Lalelelor Plopilor Horea Crisan Bradului ' +
        'Republicii Avram_Iancu Teilor Zorilor Independentei Muncii Pacii Castanilor Mihai_Viteazul',
    ),
    given: words(
      'Andrei Mihai Ion Vasile Gheorghe Cristian Alexandru Florin Elena Maria Ioana Ana Daniela Mihaela Radu Dan Marius ' +
        'Adrian Cristina Gabriela Bogdan Sorin',
    ),
    families: words(
      'Popescu Ionescu Popa Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Constantin Marin Tudor Dobre Barbu ' +
        'Nistor Florea Enache Lazar Toma Cristea Oprea Voicu Moldovan Neagu',
    ),
    banks: ['BTRL', 'RNCB', 'BRDE', 'INGB', 'RZBR'],
    figures: 16,
  },
  {
    code: 'TR',
    weight: 2,
    dial: '90',
    mobiles: ['532', '542', '505', '553'],
    street: { long: 'sokak', short: 'sk.' },
    cities: cities('Istanbul==34 Edirne==22 Bursa==16 Izmir==35 Gaziantep==27 Mersin==33 Konya==42'),
    streets: words(
      'Lale Gul Cinar Menekse Barbaros Fatih Zafer Cumhuriyet Ataturk Inonu Yildiz Deniz Papatya Akasya Selvi Ihlamur ' +
        'Karanfil Zeytin Mimar_Sinan Kiraz Sumbul Manolya',
    ),
    given: words(
      'Mehmet Mustafa Ahmet Ali Huseyin Hasan Ibrahim Murat Fatma Ayse Emine Hatice Zeynep Elif Yusuf Osman Omer Emre ' +
        'Burak Serkan Cem Selin',
    ),
    families: words(
      'Yilmaz Kaya Demir Celik Sahin Yildiz Ozturk Aydin Arslan Dogan Kilic Aslan Cetin Kara Koc Kurt Ozkan Simsek Polat ' +
        'Korkmaz Erdogan Tekin Acar Bulut Keskin Avci',
    ),
    banks: ['00010', '00062', '00064', '00046', '00015'],
    figures: 17,
  },
];
