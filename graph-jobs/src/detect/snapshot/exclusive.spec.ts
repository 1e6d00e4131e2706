import { expect, it } from 'vitest';
import { EXCLUSIVE, tellExclusive } from './exclusive.ts';

const held = (rows: string[]) =>
  rows.map((row) => {
    const [seller = '', kind = '', key = ''] = row.split(' ');
    return { seller, kind, key };
  });

it('tells who has something of identity that nobody else has', () => {
  const rows = held(['a Phone 1', 'a Phone 1', 'a PaymentAccount 2', 'b PaymentAccount 2', 'b Phone 3', 'c Phone 3']);
  expect(Object.fromEntries(tellExclusive(rows))).toEqual({
    a: EXCLUSIVE.some,
    b: EXCLUSIVE.none,
    c: EXCLUSIVE.unknown,
  });
});

it('takes neither an address nor a name for something of one’s own, and one key of two kinds for two things', () => {
  const rows = held(['a Address 1', 'a Name 2', 'a Phone 3', 'a PaymentAccount 4', 'b Email 3', 'b PaymentAccount 4']);
  expect(Object.fromEntries(tellExclusive(rows))).toEqual({ a: EXCLUSIVE.some, b: EXCLUSIVE.some });
  expect(tellExclusive(held(['a Address 1', 'b Name 2'])).size).toBe(0);
});
