import { expect, it } from 'vitest';
import { readTitle } from './read-title.ts';

it.each([
  ['Rolex from China, 33 sellers', 'rolex', ['CN']],
  ['rolex FROM chi', 'rolex', ['CL', 'CN']],
  ['8 sellers from the United Kingdom', '', ['GB']],
  ['Türkiye', '', ['TR']],
  ['中国', '', ['CN']],
  ['from the United A', '', ['AE']],
])('%s: the title of rackets of a brand, and of a country', (text, brand, countries) => {
  const title = readTitle(text);
  expect([title.brand, title.countries]).toEqual([brand, expect.arrayContaining(countries)]);
  expect(title.countries.length).toBeLessThan(5);
});

it.each([[''], ['c'], ['one phone'], ['rk-6'], ['from nowhere']])('%s: no title', (text) => {
  expect(readTitle(text).countries).toEqual([]);
});
