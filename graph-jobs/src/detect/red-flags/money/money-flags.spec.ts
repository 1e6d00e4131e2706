import { describe, expect, it } from 'vitest';
import type { FlowPayment, PayeeFacts } from '../../evidence/facts.ts';
import { otherPayee } from './other-payee.ts';
import { passThrough } from './pass-through.ts';
import { sharedAccount } from './shared-account.ts';
import { community, find, tie } from '../test-community.ts';
import { underDisclosure } from './under-disclosure.ts';

function payee(seller: string, nameKey: string, owner: string): PayeeFacts {
  return { seller, account: `iban:${seller}`, nameKey, owners: [owner] };
}

describe('money flags', () => {
  it('R1 sees a shared account, not a provider’s', () => {
    expect(find(sharedAccount, community({ ties: [tie('PaymentAccount', ['a', 'b'])] }))).toHaveLength(1);
    expect(find(sharedAccount, community({ ties: [tie('PaymentAccount', ['a', 'b'], { weight: 0 })] }))).toEqual([]);
  });

  it('R8 needs one payee for three owners, who is none of them', () => {
    const foreign = ['a', 'b', 'c'].map((seller) =>
      payee(seller, 'name:nobody here', `Owner ${seller.toUpperCase()}x`),
    );
    expect(find(otherPayee, community({ signals: { payees: foreign } }))[0]?.sellers).toEqual(['a', 'b', 'c']);
    expect(find(otherPayee, community({ signals: { payees: foreign.slice(0, 2) } }))).toEqual([]);
    const family = ['a', 'b', 'c'].map((seller) => payee(seller, 'name:nobody here', 'Owner Ax'));
    expect(find(otherPayee, community({ signals: { payees: family } }))).toEqual([]);
  });

  it('R9 needs three accounts of one operator just under the limits, and most of those it has', () => {
    const income = (amounts: number[], sales = 20) =>
      amounts.map((amount, at) => ({ seller: `s${at}`, account: `iban:${at}`, sales, amount }));
    const of = (rows: ReturnType<typeof income>, operators = [rows.map(({ seller }) => seller)]) =>
      find(underDisclosure, community({ operators, signals: { income: rows } }));
    expect(of(income([4_000, 4_500, 4_900]))[0]?.sellers).toEqual(['s0', 's1', 's2']);
    expect(of(income([4_000, 4_500, 900]))).toEqual([]);
    expect(of(income([4_000, 4_500, 4_900, 10, 10, 10]))).toEqual([]);
    expect(of(income([4_000, 4_500, 4_900]), [['s0'], ['s1'], ['s2']])).toEqual([]);
    expect(of(income([9_000, 9_000, 9_000], 150))).toHaveLength(1);
    expect(of(income([9_000, 9_000, 9_000], 300))).toEqual([]);
  });

  it('R27 sees money from many sent on at once, neither kept, nor late, nor swept to the holder’s own account', () => {
    const taken = Array.from({ length: 12 }, (_, at): FlowPayment => {
      return [`payment:in${at}`, 'TO', `2025-03-${10 + at}`, 100, `iban:payer${at}`, false];
    });
    const sent = (days: number, amount = 98, own = false) =>
      taken.map(([key, , day], at): FlowPayment => {
        const later = new Date(Date.parse(day) + days * 86_400_000).toISOString();
        return [`${key}-out${at}`, 'FROM', later, amount, 'iban:next', own];
      });
    const of = (...payments: FlowPayment[]) =>
      find(
        passThrough,
        community({ signals: { flows: [{ seller: 'a', account: 'iban:1', currency: 'EUR', payments }] } }),
      );
    const [hit] = of(...taken, ...sent(1));
    expect(hit).toMatchObject({ sellers: ['a'], strength: 0.6 });
    expect(hit?.says).toBe('An account took in 1200 EUR from 12 payers and sent 98 % of it on within 2 days.');
    expect(hit?.evidence[0]).toEqual({ from: 'a', type: 'PAID_TO', to: 'iban:1' });
    expect(of(...taken, ...sent(20))).toEqual([]);
    expect(of(...taken, ...sent(1, 60))).toEqual([]);
    expect(of(...taken, ...sent(1, 98, true))).toEqual([]);
    expect(of(...taken.slice(0, 8), ...sent(1).slice(0, 8))).toEqual([]);
  });
});
