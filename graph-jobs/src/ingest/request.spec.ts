import { expect, it } from 'vitest';
import { requireMeant } from './request.ts';

const now = () => new Date('2026-01-01T00:00:00Z');
const ask = (contributor: string, asOf?: string) => () => requireMeant({ contributor, asOf, now });

it.each([[''], ['  '], ['x'.repeat(5_000)], ['ac\u200bme'], ['acme\n']])(
  'refuses the contributor %j',
  (contributor) => {
    expect(ask(contributor)).toThrow(/The contributor must be a name/);
  },
);

it('refuses a day that no data can speak of, and takes what may be meant', () => {
  expect(ask('acme', '9999-12-31')).toThrow(/The as-of day 9999-12-31 lies more than a year ahead/);
  expect(ask('acme', '2026-06-30')).not.toThrow();
  expect(ask('Жук & Söhne 商店', '1999-01-01')).not.toThrow();
});
