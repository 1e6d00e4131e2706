/** The three peoples of the country, each with a script of its own. */
export type People = 'han' | 'slav' | 'arab';

export const PEOPLES: readonly People[] = ['han', 'slav', 'arab'];

/** A word in Latin letters, the cleanest way first, and in the letters of its people. */
export interface Word {
  readonly latin: readonly string[];
  readonly native: string;
}

const split = (text: string) => text.trim().split(/\s+/);

/** Words given as `秀英:XiuYing`: syllables are written together, apart or with a dash. */
export function hanWords(text: string): Word[] {
  return split(text).map((item) => {
    const [native = '', pinyin = ''] = item.split(':');
    const syllables = pinyin.split(/(?=[A-Z])/);
    const joined = syllables.map((syllable, at) => (at === 0 ? syllable : syllable.toLowerCase())).join('');
    const latin = syllables.length > 1 ? [joined, syllables.join(' '), syllables.join('-')] : [joined];
    return { latin, native };
  });
}

/** Words given in Latin letters with marks, `_` for a space: marks are dropped, or Cyrillic letters taken. */
export function slavWords(text: string): Word[] {
  return split(text).map((item) => {
    const word = item.replaceAll('_', ' ');
    return { latin: [word, withoutMarks(word)], native: inCyrillic(word) };
  });
}

/** Words given as `محمد:Muhammad/Mohamed`, `_` for a space: every romanisation is somebody's habit. */
export function arabWords(text: string): Word[] {
  return split(text).map((item) => {
    const [native = '', latin = ''] = item.replaceAll('_', ' ').split(':');
    return { latin: latin.split('/'), native };
  });
}

/** Latin letters without their marks, as a foreign keyboard has them. */
export function withoutMarks(text: string): string {
  return text.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj').normalize('NFD').replace(/\p{M}/gu, '');
}

const PAIRS: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };
const LATIN = 'abvgdđežzijklmnoprstćufhcčš';
const CYRILLIC = 'абвгдђежзијклмнопрстћуфхцчш';

function inCyrillic(text: string): string {
  return text.replace(/lj|nj|dž|\p{L}/giu, (letters) => {
    const small = letters.toLowerCase();
    const cyrillic = PAIRS[small] ?? CYRILLIC[LATIN.indexOf(small)] ?? small;
    return letters.startsWith(small.charAt(0)) ? cyrillic : cyrillic.toUpperCase();
  });
}
