import { describe, expect, it } from 'vitest';
import { EVERYBODYS } from '../links/epochs.ts';
import { payeeUses, type Transfer } from './payee-uses.ts';

function transfer(payer: string, payee: string, via: string, day: number | null = null): Transfer {
  return { payer, payee, via, firstSeen: day, lastSeen: day };
}

describe('payments as uses', () => {
  const holders = new Map([
    ['a', ['seller:1', 'seller:2']],
    ['b', ['seller:3']],
    ['c', ['seller:3']],
  ]);

  it('join who pays into an account with who is paid there', () => {
    const uses = payeeUses([transfer('a', 'b', 'payment:9', 4), transfer('c', 'b', 'payment:2', 7)], holders);
    const told = uses.map(({ seller, via, firstSeen, lastSeen }) => [seller, via, firstSeen, lastSeen]).sort();
    expect(told).toEqual([
      ['seller:1', 'payment:9', 4, 4],
      ['seller:2', 'payment:9', 4, 4],
      ['seller:3', 'payment:2', 4, 7],
    ]);
    expect(new Set(uses.map(({ value, kind, type }) => `${value} ${kind} ${type}`))).toEqual(new Set(['b Payee TO']));
  });

  it('do not speak of money that an account sends to itself', () => {
    expect(payeeUses([transfer('a', 'a', 'payment:1')], holders)).toEqual([]);
  });

  it('do not say that everybody of a provider’s account pays from it', () => {
    const many = Array.from({ length: EVERYBODYS + 1 }, (_, at) => `seller:${at}`);
    const held = new Map([...holders, ['provider', many], ['crowd', many.slice(1)]]);
    expect(payeeUses([transfer('provider', 'b', 'payment:1')], held).map(({ seller }) => seller)).toEqual(['seller:3']);
    expect(payeeUses([transfer('crowd', 'b', 'payment:1')], held)).toHaveLength(EVERYBODYS);
  });
});
