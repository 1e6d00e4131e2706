import type { Draw } from '#jobs/generate/draw';

const list = (text = '') => text.trim().split(', ');

/** A country that people sell from. */
export interface Land {
  readonly code: string;
  readonly dial: string;
  readonly mobile: string;
  readonly digits: number;
  readonly currency: string;
  /** Letters and count of digits of a bank account behind the check digits; none where there are no IBANs. */
  readonly iban: readonly [string, number] | null;
  readonly part: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly City[];
  readonly streets: readonly string[];
  readonly banks: readonly string[];
}

export interface City {
  readonly name: string;
  readonly region: string;
  readonly postcode: string;
}

const WRITTEN = [
  `US/1/5/10/USD//34; Ashley, Tyler, Megan, Jordan, Emily, Brandon, Hannah, Kyle, Maria, Devin, Grace, Luis, Chloe, Marcus; Miller, Garcia, Johnson, Nguyen, Brooks, Rivera, Parker, Schultz, Bennett, Coleman, Ortiz, Walsh; Austin/TX/787, Portland/OR/972, Tampa/FL/336, Columbus/OH/432, Sheridan/WY/828; Oak Street, Maple Avenue, Commerce Drive, Elm Street, Lakeview Road, 5th Avenue; First Prairie Bank, Union Coast Bank, Mercury Trust`,
  `GB/44/7/10/GBP/LOYD 14/16; Olivia, Jack, Amelia, Harry, Poppy, Callum, Aisha, Rhys, Freya, Imran, Isla, Owen; Smith, Hughes, Patel, Walker, Khan, Turner, Reid, Murphy, Bailey, Fraser, Cooper; Leeds/West Yorkshire/LS1, Bristol/Avon/BS1, Cardiff/Wales/CF10, London/Greater London/E1; High Street, Station Road, Mill Lane, Church Road, Victoria Road; Northern Counties Bank, Albion Bank`,
  `DE/49/15/11/EUR/ 18/9; Lena, Jonas, Mia, Lukas, Emre, Sophie, Felix, Nina, Tobias, Laura; Becker, Hoffmann, Yilmaz, Krause, Vogel, Schreiber, Lang, Richter; Berlin/Berlin/10, Leipzig/Sachsen/04, Essen/NRW/45; Hauptstraße, Bahnhofstraße, Gartenweg, Lindenallee; Sparbank Mitte, Nordbank`,
  `PL/48/5/9/EUR/ 24/9; Zofia, Jakub, Maja, Kacper, Ola, Michal, Natalia, Piotr, Kinga, Bartek; Nowak, Kowalczyk, Mazur, Krawczyk, Dudek, Wilk, Lis, Sikora; Lodz/Lodzkie/90-, Poznan/Wielkopolskie/61-, Krakow/Malopolskie/30-; ul. Polna, ul. Lesna, ul. Ogrodowa, ul. Piotrkowska; Bank Ludowy, Wielkobank`,
  `VN/84/9/9/USD//20; Minh, Linh, Tuan, Trang, Duc, Huong, Nam, Thao, Quan, Ngoc, Hieu, Phuong; Nguyen, Tran, Le, Pham, Hoang, Vu, Dang, Bui, Do, Ngo; Hanoi/Ha Noi/100, Da Nang/Da Nang/550, Ho Chi Minh City/Ho Chi Minh/700; Tran Duy Hung, Le Loi, Nguyen Trai, Cau Giay, Hai Ba Trung; Song Hong Bank, Dai Nam Bank`,
  `TR/90/5/10/USD/ 22/12; Elif, Mehmet, Zeynep, Burak, Ayse, Emre, Merve, Can, Deniz, Selin; Yilmaz, Kaya, Demir, Celik, Sahin, Aydin, Arslan, Dogan; Istanbul/Istanbul/34, Izmir/Izmir/35, Bursa/Bursa/16; Ataturk Caddesi, Istiklal Caddesi, Cumhuriyet Caddesi, Gazi Sokak; Anatolia Bank, Bosphorus Bank`,
];

export const LANDS: readonly Land[] = WRITTEN.map((line) => {
  const [head = '', first, last, cities, streets, banks] = line.split(';');
  const [code = '', dial = '', mobile = '', digits, currency = '', iban = '', part] = head.split('/');
  const [letters = '', count] = iban.split(' ');
  return {
    code,
    dial,
    mobile,
    currency,
    digits: Number(digits),
    part: Number(part),
    iban: count ? [letters, Number(count)] : null,
    first: list(first),
    last: list(last),
    streets: list(streets),
    banks: list(banks),
    cities: list(cities).map((city) => {
      const [name = '', region = '', postcode = ''] = city.split('/');
      return { name, region, postcode };
    }),
  };
});

export const personName = (draw: Draw, { first, last }: Land) =>
  `${draw.at('first').pick(first)} ${draw.at('has middle').chance(0.6) ? `${draw.at('middle').pick([...'ABCDEHJKLMNRST'])}. ` : ''}${draw.at('last').pick(last)}`;

/** Clubs, films, bands and games, all made up, and the joke that honest people make of each. */
export const BRANDS = list(
  'Riverton FC/Riverton Fried Chicken, Atletico Norte/Athletic Snore, Harbor City Sharks/Harbor City Shrimps, Dinamo Vostra/Dynamo Lobster, Royal Kestrels/Royal Pigeons, Starward/Star Woofs, Captain Meridian/Captain Mediocre, Dragon Hollow/Dragon Hangover, Night Parish/Night Panic, Moonlit Sailor/Moonlit Tailor, Velvet Riot/Velvet Diet, The Lanterns/The Lasagnas, Kova Tour/Koala Tour, Neon Choir/Neon Chair, Blockwright/Blockworst, Pocket Beasts/Pocket Beets, Goblin Kart/Goblin Cart Return, Wizard Prep/Wizard Nap',
).map((text) => {
  const [name = '', joke = ''] = text.split('/');
  return { name, joke };
});
export type Brand = (typeof BRANDS)[number];

export const NICHES = list(
  'Nurse Life, Dog Mom, Retired Teacher, Fishing Dad, Gym Cat, Plant Lady, Trucker, Book Witch, Camping Crew, Coffee First, Beekeeper, Chess Nerd, Class of 2026, Bride Squad, Welder, Sourdough Queen, Frog Lover, Pickleball Grandpa, Goth Garden, Bus Driver',
);
export const PRODUCTS = list(
  'T-Shirt 22 610910 180, Hoodie 42 611020 520, Mug 15 691200 390, Poster 14 491191 160, Phone Case 18 392690 60, Jersey 64 610990 240, Cap 24 650500 110, Tote Bag 17 420222 140',
).map((text) => {
  const [, name = '', price, hsCode = '', grams] = /^(.+) (\d+) (\d+) (\d+)$/.exec(text) ?? [];
  return { name, price: Number(price), hsCode, grams: Number(grams) };
});
export type Product = (typeof PRODUCTS)[number];

/** Upload tools fill these in, so that strangers have the same titles. */
const TEMPLATES = list(
  '# @ Gift, Funny # @, # @ Unisex, Vintage # @ Retro, # @ Birthday Gift Idea, Custom # @ Personalized, # Graphic @, # @ - Fast Shipping',
);
export function titleOf(draw: Draw, subject: string, { name }: Product): string {
  const title = draw.at('template').pick(TEMPLATES).replace('#', subject).replace('@', name);
  return draw.at('upper').chance(0.08) ? title.toUpperCase() : title;
}

/** A brand's name so that a keyword bot passes it by. */
export function disguised(draw: Draw, name: string): string {
  const how = draw.at('how').uniform();
  if (how < 0.4) return name.replace(/o/g, '0').replace(/i/g, '1');
  return how < 0.7 ? `${name.slice(0, 4)} Supporter ${draw.at('number').between(7, 11)}` : `${name} Inspired`;
}

const SHOP_WORDS = list('Tees, Prints, Threads, Designs, Apparel, Studio, Print Co, Merch, Gifts, Art');
const SHOP_HEADS = list('Cozy, Retro, Daily, Pixel, Happy, Sunny, Wild, Urban, Lucky, Indigo, Fox, Maple, Nova, Tiny');
export function shopName(draw: Draw, owner: string): string {
  const own = draw.at('own').chance(0.3);
  const head = own ? (owner.split(' ')[0] as string) : draw.at('head').pick(SHOP_HEADS);
  const second = draw.at('second').chance(0.6) ? draw.at('more').pick(SHOP_HEADS) : '';
  const joint = draw.at('joint').pick(['', ' ', ' ']);
  return `${head}${joint}${second}${second && joint}${draw.at('word').pick(SHOP_WORDS)}${draw.at('number').chance(0.2) ? draw.at('no').digits(2) : ''}`;
}
