/** How streets, names and companies are called in a country; `a|b` is the same in another script. */
export interface Country {
  readonly code: string;
  readonly dial: string;
  /** Written after the name: usual and long. */
  readonly forms: readonly [string, string];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly bases: readonly string[];
  /** Kinds of street: full, short and plain. */
  readonly kinds: readonly (readonly [string, string, string])[];
  readonly order: 'joined' | 'after' | 'before' | 'number-first';
  readonly cities: readonly string[];
  readonly postcode: number;
  /** Letters of the bank and digits behind them in an IBAN; null where there is none. */
  readonly iban: readonly [number, number] | null;
}

const list = (text: string): string[] => text.split(' ');

const GERMANY: Country = {
  code: 'DE',
  dial: '49',
  forms: ['GmbH', 'Gesellschaft mit beschränkter Haftung'],
  first: list('Anna Jürgen Lukas Sabine Thomas Petra Jonas Mia Uwe Heike Felix Käthe Stefan Julia Markus Nina'),
  last: list(
    'Müller Schmidt Schneider Fischer Weber Wagner Becker Schäfer Koch Richter Wolf Krüger Vogt Brandt Lorenz Ziegler Böhm Haas Kuhn Seidel',
  ),
  bases: list(
    'Linden Garten Schul Kirch Berg Mühlen Birken Wald Rosen Bahnhof Post Turm Markt Ring Brunnen Feld Wiesen Hafen Eichen Schloss',
  ),
  kinds: [
    ['straße', 'str.', 'strasse'],
    ['weg', 'w.', 'weg'],
    ['allee', 'al.', 'allee'],
  ],
  order: 'joined',
  cities: ['Hamburg', 'Köln|Koeln', 'Leipzig', 'München|Muenchen', 'Bremen'],
  postcode: 5,
  iban: [0, 18],
};

const NETHERLANDS: Country = {
  code: 'NL',
  dial: '31',
  forms: ['B.V.', 'Besloten Vennootschap'],
  first: list('Daan Sanne Bram Lotte Jeroen Femke Sven Anouk Thijs Mieke Ruben Eva Koen Iris Wouter Maud'),
  last: list(
    'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Kuiper Veenstra Kok Post Schouten Prins Blom Willems Kramer',
  ),
  bases: list(
    'Beatrix Wilhelmina Kerk Molen Dorps Haven Kastanje Beuken Julianna Vondel Rembrandt Spoor Markt Nieuw Ooster Wester Prinsen Veer Linden Oranje',
  ),
  kinds: [
    ['straat', 'str.', 'straat'],
    ['laan', 'ln.', 'laan'],
    ['kade', 'kd.', 'kade'],
  ],
  order: 'joined',
  cities: ['Rotterdam', 'Utrecht', 'Den Haag|The Hague', 'Tilburg', 'Zwolle'],
  postcode: 6,
  iban: [4, 10],
};

const POLAND: Country = {
  code: 'PL',
  dial: '48',
  forms: ['Sp. z o.o.', 'Spółka z ograniczoną odpowiedzialnością'],
  first: list('Piotr Agnieszka Marek Ewa Łukasz Zofia Michał Joanna Paweł Beata Tomasz Kinga Jakub Hanna Rafał Iwona'),
  last: list(
    'Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Mazur Krawczyk Pawlak Sikora Baran Duda Szewczyk Górski Bąk Wilk',
  ),
  bases: list(
    'Długa Świerkowa Ogrodowa Leśna Krótka Szkolna Polna Łąkowa Kwiatowa Główna Młyńska Zielona Słoneczna Wąska Mostowa Rynkowa Parkowa Źródlana Miła Górna',
  ),
  kinds: [
    ['ulica', 'ul.', 'ul'],
    ['aleja', 'al.', 'al'],
    ['plac', 'pl.', 'pl'],
  ],
  order: 'before',
  cities: ['Warszawa|Warsaw', 'Łódź|Lodz', 'Poznań|Poznan', 'Gdańsk|Gdansk', 'Kraków|Krakow'],
  postcode: 5,
  iban: [0, 24],
};

const BULGARIA: Country = {
  code: 'BG',
  dial: '359',
  forms: ['EOOD', 'ЕООД'],
  first: list(
    'Ivan|Иван Maria|Мария Georgi|Георги Elena|Елена Dimitar|Димитър Petya|Петя Nikolay|Николай Rumen|Румен Silvia|Силвия Stoyan|Стоян',
  ),
  last: list(
    'Ivanov|Иванов Petrov|Петров Dimitrov|Димитров Georgiev|Георгиев Nikolov|Николов Stoyanov|Стоянов Todorov|Тодоров Iliev|Илиев Kolev|Колев Marinov|Маринов Angelov|Ангелов Popov|Попов',
  ),
  bases: list(
    'Vitosha|Витоша Rila|Рила Pirin|Пирин Dunav|Дунав Tsar-Boris|Цар-Борис Shipka|Шипка Oborishte|Оборище Rakovski|Раковски Levski|Левски Botev|Ботев Slavyanska|Славянска Opalchenska|Опълченска Bratya-Miladinovi|Братя-Миладинови Ivan-Vazov|Иван-Вазов',
  ),
  kinds: [
    ['ulitsa|улица', 'ul.|ул.', 'ul|ул'],
    ['bulevard|булевард', 'bul.|бул.', 'bul|бул'],
    ['ploshtad|площад', 'pl.|пл.', 'pl|пл'],
  ],
  order: 'before',
  cities: ['Sofia|София', 'Plovdiv|Пловдив', 'Varna|Варна', 'Burgas|Бургас'],
  postcode: 4,
  iban: [4, 14],
};

const BRITAIN: Country = {
  code: 'GB',
  dial: '44',
  forms: ['Ltd', 'Limited'],
  first: list('James Olivia Harry Sophie Daniel Grace Aisha Mohammed Emily Jack Chloe Ravi Megan Owen Lucy Peter'),
  last: list(
    'Smith Jones Taylor Brown Patel Evans Wilson Khan Wright Hall Green Hughes Begum Clarke Ward Cooper Singh Bailey Marsh Doyle',
  ),
  bases: list(
    'Station Church Mill Victoria Park London Grange Windsor Albert Chapel Queens Manor Bridge Orchard Kings Castle Abbey Meadow Spring Highfield',
  ),
  kinds: [
    ['Road', 'Rd', 'Road'],
    ['Street', 'St', 'Street'],
    ['Lane', 'Ln', 'Lane'],
  ],
  order: 'number-first',
  cities: ['Manchester', 'Leeds', 'Leicester', 'Bristol', 'Croydon'],
  postcode: 6,
  iban: [4, 14],
};

/** Where sellers live. */
export const HOME: readonly Country[] = [GERMANY, NETHERLANDS, POLAND, BULGARIA, BRITAIN];

/** Where holdings sit that would rather not be asked: English spoken. */
export const ABROAD: readonly Country[] = [
  { ...BRITAIN, code: 'HK', dial: '852', cities: ['Hong Kong', 'Kowloon'], iban: null },
  { ...BRITAIN, code: 'CY', dial: '357', cities: ['Limassol', 'Nicosia', 'Larnaca'], postcode: 4, iban: [0, 24] },
  {
    ...BRITAIN,
    code: 'AE',
    dial: '971',
    forms: ['FZE', 'Free Zone Establishment'],
    cities: ['Dubai', 'Sharjah'],
    iban: [0, 19],
  },
];
