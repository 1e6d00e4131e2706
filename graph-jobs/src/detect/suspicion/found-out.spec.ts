import { expect, it } from 'vitest';
import { USUAL_RATES } from '../judge/test-rates.ts';
import { foundAtRackets } from './found-out.ts';
import { bitOf } from './own-signals.ts';

/** Operators of whom so many had goods found and listings taken down. */
const witnesses = (size: number, found: number, accounts = size) => {
  const both = bitOf('taken') | bitOf('goods');
  return {
    size,
    witnessOf: Int32Array.from({ length: accounts }, (_, at) => at % size),
    signals: Uint16Array.from({ length: size }, (_, at) => (at < found ? both : 0)),
  };
};
const ratesOf = (racket: number) => {
  return { ...USUAL_RATES, goods: { racket, honest: 0.001 }, taken: { racket, honest: 0.001 } };
};

it('is told by rates, and no less than is believed', () => {
  expect(foundAtRackets(witnesses(1_000, 100), ratesOf(0.5))).toBeCloseTo(0.75);
  expect(foundAtRackets(witnesses(1_000, 100), ratesOf(0.001))).toBeCloseTo(1 - 0.88 ** 2);
});

it('is told of each of as many accounts as operators have', () => {
  const twice = foundAtRackets(witnesses(1_000, 100, 2_000), ratesOf(0.5));
  expect(1 - (1 - twice) ** 2).toBeCloseTo(0.75);
});

// Where nobody tells of outcomes no group has any, and that says nothing.
it('is no more than there could be if all that is known were at rackets', () => {
  expect(foundAtRackets(witnesses(1_000, 5), ratesOf(0.5))).toBeCloseTo(1 - 0.9 ** 2);
  expect(foundAtRackets(witnesses(1_000, 0), ratesOf(0.5))).toBe(0);
});
