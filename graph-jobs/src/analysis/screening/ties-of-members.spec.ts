import { describe, expect, it } from 'vitest';
import { tiesOfMembers } from './ties-of-members.ts';

const member = (seller: string, confidence = 0.8, racket = 'rk-1') => ({ racket, seller, confidence });

describe('tiesOfMembers', () => {
  it('ties what a member alone uses, by its kind and by how surely the member belongs', () => {
    const [account] = tiesOfMembers('PaymentAccount', 1, [member('a', 0.9)]);
    const [phone] = tiesOfMembers('Phone', 1, [member('a', 0.9)]);
    const [fringe] = tiesOfMembers('Phone', 1, [member('a', 0.2)]);
    expect(account).toMatchObject({ racket: 'rk-1', sellers: 1, role: null });
    expect(account?.weight).toBeGreaterThan(phone?.weight ?? 1);
    expect(phone?.weight).toBeGreaterThan(fringe?.weight ?? 1);
  });

  it('counts a member once who uses it by a store, too', () => {
    expect(tiesOfMembers('Phone', 2, [member('a'), member('a')])).toMatchObject([{ sellers: 1 }]);
  });

  it('says what it would of one user where a member alone uses it by a store that is not counted', () => {
    expect(tiesOfMembers('Phone', 0, [member('a')])).toEqual(tiesOfMembers('Phone', 1, [member('a')]));
  });

  it('says less where a stranger uses it, too, and nothing where strangers are more than members', () => {
    const weight = (users: number) => tiesOfMembers('Phone', users, [member('a')])[0]?.weight ?? 0;
    expect(weight(1)).toBeGreaterThan(weight(2));
    expect(weight(3)).toBe(0);
  });

  it('is the same in whatever order members come', () => {
    const members = [member('a', 0.7), member('b', 0.2), member('c', 0.9)];
    expect(tiesOfMembers('Phone', 4, members)).toEqual(tiesOfMembers('Phone', 4, members.toReversed()));
  });
});
