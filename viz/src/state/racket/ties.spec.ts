import type { NeighboursView, NodeKind } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { linksOfTie, linksOfType, tiesOf } from './ties.ts';

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
  }; // oxfmt-ignore
}

describe('what ties a member in', () => {
  const value = (key: string, kind: NodeKind, weight: number | null) => {
    return { key, kind, label: key, users: 2, weight, links: [{ from: 'seller:1', type: 'USES', to: key }] };
  };

  // Seen red: with all neighbours, the account stood there twice; without sorting, the member stood last.
  it('is each value as its racket tells it, and each member that it is linked with, the weightiest first', () => {
    const around = near('seller:1', [
      ['seller:1', 'USES', 'tel:1', 0.4],
      ['seller:1', 'PAID_TO', 'iban:1', 0.8],
      ['seller:2', 'OWNS', 'seller:1', 0.6],
      ['tel:1', 'TIED_TO', 'rk-1', 0.4],
    ]);
    const member = { ties: [value('tel:1', 'Phone', 0.4), value('iban:1', 'PaymentAccount', 0.8)] };
    expect(tiesOf(member, around).map(({ key, kind, weight }) => [key, kind, weight])).toEqual([
      ['iban:1', 'PaymentAccount', 0.8],
      ['seller:2', 'Seller', 0.6],
      ['tel:1', 'Phone', 0.4],
    ]);
    expect(tiesOf(member, around)[1]?.links).toEqual([{ from: 'seller:2', type: 'OWNS', to: 'seller:1' }]);
    expect(tiesOf(null, around).map(({ key }) => key)).toEqual(['seller:2']);
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
});

it('the links of one type, the weightiest first, without those between neighbours', () => {
  const links = linksOfType(
    near('tel:1', [
      ['seller:1', 'USES', 'tel:1', 0.2],
      ['seller:2', 'USES', 'tel:1', 0.8],
      ['seller:1', 'TRADES_AS', 'tel:1', 0.9],
      ['seller:1', 'USES', 'iban:1', 0.9],
    ]),
    'USES',
  );
  expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(['seller:2 tel:1', 'seller:1 tel:1']);
});
