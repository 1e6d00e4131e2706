import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKind, linkWeight, WEIGHT_FLOOR } from '../link-weights.ts';
import { tabulate, type Use, type UseColumns } from '../use-table.ts';
import { findUsersOfCut, mayHaveFallenSilent, mayHaveSaidMore } from './doubt.ts';

const kinds = ['Phone', 'Address', 'PaymentAccount', 'Supplier', 'Origin', 'Ip'].map(linkKind);
const of = (uses: readonly Use[], seller: string): [UseColumns, Uint8Array] => [
  tabulate(uses),
  Uint8Array.from(uses, (one) => Number(one.seller === seller)),
];
const use = (seller: string, value: string, day: number | null, kind = 'Phone'): Use => {
  return { seller, value, kind, via: seller, type: 'USES', firstSeen: day, lastSeen: day };
};

describe('what may have been otherwise', () => {
  it('never says no of a value that did say something before', () => {
    const before = fc.integer({ min: 2, max: 130 }).chain((users) =>
      fc.record({
        kind: fc.constantFrom(...kinds),
        users: fc.constant(users),
        corroborated: fc.integer({ min: 0, max: users }),
        came: fc.integer({ min: 0, max: 40 }),
        silent: fc.integer({ min: 0, max: 10 }),
        more: fc.integer({ min: 0, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(before, ({ kind, users, corroborated, came, silent, more }) => {
        fc.pre(linkWeight(kind, users, corroborated) >= WEIGHT_FLOOR);
        const lost = Math.min(silent, corroborated);
        const now = { users: users + came, corroborated: corroborated - lost };
        expect(mayHaveSaidMore({ kind, ...now, fresh: came + more, lost })).toBe(true);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('leaves a depot alone that said nothing and got one more user', () => {
    const depot = { kind: linkKind('Address'), users: 41, corroborated: 6, fresh: 1, lost: 0 };
    expect(mayHaveSaidMore(depot)).toBe(false);
    expect(mayHaveSaidMore({ ...depot, users: 51, fresh: 2, corroborated: 51 })).toBe(true);
  });

  it('knows what spoke for its users and no longer does', () => {
    const [address, account] = [linkKind('Address'), linkKind('PaymentAccount')];
    expect(mayHaveFallenSilent(address, 13, 1)).toBe(true);
    expect([mayHaveFallenSilent(address, 12, 3), mayHaveFallenSilent(address, 14, 1)]).toEqual([false, false]);
    // What is about money speaks for phones as long as most of its users have one.
    expect([mayHaveFallenSilent(account, 11, 1), mayHaveFallenSilent(account, 39, 1)]).toEqual([true, true]);
    expect([mayHaveFallenSilent(account, 39, 0), mayHaveFallenSilent(account, 40, 1)]).toEqual([false, false]);
  });

  it('doubts a number whose pause somebody filled, and one that is cut, where a new use is among them', () => {
    const uses = [use('a', 'one', 0), use('b', 'one', 900), use('new', 'one', 450)];
    expect([...findUsersOfCut(...of(uses, 'new'))].sort()).toEqual(['a', 'b', 'new']);
    const cut = [use('a', 'two', 0), use('b', 'two', 900)];
    expect([...findUsersOfCut(...of(cut, 'b'))].sort()).toEqual(['a', 'b']);
    expect(findUsersOfCut(...of(uses, 'nobody'))).toEqual(new Set());
    const mail = uses.map((one) => ({ ...one, kind: 'Email' }));
    expect(findUsersOfCut(...of(mail, 'new'))).toEqual(new Set());
  });
});
