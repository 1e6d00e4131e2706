import { cleanName, skeletonOf, soundOf } from '@ringbreaker/cypher/values';
import { isOneEdit } from '../../resolution/compare/word-match.ts';

/** A name in the form in which names are compared. Most are never compared: their sound is worked out when asked for. */
export class PartyName {
  #letters: string | undefined;
  #rough: string | undefined;

  /** @param words in ASCII lower case, without articles, by alphabet */
  constructor(readonly words: readonly string[]) {}

  /** The letters of all words by alphabet: equal for every order and every way of putting words together. */
  get letters(): string {
    this.#letters ??= inOrder(this.words.join(''));
    return this.#letters;
  }

  /** The consonants of how the words sound, by alphabet. */
  get rough(): string {
    this.#rough ??= inOrder(this.words.map(roughOf).join(''));
    return this.#rough;
  }
}

/** How alike two names are: one name, nearly one, one with a word more, another, or not to be compared. */
export type NameLikeness = 'same' | 'nearly' | 'within' | 'other' | 'unknown';

// Words of a company's trade, as its English name has them.
const TRADES: readonly (readonly [RegExp, string])[] = [
  [/进出口|進出口/g, ' import export '],
  [/贸易|貿易|商贸|商貿/g, ' trading '],
  [/科技|技术|技術/g, ' technology '],
  [/国际|國際/g, ' international '],
  [/电子|電子/g, ' electronics '],
  [/实业|實業/g, ' industrial '],
];
const ARABIC_ARTICLE = /(?<!\p{L})ال(?=\p{L}{2})/gu;
const ARTICLES = new Set(['al', 'el', 'ul', 'the']);
const GLUED_ARTICLE = /^[ae]l(?=[b-df-hj-np-tv-z][a-z]{3})/;
const SHORTEST_SKELETON = 3;
const SHORTEST_ROUGH = 4;
const SHORTEST_TYPO = 6;

/** Reads a name for comparing; undefined where nothing is said. */
export function readPartyName(name: string | null): PartyName | undefined {
  const plain = TRADES.reduce((text, [from, to]) => text.replace(from, to), name ?? '').replace(ARABIC_ARTICLE, '');
  const outcome = cleanName(plain);
  if (!outcome.ok) return undefined;
  const said = outcome.key.slice('name:'.length).split(' ');
  const kept = said.filter((word) => !ARTICLES.has(word));
  return new PartyName((kept.length > 0 ? kept : said).map((word) => word.replace(GLUED_ARTICLE, '')));
}

/** Compares two names, whatever the order of their words. */
export function compareNames(one: PartyName | undefined, other: PartyName | undefined): NameLikeness {
  if (one === undefined || other === undefined) return 'unknown';
  if (one.letters === other.letters && isRearranged(one.words, other.words)) return 'same';
  if (isSisterOf(one, other) || isSisterOf(other, one)) return 'within';
  if (isRoughlyOne(one, other)) return 'nearly';
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const free = [...long];
  const paired = [...short].sort((a, b) => b.length - a.length).filter((word) => takeAlike(word, free));
  if (paired.length < short.length) return 'other';
  if (free.length === 0) return 'nearly';
  return short.length > 1 ? 'within' : 'other';
}

const inOrder = (text: string) => [...text].sort().join('');
const roughOf = (word: string) => skeletonOf(word).replace(/^a(?=.)/, '');

/** Whether the same letters, put together in some order of the words, spell the same: Wang Xiuying is wangxiuying. */
function isRearranged(one: readonly string[], other: readonly string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true;
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) return false;
  const written = new Set(ordersOf(one));
  return ordersOf(other).some((text) => written.has(text));
}

const MOST_WORDS = 5;

function ordersOf(words: readonly string[]): string[] {
  if (words.length < 2) return [words.join('')];
  return words.flatMap((word, at) => ordersOf(words.toSpliced(at, 1)).map((rest) => word + rest));
}

function takeAlike(word: string, free: string[]): boolean {
  const equal = free.indexOf(word);
  const at = equal >= 0 ? equal : free.findIndex((candidate) => isAlike(word, candidate));
  if (at < 0) return false;
  free.splice(at, 1);
  return true;
}

/** Whether two names have the same consonants, word by word, or all of them where one is written as one word. */
function isRoughlyOne(one: PartyName, other: PartyName): boolean {
  if (one.rough !== other.rough || one.rough.length < SHORTEST_ROUGH) return false;
  if (one.words.length === 1 || other.words.length === 1) return true;
  const [a, b] = [one, other].map(({ words }) => words.map(roughOf).sort().join(' '));
  return a === b;
}

/** Whether one name is the other with an a more at the end of a word: Dragana is not Dragan. */
function isSisterOf(one: PartyName, other: PartyName): boolean {
  return one.words.some((word) => {
    const brother = word.endsWith('a') && word.length > 3 ? word.slice(0, -1) : undefined;
    return brother !== undefined && other.words.includes(brother) && !other.words.includes(word);
  });
}

/** Whether two words are ways of writing one: of one sound, of the same consonants, or with one typing error. */
function isAlike(one: string, other: string): boolean {
  if (/\d/.test(one + other)) return false;
  if (soundOf(one) === soundOf(other)) return true;
  const [a, b] = [skeletonOf(one), skeletonOf(other)];
  if (a === b && a.length >= SHORTEST_SKELETON) return true;
  return Math.min(one.length, other.length) >= SHORTEST_TYPO && isOneEdit(one, other);
}
