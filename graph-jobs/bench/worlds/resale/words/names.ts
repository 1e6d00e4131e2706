import type { Draw } from '#jobs/generate/draw';
import type { Country } from './towns.ts';

export interface Person {
  readonly first: string;
  readonly last: string;
  /** The same name in the script of the passport, where that is not Latin. */
  readonly native: string | null;
}

const words = (text: string) => text.split(' ');

const FIRST: Readonly<Record<Country, readonly string[]>> = {
  FR: words('Marie Léa Camille Chloé Manon Julie Sarah Inès Clara Élodie Amélie Thomas Lucas Hugo Nicolas Karim Yanis'),
  DE: words('Anna Lena Laura Julia Sophie Katharina Jana Nele Sabine Jürgen Lukas Felix Jonas Maximilian Mehmet Björn'),
  IT: words('Giulia Francesca Chiara Martina Sara Alessia Elena Valentina Marco Luca Andrea Matteo Niccolò Davide'),
  PL: words(
    'Anna Katarzyna Małgorzata Agnieszka Magdalena Zuzanna Łucja Joanna Piotr Paweł Michał Łukasz Kacper Jakub',
  ),
  LT: words('Rūta Eglė Ieva Gabija Austėja Živilė Jurgita Lina Mantas Tomas Žygimantas Lukas Šarūnas Darius'),
  ES: words('María Lucía Carmen Paula Laura Sofía Ana Belén Nerea Javier Álvaro Sergio Iván Raúl Pablo Adrián'),
  GB: words(
    'Emily Olivia Sophie Chloe Jessica Aisha Megan Charlotte Hannah Priya Jack Liam Oliver Mohammed Callum Ryan',
  ),
  NL: words('Sanne Lotte Fleur Anouk Iris Femke Zoë Maud Fatima Daan Sem Bram Thijs Joost Youssef Ruben'),
};
const LAST: Readonly<Record<Country, readonly string[]>> = {
  FR: words('Martin Bernard Dubois Thomas Robert Petit Lefèvre Moreau Garcia Benali François Gauthier Hénon Traoré'),
  DE: words('Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schäfer Köhler Yılmaz Groß Krüger Vogt Brandt'),
  IT: words('Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Niccolini'),
  PL: words('Nowak Kowalska Wiśniewska Wójcik Kamińska Lewandowski Zielińska Szymańska Woźniak Dąbrowska Król Zając'),
  LT: words('Kazlauskienė Petrauskas Jankauskaitė Stankevičius Butkutė Žukauskas Paulauskienė Urbonas Šimkutė'),
  ES: words('García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Núñez Jiménez Ibáñez Muñoz Soler'),
  GB: words(
    'Smith Jones Taylor Brown Williams Wilson Johnson Patel Khan Davies Evans Begum Walker Ahmed Hughes Clarke',
  ),
  NL: words('Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Kuipers Yilmaz Dekker Hoekstra'),
};
/** Many people from Ukraine live in these countries: the passport and the form differ in script. */
const CYRILLIC: readonly Person[] = [
  { first: 'Oksana', last: 'Kovalenko', native: 'Оксана Коваленко' },
  { first: 'Olena', last: 'Shevchenko', native: 'Олена Шевченко' },
  { first: 'Iryna', last: 'Bondarenko', native: 'Ірина Бондаренко' },
  { first: 'Andrii', last: 'Melnyk', native: 'Андрій Мельник' },
  { first: 'Natalia', last: 'Tkachenko', native: 'Наталія Ткаченко' },
  { first: 'Dmytro', last: 'Kravchuk', native: 'Дмитро Кравчук' },
  { first: 'Yuliia', last: 'Savchuk', native: 'Юлія Савчук' },
  { first: 'Serhii', last: 'Lysenko', native: 'Сергій Лисенко' },
];
const CYRILLIC_SHARE: Partial<Record<Country, number>> = { PL: 0.12, LT: 0.06, DE: 0.04 };

/** Somebody from a country; common names are so common that many share them. */
export function drawPerson(draw: Draw, country: Country): Person {
  if (draw.at('origin').chance(CYRILLIC_SHARE[country] ?? 0)) return draw.at('east').pick(CYRILLIC);
  // Squaring the draw makes the first names of the lists the frequent ones.
  const often = (list: readonly string[], key: string) =>
    list[Math.floor(draw.at(key).uniform() ** 1.5 * list.length)] ?? '';
  const second = draw.at('double').chance(0.12) ? `-${often(LAST[country], 'second')}` : '';
  return { first: often(FIRST[country], 'first'), last: often(LAST[country], 'last') + second, native: null };
}

const TAGS = words(
  'vintage closet outlet style dressing kicks chic wardrobe preloved luxe deals store finds mode shop',
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
  const special: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ß: 'ss', ı: 'i' };
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁßı]/g, (letter) => special[letter] ?? letter);
}
