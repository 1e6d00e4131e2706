import { describe, expect, it } from 'vitest';
import { corroborate, type Corroboration } from './corroborate.ts';
import { tiesOf, type TestTie } from './test-ties.ts';

/** Of 2,000 witnesses the first hundred take part, in rackets of four; each shows something at one in two. */
const [ALL, PARTS, SIZE] = [2_000, 100, 4];
const GAIN = 0.5;
const BEYOND = Float64Array.from({ length: ALL }, (_, witness) =>
  witness < PARTS && witness % 2 === 0 ? 2 * GAIN : 0,
);

const rackets = Array.from({ length: PARTS / SIZE }, (_, racket) =>
  Array.from({ length: SIZE }, (_, at) => racket * SIZE + at),
);
/** Each two of a racket share a value of this kind. */
const amongRackets = (kind: string): TestTie[] =>
  rackets.flatMap((all) => all.flatMap((a, at) => all.slice(at + 1).map((b): TestTie => [kind, a, b])));
/** Each witness shares a value of this kind with a stranger, some `step` further on. */
const amongStrangers = (kind: string, step: number): TestTie[] =>
  Array.from({ length: PARTS }, (_, at): TestTie => [kind, at, at + step]);

function strengthsOf(made: readonly TestTie[], beyond = BEYOND, gain = GAIN): Record<string, Corroboration> {
  const kinds = [...new Set(made.map(([kind]) => kind))].sort();
  const told = corroborate({
    ties: tiesOf(made),
    classOf: Int32Array.from(made, ([kind]) => kinds.indexOf(kind)),
    classes: kinds.map((kind) => ({ kind, width: 2 })),
    beyond,
    gain,
  });
  return Object.fromEntries(kinds.map((kind, at) => [kind, told[at] as Corroboration]));
}

const PLANTED = [...amongRackets('PaymentAccount'), ...amongRackets('Phone')];

describe('what other ties bear out', () => {
  it('is much of kinds that rackets share together, and little of a kind that joins them to strangers', () => {
    const told = strengthsOf([...PLANTED, ...amongStrangers('Image', 401)]);
    expect(told['Phone']?.strength).toBeGreaterThan(0.85);
    expect(told['Image']?.strength).toBeLessThan(0.2);
    expect(told['Image']?.weight).toBeGreaterThan(10);
  });

  it('is asked of who takes part alone: what honest people share together bears nothing out', () => {
    const families = Array.from({ length: 300 }, (_, at): TestTie => ['Image', 500 + 2 * at, 501 + 2 * at]);
    const phones = families.map(([, ...users]): TestTie => ['Phone', ...users]);
    const told = strengthsOf([...PLANTED, ...families, ...phones, ...amongStrangers('Image', 401)]);
    expect(told['Image']?.strength).toBeLessThan(0.3);
  });

  it('is not borne out by what comes from the same: a payee from the account that is paid', () => {
    const alone = strengthsOf([...amongRackets('PaymentAccount'), ...amongRackets('Payee'), ...PLANTED]);
    const together = strengthsOf([...amongRackets('PaymentAccount'), ...amongRackets('Payee')]);
    expect(alone['Payee']?.strength).toBeGreaterThan(0.8);
    expect(together['Payee']?.strength).toBeLessThan(alone['Payee']?.strength ?? 0);
    expect(together['Payee']?.weight).toBeLessThan((alone['Payee']?.weight ?? 0) / 3);
  });

  it('counts for less where few true pairs share two things, and for nothing where nobody shows anything', () => {
    const sparse = rackets.flatMap(([a = 0, b = 0, c = 0, d = 0]): TestTie[] => [
      ['PaymentAccount', a, b],
      ['Phone', b, c],
      ['Email', c, d],
    ]);
    expect(strengthsOf(sparse)['Phone']?.weight).toBeLessThan((strengthsOf(PLANTED)['Phone']?.weight ?? 0) / 4);
    expect(strengthsOf(PLANTED, new Float64Array(ALL), 0)['Phone']?.weight).toBe(0);
  });

  it('does not depend on the order of ties', () => {
    const made = [...PLANTED, ...amongStrangers('Image', 401)];
    const [one, other] = [strengthsOf(made), strengthsOf([...made].reverse())];
    for (const kind of Object.keys(one)) expect(other[kind]?.strength).toBeCloseTo(one[kind]?.strength ?? 0, 9);
  });
});
