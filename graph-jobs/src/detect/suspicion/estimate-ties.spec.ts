import { describe, expect, it } from 'vitest';
import { estimateTies, strengthOf } from './estimate-ties.ts';
import { tiesOf, type TestTie } from './test-ties.ts';

/** Of 2,000 witnesses the first hundred show what only those who take part show. */
const [ALL, PARTS] = [2_000, 100];
const OWN = Float64Array.from({ length: ALL }, (_, witness) => (witness < PARTS ? 6 : -2));
const NOBODY = new Float64Array(ALL).fill(-2);
const estimate = (ties: readonly TestTie[], own = OWN) => estimateTies(tiesOf(ties), { all: own, byOutcome: own });

/** Values of a kind for the witnesses from `first` on, `width` users each. */
function blocks(kind: string, width: number, { first, last }: { first: number; last: number }): TestTie[] {
  const count = Math.floor((last - first) / width);
  return Array.from({ length: count }, (_, at) => [
    kind,
    ...Array.from({ length: width }, (_, user) => first + at * width + user),
  ]);
}

/** Values of a kind whose users are anybody: each witness `step` places further on. */
function scattered(kind: string, width: number, step: number): TestTie[] {
  return Array.from({ length: Math.floor(ALL / width) }, (_, at) => [
    kind,
    ...Array.from({ length: width }, (_, user) => (at + user * step) % ALL).sort((a, b) => a - b),
  ]);
}

/** What rackets share among themselves, and others among themselves. */
const PLANTED = [
  ...blocks('PaymentAccount', 4, { first: 0, last: PARTS }),
  ...blocks('PaymentAccount', 4, { first: PARTS, last: ALL }),
];
/** A depot of twenty and a common name, used by anybody. */
const HUBS = [...scattered('Address', 20, 97), ...scattered('Name', 16, 131)];

describe('what ties say, by the data', () => {
  const { trust, ties: strengths } = estimate([...PLANTED, ...HUBS]);

  it('is much of values that rackets share, and next to nothing of a hub and a common name', () => {
    expect(strengthOf(strengths, 'PaymentAccount', 4)).toBeGreaterThan(0.8);
    expect(strengthOf(strengths, 'Address', 20)).toBeLessThan(0.1);
    expect(strengthOf(strengths, 'Name', 16)).toBeLessThan(0.1);
  });

  it('holds for a kind of which more was believed: a re-issued number that joins anybody loses its weight', () => {
    const { ties: learnt } = estimate([...PLANTED, ...scattered('Phone', 2, 401)]);
    expect(strengthOf(learnt, 'Phone', 2)).toBeLessThan(strengthOf({}, 'Phone', 2) / 4);
  });

  it('trusts sturdy ties that lead to the suspicious, and hardly those that do not', () => {
    expect(trust).toBeGreaterThan(0.9);
    expect(estimate(scattered('PaymentAccount', 4, 97)).trust).toBeLessThan(0.3);
  });

  // Red where no class was held against the others: both read far beyond certainty, and were the surest there are.
  it('parts classes where a signal that says little is shown alike by all who share', () => {
    const cheap = Float64Array.from({ length: ALL }, (_, witness) => (witness < 2 * PARTS ? 1.5 : -0.3));
    const accounts = blocks('PaymentAccount', 4, { first: 0, last: ALL });
    const phones = [...blocks('Phone', 2, { first: 0, last: ALL / 2 }), ...scattered('Phone', 2, 401)];
    const { ties: learnt } = estimate([...accounts, ...phones], cheap);
    expect(strengthOf(learnt, 'PaymentAccount', 4)).toBeGreaterThan(0.85);
    expect(strengthOf(learnt, 'Phone', 2)).toBeLessThan(0.7);
  });

  // Red where own signals alone were asked: pictures were among the surest.
  it('is little of what those share who sell fakes alone: suspicious as they are, nothing else leads from them to others', () => {
    const own = Float64Array.from({ length: ALL }, (_, witness) => (witness < 3 * PARTS && witness % 2 === 0 ? 3 : -1));
    const rackets = ['PaymentAccount', 'Phone', 'Email'].flatMap((kind) => blocks(kind, 4, { first: 0, last: PARTS }));
    const catalogues = blocks('Image', 4, { first: PARTS, last: 3 * PARTS });
    const { ties: learnt } = estimate([...rackets, ...catalogues], own);
    expect(strengthOf(learnt, 'Image', 4)).toBeLessThan(strengthOf({}, 'Image', 4) / 2);
    expect(strengthOf(learnt, 'PaymentAccount', 4)).toBeGreaterThan(strengthOf(learnt, 'Image', 4));
  });

  it('is asked of pairs alone that share nothing else: pictures that rackets share beside accounts say little by themselves', () => {
    const beside = blocks('Image', 4, { first: 0, last: PARTS });
    const { ties: learnt } = estimate([...PLANTED, ...beside, ...scattered('Image', 4, 401)]);
    const { ties: without } = estimate([...PLANTED, ...scattered('Image', 4, 401)]);
    expect(strengthOf(learnt, 'Image', 4)).toBeCloseTo(strengthOf(without, 'Image', 4), 1);
    expect(strengthOf(learnt, 'Image', 4)).toBeLessThan(0.3);
  });

  it('takes kinds of one origin for one: a payee is no witness of the account that is paid', () => {
    const payees = PLANTED.map(([, ...users]): TestTie => ['Payee', ...users]);
    const { ties: learnt } = estimate([...PLANTED, ...payees]);
    expect(strengthOf(learnt, 'PaymentAccount', 4)).toBeCloseTo(strengthOf(strengths, 'PaymentAccount', 4), 1);
    expect(strengthOf(learnt, 'Payee', 4)).toBeGreaterThan(0.6);
  });

  it('is what was believed where nobody is suspicious, and for classes that were not met', () => {
    const { ties: unlearnt } = estimate(PLANTED, NOBODY);
    expect(strengthOf(unlearnt, 'PaymentAccount', 4)).toBeGreaterThan(0.4);
    expect(strengthOf(strengths, 'Device', 3)).toBe(strengthOf({}, 'Device', 3));
  });

  it('does not depend on the order of ties', () => {
    expect(estimate([...PLANTED, ...HUBS].reverse()).ties).toEqual(
      Object.fromEntries(Object.entries(strengths).map(([name, strength]) => [name, expect.closeTo(strength, 3)])),
    );
  });
});
