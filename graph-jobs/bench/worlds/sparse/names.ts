import type { Draw } from '#jobs/generate/draw';
import type { Country, Written } from './countries.ts';

/** A person with the middle name of the father, so that few strangers have the very same name. */
export interface Person {
  readonly words: readonly Written[];
}

/** The person who stands under a draw. */
export function personOf(draw: Draw, { given, families }: Country): Person {
  return { words: [draw.at('given').pick(given), draw.at('middle').pick(families), draw.at('family').pick(families)] };
}

/** First and last name: common enough that strangers share it. */
export function shortName({ words }: Person): string {
  return `${words[0]?.[0]} ${words[2]?.[0]}`;
}

const NAME_WAYS: readonly ((person: Person) => string)[] = [
  (person) => fullName(person).toUpperCase(),
  ({ words: [given, middle, family] }) => `${family?.[0]} ${given?.[0]} ${middle?.[0]}`,
  ({ words }) => words.map(([latin, cyrillic]) => cyrillic || latin).join(' '),
];

/** The full name; where `odd` is given, in another way: capitals, family first, Cyrillic. */
function fullName(person: Person, odd?: Draw): string {
  return odd ? odd.pick(NAME_WAYS)(person) : person.words.map(([latin]) => latin).join(' ');
}

const SHOP_FIRST = (
  'Luna Vega Orion Mira Zlatna Bela Nova Prima Moda Alfa Rodna Stara Zora Kosara Bazar Duga Perla Tuna Lale Ada Kule Vatra Sofra ' +
  'Carsi Riva Neva Selena Mistral Tempo Gradina Delta Kometa Iskra Planina Jadran Pontus'
).split(' ');
const SHOP_SECOND =
  'Shop Trade Style Market Outlet Import Line Sport Home Auto Kids Tools Beauty Tech Depot Store Plus Group Mag Express Butik Center'.split(
    ' ',
  );

/** The trade name that stands under a draw; numbers and towns keep most of them apart. */
export function tradeName(draw: Draw, { cities }: Country): string {
  const name = `${draw.at('first').pick(SHOP_FIRST)} ${draw.at('second').pick(SHOP_SECOND)}`;
  const more = draw.at('number').chance(0.6) ? draw.at('number').between(2, 2_999) : draw.at('city').pick(cities)[0];
  return `${name} ${more}`;
}

/** The name under which goods leave an account's own house: its trade name with a house mark. */
export function ownSender(draw: Draw, country: Country): string {
  return `${tradeName(draw, country)} ${draw.at('mark').code(3).toUpperCase()}`;
}

const FIRM = 0.6;

/** The sender that several accounts have in common: a firm, or a person with a full name; `odd` writes it otherwise. */
export function commonSender(draw: Draw, country: Country, odd?: Draw): string {
  if (!draw.at('firm').chance(FIRM)) return fullName(personOf(draw, country), odd);
  const firm = ownSender(draw, country);
  return odd ? odd.pick([firm.toUpperCase(), firm.toLowerCase(), firm.replaceAll(' ', '-')]) : firm;
}
