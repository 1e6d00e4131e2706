import type { Draw } from '#jobs/generate/draw';
import type { Country } from './towns.ts';

export interface Person {
  readonly first: string;
  readonly last: string;
  /** The same name in the script of the passport, where that is not Latin. */
  readonly native: string | null;
  /** The place of the family's name in the list of the country; none there: -1. */
  readonly family: number;
}

type Sex = 'women' | 'men';
type Names = Readonly<Record<Sex, readonly string[]>>;

/** `women | men`; where all have the same names, one list. */
function names(text: string): Names {
  const [women = [], men = women] = text.split(' | ').map((side) => side.split(' '));
  return { women, men };
}

const FIRST: Readonly<Record<Country, Names>> = {
  FR: names(
    'Marie Léa Camille Chloé Manon Julie Sarah Inès Clara Élodie Amélie | Thomas Lucas Hugo Nicolas Karim Yanis',
  ),
  DE: names('Anna Lena Laura Julia Sophie Katharina Jana Nele Sabine | Jürgen Lukas Felix Jonas Mehmet Björn'),
  IT: names('Giulia Francesca Chiara Martina Sara Alessia Elena Valentina | Marco Luca Andrea Matteo Niccolò Davide'),
  PL: names('Anna Katarzyna Małgorzata Agnieszka Magdalena Zuzanna Łucja Joanna | Piotr Paweł Michał Łukasz Kacper'),
  LT: names('Rūta Eglė Ieva Gabija Austėja Živilė Jurgita Lina | Mantas Tomas Žygimantas Lukas Šarūnas Darius'),
  ES: names('María Lucía Carmen Paula Laura Sofía Ana Belén Nerea | Javier Álvaro Sergio Iván Raúl Pablo Adrián'),
  GB: names('Emily Olivia Sophie Chloe Jessica Aisha Megan Charlotte Hannah Priya | Jack Liam Oliver Mohammed Callum'),
  NL: names('Sanne Lotte Fleur Anouk Iris Femke Zoë Maud Fatima | Daan Sem Bram Thijs Joost Youssef Ruben'),
};
/** In two of the languages the names of wives and husbands end differently: they stand at the same place. */
const LAST: Readonly<Record<Country, Names>> = {
  FR: names('Martin Bernard Dubois Thomas Robert Petit Lefèvre Moreau Garcia Benali François Gauthier Hénon Traoré'),
  DE: names('Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schäfer Köhler Yılmaz Groß Krüger Vogt Brandt'),
  IT: names('Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Niccolini'),
  PL: names(
    'Nowak Kowalska Wiśniewska Wójcik Kamińska Lewandowska Zielińska Szymańska Woźniak Dąbrowska Król Zając | Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Król Zając',
  ),
  LT: names(
    'Kazlauskienė Petrauskienė Jankauskaitė Stankevičienė Butkutė Žukauskienė Paulauskaitė Urbonienė Šimkutė | Kazlauskas Petrauskas Jankauskas Stankevičius Butkus Žukauskas Paulauskas Urbonas Šimkus',
  ),
  ES: names('García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Núñez Jiménez Ibáñez Muñoz Soler'),
  GB: names(
    'Smith Jones Taylor Brown Williams Wilson Johnson Patel Khan Davies Evans Begum Walker Ahmed Hughes Clarke',
  ),
  NL: names('Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Kuipers Yilmaz Dekker Hoekstra'),
};
const WOMEN = 0.7;
/** Many people from Ukraine live in these countries: the passport and the form differ in script. */
const CYRILLIC: readonly Person[] = [
  { family: -1, first: 'Oksana', last: 'Kovalenko', native: 'Оксана Коваленко' },
  { family: -1, first: 'Olena', last: 'Shevchenko', native: 'Олена Шевченко' },
  { family: -1, first: 'Iryna', last: 'Bondarenko', native: 'Ірина Бондаренко' },
  { family: -1, first: 'Andrii', last: 'Melnyk', native: 'Андрій Мельник' },
  { family: -1, first: 'Natalia', last: 'Tkachenko', native: 'Наталія Ткаченко' },
  { family: -1, first: 'Dmytro', last: 'Kravchuk', native: 'Дмитро Кравчук' },
  { family: -1, first: 'Yuliia', last: 'Savchuk', native: 'Юлія Савчук' },
  { family: -1, first: 'Serhii', last: 'Lysenko', native: 'Сергій Лисенко' },
];
const CYRILLIC_SHARE: Partial<Record<Country, number>> = { PL: 0.12, LT: 0.06, DE: 0.04 };

/** Somebody from a country, of the kin of somebody else where one is given; common names are so common that many share them. */
export function drawPerson(draw: Draw, country: Country, kin?: Person): Person {
  if (!kin && draw.at('origin').chance(CYRILLIC_SHARE[country] ?? 0)) return draw.at('east').pick(CYRILLIC);
  const sex = draw.at('sex').chance(WOMEN) ? 'women' : 'men';
  const [firsts, lasts] = [FIRST[country][sex], LAST[country][sex]];
  // A power of the draw makes the first names of the lists the frequent ones.
  const often = (key: string, length: number) => Math.floor(draw.at(key).uniform() ** 1.5 * length);
  const family = kin ? kin.family : often('last', lasts.length);
  const isDouble = !kin && draw.at('double').chance(0.12);
  const second = isDouble ? `-${lasts[often('second', lasts.length)]}` : '';
  const last = lasts[family] ?? kin?.last ?? '';
  return { first: firsts[often('first', firsts.length)] ?? '', last: last + second, native: null, family };
}

const TAGS = 'vintage closet outlet style dressing kicks chic wardrobe preloved luxe deals store finds mode shop'.split(
  ' ',
);

/** The name that an account shows: what people choose has a piece of their name, or none. */
export function drawLogin(draw: Draw, { first, last }: Person): string {
  const plain = (text: string) =>
    unaccented(text)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '');
  const number = draw.at('number').between(1, 99);
  const forms = [
    `${plain(first)}${draw.at('year').between(1968, 2006)}`,
    `${plain(first)}.${plain(last)}`,
    `${plain(first)}_${draw.at('tag').pick(TAGS)}`,
    `${draw.at('tag').pick(TAGS)}by${plain(first)}`,
    `${plain(first).slice(0, 1)}${plain(last)}${number}`,
    `${draw.at('tag').pick(TAGS)}_${draw.at('other').pick(TAGS)}${number}`,
  ];
  return draw.at('form').pick(forms) + (draw.at('more').chance(0.4) ? draw.at('digits').digits(2) : '');
}

/** Latin letters without their marks, as hurried people type. */
export function unaccented(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const special: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ß: 'ss', ı: 'i' };
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁßı]/g, (letter) => special[letter] ?? letter);
}
