import { foldName } from './fold-name.ts';

/** Words of an address that may be the name of a town. */
export interface Phrase {
  readonly name: string;
  /** Which part of the address it stands in, the first being 0. */
  readonly part: number;
  /** It is all that its part says beside numbers. */
  readonly whole: boolean;
  /** It ends its part, as the code of a region behind a town does. */
  readonly last?: boolean;
}

const MOST_WORDS = 5;
const SHORTEST_LATIN = 3;
// What is said of a room, a house or a way is no town, though towns bear such names: Street, Sala, Block.
const NO_TOWN = new Set(
  `street st road rd avenue ave lane drive way square house building block floor room unit shop office suite apt apartment flat
no number box warehouse depot zone park estate sala rua via calle avenida ulica ul sokak cadde mahallesi strasse weg platz
plaza quarter district area sector phase nagar town city county province state region the and`.split(/\s+/),
);
// What says of which sort a place is stands beside its name, or not.
const SORT =
  /^(?:city|town|province|state|prefecture|county|district) of | (?:city|town|shi|sheng|province|state|prefecture|il|ili)$/;

/** The phrases of an address that may name its town or its region, whole parts and what opens or ends them. */
export function phrasesOf(text: string): { readonly phrases: Phrase[]; readonly parts: number } {
  const parts = text.split(/[,;|\n()，、；（）]+/).filter((part) => part.trim() !== '');
  const phrases = parts.flatMap((part, place) => [
    ...hanPhrases(part, place),
    ...latinPhrases(part, { place, alone: parts.length === 1 }),
  ]);
  return { phrases, parts: parts.length };
}

/** Chinese addresses go from large to small without spaces: a town ends where its sort is said, or with the signs. */
function hanPhrases(part: string, place: number): Phrase[] {
  const found: Phrase[] = [];
  for (const [run] of part.matchAll(/\p{Script=Han}+/gu)) {
    if (run.length <= 4) found.push({ name: run, part: place, whole: run === part.trim() });
    let from = 0;
    for (const { index } of run.matchAll(/[省市区縣县區州盟都府県镇鎮]/gu)) {
      const name = run.slice(from, index);
      if (name.length >= 2 && name.length <= 6) found.push({ name, part: place, whole: true });
      from = index + 1;
    }
  }
  return found;
}

/** Words of a part without numbers and what numbers are written with; the first of several parts is the street. */
function latinPhrases(part: string, { place, alone }: { place: number; alone: boolean }): Phrase[] {
  if (/\p{Script=Han}/u.test(part)) return [];
  const tokens = part.split(/[\s/]+/).filter(Boolean);
  const hasNumber = tokens.some((token) => /\d/.test(token));
  const kept = alone && hasNumber ? behindNumbers(tokens) : tokens.filter((token) => !/\d/.test(token));
  if (place === 0 && !alone && hasNumber) return [];
  const said = foldName(kept.join(' '));
  const name = said.replace(SORT, '');
  if (name.length < SHORTEST_LATIN) return name.length < 2 ? [] : [{ name, part: place, whole: true }];
  const words = name.split(' ');
  const isStreet = words.every((word) => NO_TOWN.has(word));
  if (isStreet) return [];
  const whole = words.length > MOST_WORDS ? [] : [{ name, part: place, whole: !(alone && hasNumber) }];
  // "New York NY": a code behind the town is its region's.
  const before = (words.at(-1) ?? '').length <= 3 ? words.slice(0, -1) : [];
  const ends = [...endsOf(words), ...(before.length > 0 ? [before.join(' '), ...endsOf(before)] : [])];
  const others = [...new Set(ends)].map((end) => ({
    name: end,
    part: place,
    whole: false,
    last: end === words.at(-1),
  }));
  return [...whole, ...others];
}

/** In one part with numbers a town stands behind them, and before a postcode at most: "Via Roma 12" is not in Rome. */
function behindNumbers(tokens: readonly string[]): string[] {
  const isPostcode = /^\D{0,2}\d[\d-]{4,9}$/.test(tokens.at(-1) ?? '');
  const rest = isPostcode ? tokens.slice(0, -1) : tokens;
  return rest.slice(rest.findLastIndex((token) => /\d/.test(token)) + 1);
}

/** What opens or ends some words, the longest first. */
function endsOf(words: readonly string[]): string[] {
  const ends: string[] = [];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    for (const end of [words.slice(-count), words.slice(0, count)]) {
      const name = end.join(' ');
      if (name.length >= 2 && !end.every((word) => NO_TOWN.has(word))) ends.push(name);
    }
  }
  return ends;
}
