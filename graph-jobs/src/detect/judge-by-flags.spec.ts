import type { FlagHit } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { isRacket } from './judge-community.ts';
import { cheap, found, group, hit, reaching, tieOf } from './test-group.ts';

describe('isRacket by red flags', () => {
  const pair = (sellers: number) => reaching(sellers, hit('product', 0.6), hit('logistics', 0.5));
  const halfAPair = (sellers: number) => reaching(sellers, hit('product', 0.9), hit('logistics', 0.45));

  it('needs flags in two of the families product, logistics and money, one of them strong', () => {
    const judged = (...hits: FlagHit[]) => isRacket(group(3), reaching(3, ...hits));
    expect(isRacket(group(3), pair(3))).toBe(true);
    expect(judged(hit('product', 0.9), hit('product', 0.8))).toBe(false);
    expect(judged(hit('product', 0.49), hit('logistics', 0.49))).toBe(false);
    expect(judged(hit('product', 0.9), hit('logistics', 0.44))).toBe(false);
  });

  it('takes goods that are odd in two ways for two signs, where neither is weak', () => {
    const judged = (...hits: FlagHit[]) => isRacket(group(3), reaching(2, ...hits));
    expect(judged(hit('product', 0.7, 'R28'), hit('product', 0.55, 'R22'))).toBe(true);
    expect(judged(hit('product', 0.7, 'R28'), hit('product', 0.45, 'R17'))).toBe(false);
    const customers = { ...group(3), ties: [tieOf('Supplier', ['s0', 's1', 's2'])] };
    const odd = reaching(3, hit('product', 0.7, 'R28'), hit('product', 0.55, 'R22'));
    expect(isRacket(customers, odd)).toBe(false);
  });

  it('never accuses for where parcels go and who is paid, with nothing odd about the goods', () => {
    const business = reaching(10, hit('logistics', 0.6, 'R24'), hit('money', 0.6, 'R8'));
    expect(isRacket(group(10), business)).toBe(false);
    expect(isRacket(group(10), [...business, ...reaching(10, hit('product', 0.4, 'R18'))])).toBe(false);
    expect(isRacket(group(10), [...business, ...reaching(4, cheap)])).toBe(true);
  });

  it('takes what is odd about goods only where it concerns four tenths of the members', () => {
    const flags = (count: number, strength = 0.5) => [
      hit('logistics', 0.6, 'R23'),
      ...reaching(count, hit('product', strength)),
    ];
    expect([3, 4].map((count) => isRacket(group(10), flags(count)))).toEqual([false, true]);
    expect([2, 3].map((count) => isRacket(group(9), flags(count), true))).toEqual([false, true]);
    expect(isRacket(group(10), flags(3, 0.8))).toBe(false);
    // A fifth is enough where the goods are very odd and half of the members work together.
    const ten = group(10);
    const keys = ten.sellers.map(({ key }) => key);
    const working = (count: number) => ({
      ...ten,
      ties: ['Phone', 'PaymentAccount'].map((kind) => tieOf(kind, keys.slice(0, count))),
    });
    expect([1, 2].map((count) => isRacket(working(5), flags(count, 0.6)))).toEqual([false, true]);
    expect(isRacket(working(4), flags(2, 0.6))).toBe(false);
    expect(isRacket(working(5), flags(2, 0.55))).toBe(false);
  });

  it('takes prices that a clearance sale asks for odd only beside what no sale explains, at a quarter of the members', () => {
    const sale = [...reaching(8, hit('product', 0.45, 'R17')), hit('logistics', 0.6, 'R24')];
    const beside = (count: number) => [...sale, ...reaching(count, hit('product', 0.55, 'R22'))];
    expect(isRacket(group(8), sale)).toBe(false);
    expect([1, 2].map((count) => isRacket(group(8), beside(count)))).toEqual([false, true]);
    // What was a racket stays one while nearly as much is no sale.
    expect([1, 2].map((count) => isRacket(group(10), beside(count), true))).toEqual([false, true]);
  });

  it('takes pictures that come with the goods of one source for no second thing in common', () => {
    const keys = ['s0', 's1', 's2', 's3'];
    const four = (...kinds: string[]) => ({
      ...group(4, [found('s0', 'removal')]),
      ties: kinds.map((kind) => tieOf(kind, keys)),
    });
    expect(isRacket(four('Image', 'PaymentAccount'), [])).toBe(true);
    expect(isRacket(four('Image', 'Supplier'), [])).toBe(false);
  });

  it('takes no customers of one depot for a racket, and a weaker second flag only among hands that work together', () => {
    const joined = (count: number) => {
      const ten = group(10);
      const keys = ten.sellers.map(({ key }) => key);
      return { ...ten, ties: [tieOf('Sender', keys), tieOf('PaymentAccount', keys.slice(0, count))] };
    };
    expect(isRacket(joined(0), pair(10))).toBe(false);
    expect(isRacket(joined(2), pair(10))).toBe(true);
    expect(isRacket(joined(4), halfAPair(10))).toBe(false);
    expect(isRacket(joined(5), halfAPair(10))).toBe(true);
    // What was a racket stays one while nearly as many work together.
    expect([4, 3].map((count) => isRacket(joined(count), halfAPair(10), true))).toEqual([true, false]);
  });

  it('hears of two strong flags alone where one or two hands run it all', () => {
    const keys = ['s0', 's1', 's2'];
    const oneHand = { ...group(3), operators: [keys] };
    expect(isRacket(oneHand, pair(3))).toBe(true);
    expect(isRacket(oneHand, halfAPair(3))).toBe(false);
  });

  it('never accuses for identity, a shared account, small parcels, goods often faked or density', () => {
    const weak = [hit('identity', 1, 'R4'), hit('identity', 1, 'R2'), hit('identity', 1, 'R30')];
    const common = [hit('money', 1, 'R1'), hit('logistics', 1, 'R10'), hit('product', 1, 'R11')];
    expect(isRacket(group(3), [...weak, ...common, hit('product', 1, 'R29')])).toBe(false);
  });
});
