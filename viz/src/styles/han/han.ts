import { LETTERS } from './letters.ts';
import regular from './noto-sans-sc-words-400.woff2';
import semibold from './noto-sans-sc-words-600.woff2';

/*
 * Chinese letters. What people wrote may hold any of 20,000: Noto Sans SC is there in slices, and a browser fetches those whose
 * letters stand on the page. What the explorer itself says in Chinese takes 1,000, which lie over 16 slices of 950 kB: they
 * stand in two files of 270 kB, of the catalogue's words, the names of countries and those of days (`scripts/fonts.mjs`;
 * OFL-1.1, as Noto Sans SC is). A letter that a new word of the catalogue brings comes of its slice, until the two are made
 * anew.
 */
const FAMILY = 'Noto Sans SC Words';
const faceOf = (file: string, weight: string) =>
  new FontFace(FAMILY, `url("${file}") format("woff2")`, { weight, display: 'swap', unicodeRange: LETTERS });
const words = [faceOf(regular, '100 549'), faceOf(semibold, '550 900')];

for (const face of words) document.fonts.add(face);

/**
 * Tells where the slices are.
 * @param isSpoken whether the page speaks Chinese: then its own words' letters come first, for a browser that has none of
 *   them yet looks for them in the slices, too
 */
export async function showSlices(isSpoken: boolean): Promise<void> {
  if (isSpoken) await Promise.allSettled(words.map((face) => face.load()));
  await import('./slices.ts');
}
