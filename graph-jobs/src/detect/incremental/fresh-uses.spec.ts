import { expect, it } from 'vitest';
import { tabulate } from '../use-table.ts';
import { markFresh } from './fresh-uses.ts';

const uses = tabulate(
  [
    ['a', 'tel:1', 'Phone'],
    ['a', 'addr:1', 'Address'],
    ['a', 'img:1', 'Image'],
    ['b', 'tel:1', 'Phone'],
    ['c', 'addr:1', 'Address'],
  ].map(([seller = '', value = '', kind = '']) => ({
    ...{ seller, value, kind, via: seller, type: 'USES', firstSeen: null, lastSeen: null },
  })),
);
const marks = (changed: Parameters<typeof markFresh>[1]) => [...markFresh(uses, changed)];

it('takes for new what somebody who changed uses of that which was written', () => {
  expect(marks({ sellers: new Set(['a']), told: new Set(['tel:1']), anew: [] })).toEqual([1, 0, 0, 0, 0]);
});

it('takes for new all that came with a store or a party, and the pictures that came with a listing', () => {
  const [sellers, told] = [new Set(['a', 'c']), new Set<string>()];
  const ofAll = { sellers: new Set(['c']), kinds: null };
  const pictures = { sellers: new Set(['a']), kinds: new Set(['Image']) };
  expect(marks({ sellers, told, anew: [ofAll, pictures] })).toEqual([0, 0, 1, 0, 1]);
});
