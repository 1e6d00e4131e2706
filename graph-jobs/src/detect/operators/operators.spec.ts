import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { tellExclusive } from '../snapshot/exclusive.ts';
import { findOperators } from './operators.ts';

function use(seller: string, kind: string, value: string, days: [number | null, number | null] = [null, null]): Use {
  const [firstSeen, lastSeen] = days;
  return { seller, kind, value, via: seller, type: 'USES', firstSeen, lastSeen };
}

/** Operators of a handful of sellers, by their keys. */
function operatorsOf(uses: readonly Use[]): string[][] {
  const held = uses.map(({ value: key, ...rest }) => ({ ...rest, key }));
  const projection = project(tabulate(uses, new Map(), tellExclusive(held)));
  return findOperators(projection).operators.map((operator) => operator.map((at) => projection.sellers[at] ?? ''));
}

/**
 * Operators of two accounts each that share two things, and as many strangers who have one handle by twos. Each account has
 * a device of its own.
 */
function town(pairs: number): Use[] {
  return Array.from({ length: pairs }, (_, at) => [
    ...['a', 'b'].flatMap((account) => [
      use(`${at} ${account}`, 'Phone', `tel:${at}`),
      use(`${at} ${account}`, 'Email', `mail:${at}`),
    ]),
    ...['x', 'y'].map((account) => use(`${at} ${account}`, 'Handle', `handle:${at}`)),
    ...['a', 'b', 'x', 'y'].map((account) => use(`${at} ${account}`, 'Device', `device:${at} ${account}`)),
  ]).flat();
}

const KINDS = ['Phone', 'Email', 'Address', 'Name', 'Party', 'PaymentAccount'];
const anyUses = fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...KINDS), fc.nat(3)), { minLength: 2, maxLength: 40 });

describe('findOperators', () => {
  it('depends on nothing but who shares what: neither on names nor on the order of rows', () => {
    const any = fc.record({
      uses: anyUses,
      names: fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 }),
      places: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    });
    fc.assert(
      fc.property(any, ({ uses, names, places }) => {
        const rows = uses.map(([seller, kind, value]) => use(`s${seller}`, kind, `v${value}`));
        const renamed = uses.map(([seller, kind, value]) => use(`s${names[seller] as number}`, kind, `w${3 - value}`));
        const shuffled = renamed
          .map((row, at) => ({ row, at: places[at] as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const nameOf = (key: string) => `s${names[Number(key.slice(1))] as number}`;
        const expected = operatorsOf(rows).map((operator) => operator.map(nameOf).sort());
        expect(operatorsOf(shuffled)).toEqual(expected.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('joins what two kinds of identity say, and learns that a handle alone says nothing here', () => {
    const found = operatorsOf(town(40));
    expect(found).toHaveLength(40);
    expect(found.flat().every((seller) => /[ab]$/.test(seller))).toBe(true);
  });

  it('grows no operator along a chain of strangers', () => {
    const chain = 'abcdefghijkl';
    const uses = [...chain].slice(1).flatMap((seller, at) => {
      return [seller, chain[at] as string].map((user) => use(user, 'Phone', `tel:${at}`));
    });
    expect(
      operatorsOf([...town(40), ...uses])
        .flat()
        .filter((seller) => seller.length === 1),
    ).toEqual([]);
  });

  it.each(['Address', 'Supplier', 'Image', 'Ip', 'Name', 'Sender', 'Payee'])(
    'never takes a common %s for identity',
    (kind) => {
      expect(operatorsOf([use('a', kind, '1'), use('b', kind, '1')])).toEqual([]);
    },
  );

  it('believes a declared owner, whatever else speaks against it', () => {
    const owned = ['a', 'b', 'c'].map((seller) => use(seller, 'Party', 'party:1'));
    expect(operatorsOf([...town(3), ...owned])).toContainEqual(['a', 'b', 'c']);
  });

  /**
   * Accounts with one phone, which a stranger with a device of his own has too, and one payment account; and which
   * operators they are found as.
   */
  function findShops(accounts: number) {
    const shops = Array.from({ length: accounts }, (_, at) => `shop ${at}`).sort();
    const uses = shops.flatMap((shop) => [use(shop, 'Phone', 'tel:shops'), use(shop, 'PaymentAccount', 'iban:shops')]);
    const stranger = [use('stranger', 'Phone', 'tel:shops'), use('stranger', 'Device', 'device:stranger')];
    const found = operatorsOf([...town(40), ...uses, ...stranger]);
    return { shops, found: found.filter((operator) => operator.some((seller) => shops.includes(seller))) };
  }

  it.each([13, 30, 99])(
    'joins %d accounts with one phone and one payment account, without who has the phone',
    (some) => {
      const { shops, found } = findShops(some);
      expect(found).toEqual([shops]);
    },
  );

  it('takes what more than a hundred have for a provider’s, whatever else they share', () => {
    expect(findShops(101).found).toEqual([]);
  });

  it('joins no clients of an agency, who have its phone and mailbox, nor those of a payment provider', () => {
    const clients = Array.from({ length: 30 }, (_, at) => `client ${at}`);
    const uses = clients.flatMap((client, at) => [
      use(client, 'Phone', 'tel:agency'),
      use(client, 'Email', 'mail:agency'),
      use(client, 'PaymentAccount', at < 10 ? 'iban:provider' : `iban:${at}`),
    ]);
    const others = Array.from({ length: 10 }, (_, at) => [
      use(`other ${at}`, 'PaymentAccount', 'iban:provider'),
      use(`other ${at}`, 'Phone', `tel:other ${at}`),
    ]).flat();
    expect(
      operatorsOf([...town(40), ...uses, ...others])
        .flat()
        .filter((seller) => !/^\d/.test(seller)),
    ).toEqual([]);
  });

  /** Forty shops, each with one of five phones and all with one payment account, and with nothing else. */
  const shops = Array.from({ length: 40 }, (_, at) => [
    use(`shop ${at}`, 'Phone', `tel:shops ${at % 5}`),
    use(`shop ${at}`, 'PaymentAccount', 'iban:shops'),
  ]).flat();
  const findAmong = (uses: readonly Use[]) => operatorsOf(uses).filter(([seller = '']) => seller.startsWith('shop'));

  it('joins shops that have one payment account, one of a few phones, and nothing of their own', () => {
    expect(findAmong([...town(40), ...shops]).map(({ length }) => length)).toEqual([40]);
  });

  it('joins none of these where most have something of their own, or only a phone is known of each', () => {
    const own = Array.from({ length: 25 }, (_, at) => use(`shop ${at}`, 'Email', `mail:shop ${at}`));
    expect(findAmong([...town(40), ...shops, ...own])).toEqual([]);
    expect(findAmong([...town(40), ...shops.filter(({ kind }) => kind === 'Phone')])).toEqual([]);
  });

  it('joins none of these where nothing is known but what several use', () => {
    const shared = town(40).filter(({ kind }) => kind !== 'Device');
    expect(findAmong([...shared, ...shops])).toEqual([]);
  });

  it('takes a phone that was given on for less than one that both use at one time', () => {
    const inTurn = [use('a', 'Phone', 'tel:1', [0, 100]), use('b', 'Phone', 'tel:1', [101, 200])];
    const atOnce = [use('a', 'Phone', 'tel:1', [0, 150]), use('b', 'Phone', 'tel:1', [101, 200])];
    expect(operatorsOf(inTurn)).toEqual([]);
    expect(operatorsOf(atOnce)).toEqual([['a', 'b']]);
  });
});
