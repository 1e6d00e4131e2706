// Spellings of one sound in the usual ways of writing other scripts in Latin letters (ISO 9, BGN, pinyin, Hepburn, German, French).
// What stands for one sound is one sign: s (sh), c (ch), z (zh), k, t, d, f, v, i and so on.
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/q|ck|c(?![heizy]|$)/g, 'k'],
  [/zh/g, 'z'],
  [/sch|sh|sz|sc(?=[ei])/g, 's'],
  [/tsch|tch|cz|tz|ts|ch/g, 'c'],
  [/ph/g, 'f'],
  [/([kgdtbr])h/g, '$1'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/ue|ou/g, 'u'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a word of ASCII letters sounds, so that ways of writing one name in Latin letters agree; words with digits stay as they are. */
export function soundOf(word: string): string {
  if (/[^a-z]/.test(word)) return word;
  return FOLDS.reduce((sound, [from, to]) => sound.replace(from, to), word) || word;
}

/** The consonants of how a word sounds behind its first letter: coarse, for finding candidates alone. */
export function skeletonOf(word: string): string {
  const sound = soundOf(word);
  if (/[^a-z]/.test(sound)) return sound;
  return sound.slice(0, 1).replace(/[aeiou]/, 'a') + sound.slice(1).replace(/[aeiouh]/g, '');
}
