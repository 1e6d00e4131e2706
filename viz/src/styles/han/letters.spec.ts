import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LETTERS } from './letters.ts';

const source = join(import.meta.dirname, '..', '..');

/** Each comes of a slice of 60 kB: more than these are worth making the files anew. */
const MOST_LACKING = 20;

const holds = (code: number) =>
  LETTERS.split(', ').some((part) => {
    const [from = '', to = from] = part.slice('U+'.length).split('-');
    return parseInt(from, 16) <= code && code <= parseInt(to, 16);
  });

describe('the letters that come with the explorer', () => {
  // Seen red with an empty range.
  it('are those of its own words in Chinese, but few', () => {
    const catalogue = JSON.parse(readFileSync(join(source, 'words', 'zh-Hans.json'), 'utf8')) as Record<string, string>;
    const said = [...new Set(Object.values(catalogue).join(''))].filter((letter) => /\p{Script=Han}/u.test(letter));
    const lacking = said.filter((letter) => !holds(letter.codePointAt(0)!));
    expect(said.length).toBeGreaterThan(500);
    expect(lacking.length, `npm run fonts makes them of ${lacking.join('')}, too`).toBeLessThan(MOST_LACKING);
  });
});
