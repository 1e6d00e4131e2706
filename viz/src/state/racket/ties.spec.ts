import type { NeighboursView, NodeKind } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { linksOfTie, storesIn, tiesIn, tiesWithStores } from './ties.ts';

const KINDS: Record<string, NodeKind> = {
  seller: 'Seller',
  tel: 'Phone',
  iban: 'PaymentAccount',
  name: 'Name',
  rk: 'Racket',
};
const kindOf = (key: string): NodeKind => KINDS[key.split(/[:-]/)[0] ?? ''] ?? 'Store';

/** What the API answers of a thing's neighbours: each link as from, type, to and weight. */
function near(key: string, links: [string, string, string, number | null][]): NeighboursView {
  const keys = [...new Set([key, ...links.flatMap(([from, , to]) => [from, to])])];
  const none = keys.map(() => null);
  return {
    key,
    graph: {
      nodes: {
        keys, kinds: keys.map(kindOf), labels: keys.map((one) => one.toUpperCase()), degrees: keys.map(() => 1),
        status: none, rackets: none, operators: none, begins: none, ends: none,
      },
      links: {
        sources: links.map(([from]) => keys.indexOf(from)), targets: links.map(([, , to]) => keys.indexOf(to)),
        types: links.map(([, type]) => type), firstSeen: links.map(() => null), lastSeen: links.map(() => null),
        weights: links.map(([, , , weight]) => weight),
      },
    },
    extent: { explored: 1, returned: 1, total: keys.length - 1, partial: false, narrowBy: [] },
    hidden: 0,
  }; // prettier-ignore
}

describe('what ties a member in', () => {
  it('is each neighbour that touches the racket, the weightiest first, with the links of its own', () => {
    const view = near('seller:1', [
      ['seller:1', 'USES', 'tel:1', 0.4],
      ['seller:1', 'PAID_TO', 'iban:1', 0.8],
      ['seller:2', 'OWNS', 'seller:1', null],
      ['tel:1', 'TIED_TO', 'rk-1', 0.4],
    ]);
    expect(tiesIn(view).map(({ key, kind, weight }) => [key, kind, weight])).toEqual([
      ['iban:1', 'PaymentAccount', 0.8],
      ['tel:1', 'Phone', 0.4],
      ['seller:2', 'Seller', null],
    ]);
    expect(tiesIn(view)[1]?.links).toEqual([{ from: 'seller:1', type: 'USES', to: 'tel:1' }]);
  });

  // Seen red: without the filter, the name on the account stood among its users.
  it('rests on its own links first, then on those of the other members, and not on the name on an account', () => {
    const view = near('iban:1', [
      ['iban:1', 'NAMED', 'name:1', null],
      ['seller:1', 'PAID_TO', 'iban:1', 0.8],
      ['seller:2', 'PAID_TO', 'iban:1', 0.8],
      ['seller:2', 'MEMBER_OF', 'rk-1', null],
    ]);
    expect(linksOfTie(view, 'seller:2').map(({ from }) => from)).toEqual(['seller:2', 'seller:1']);
    const own = [{ from: 'seller:9', type: 'PAID_TO', to: 'iban:1' }];
    expect(linksOfTie(view, 'seller:9', own).map(({ from }) => from)).toEqual(['seller:9', 'seller:1', 'seller:2']);
  });

  it('is what one of its stores uses, too, and the way there leads over the store', () => {
    const own = near('seller:1', [['seller:1', 'USES', 'tel:1', 0.4]]);
    const store = near('store:1', [
      ['seller:1', 'OPERATES', 'store:1', null],
      ['store:1', 'USES', 'tel:1', 0.4],
      ['store:1', 'USES', 'tel:2', 0.9],
    ]);
    expect(storesIn(near('seller:1', [['seller:1', 'OPERATES', 'store:1', null]]))).toEqual(['store:1']);
    const [uses, runs] = [
      (to: string) => ({ from: 'store:1', type: 'USES', to }),
      { from: 'seller:1', type: 'OPERATES', to: 'store:1' },
    ];
    expect(tiesWithStores(own, [store]).map(({ key, links }) => [key, links])).toEqual([
      ['tel:2', [runs, uses('tel:2')]],
      ['tel:1', [{ from: 'seller:1', type: 'USES', to: 'tel:1' }, runs, uses('tel:1')]],
    ]);
    expect(tiesWithStores(own, [])).toEqual(tiesIn(own));
  });
});
