import { markerOf } from './address-words.ts';

// What one letter of a Slavic alphabet becomes in the usual ways of writing it in Latin letters (ISO 9, BGN, by ear).
const SLAVIC: readonly (readonly [RegExp, string])[] = [
  [/dj/g, 'd'],
  [/shch/g, 'sc'],
  [/([szc])h/g, '$1'],
  [/t[sz]/g, 'c'],
  [/kh/g, 'h'],
];
// Where Cyrillic has letters of its own for ya, yu and yo.
const EASTERN: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
];
// Arabic writes no short vowels, and each land hears its letters otherwise: what is left are the consonants.
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/q/g, 'k'],
  [/j/g, 'g'],
  [/dh/g, 'd'],
  [/ou/g, 'u'],
  [/(?<=.)[wy]|[aeiou]/g, ''],
  [/h$/, ''],
  [/(.)\1+/g, '$1'],
];
const FOLDS: Record<string, readonly (readonly [RegExp, string])[]> = {
  sr: SLAVIC,
  bg: [...SLAVIC, ...EASTERN],
  ru: [...SLAVIC, ...EASTERN],
  ar: ARABIC,
};

/** A name's word in the one form that all ways of writing it in Latin letters come to; other languages keep it as it is. */
function foldSound(word: string, language: string): string {
  const folds = FOLDS[language];
  if (folds === undefined || /[^a-z]/.test(word)) return word;
  return folds.reduce((folded, [from, to]) => folded.replace(from, to), word) || word;
}

// House, building and flat written as one: 79/3/1102.
const CHAIN = /^(\d+[a-z]?)-(\d+)-(\d+)$/;
const CHAINED = new Set(['sr', 'ar']);

/** Reads `79-3-1102` as house, building and flat where the language writes them so. */
export function readChains(part: readonly string[], language: string): readonly string[] {
  if (!CHAINED.has(language)) return part;
  return part.flatMap((word) => {
    const [, house, building, unit] = CHAIN.exec(word) ?? [];
    return house && building && unit ? [house, 'building', building, 'unit', unit] : [word];
  });
}

const SAYS_SERBIAN =
  /[ђћџљњјЂЋЏЉЊЈđĐ]|(?<!\p{L})(?:улица|булевар|трг|село|зграда|ulica|ul|bulevar|bul|trg|zgrada|selo|fah)(?!\p{L})/iu;
const SAYS_ARABIC = /(?<!\p{L})(?:sharia|shaqqa|shakka|qaryat|karyat|imara|tariq|tarik|midan)(?!\p{L})/iu;
const ARTICLE = /(?<!\p{L})(?:al-|el[ -])(?=\p{L}{3})/giu;
/** Lands whose own words for a street are those of every land, or of a script of its own: there other words may stand. */
const OPEN = new Set(['en', 'zh']);

/**
 * The language that an address is written in: its country's, but where that says nothing of names (`language` is English
 * or Chinese) the one that its script or its words for street, house and village tell.
 */
export function languageSaid(text: string, language: string): string {
  if (!OPEN.has(language)) return language;
  if (/\p{Script=Arabic}/u.test(text) || SAYS_ARABIC.test(text)) return 'ar';
  if (SAYS_SERBIAN.test(text)) return 'sr';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  return (text.match(ARTICLE)?.length ?? 0) >= 2 ? 'ar' : language;
}

/** The one way in which a word is kept: a word for street, house or number by what it means, a name by how it sounds. */
export function keepSpoken(word: string, language: string): string | undefined {
  const marker = markerOf(word, language);
  return marker === '-' ? undefined : (marker ?? foldSound(word, language));
}
