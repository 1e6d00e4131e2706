import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canvas, hide } from '../canvas/canvas.ts';
import { UNCALLED } from '../racket/called.ts';
import { market } from '../folds/test-market.ts';
import { canvasNode, canvasOf } from '../canvas/test-canvas.ts';
import { relationTree } from './relation-tree.ts';
import { stepInTree, treeRows } from './tree-rows.ts';

const seller = (key: string, racketId: string | null, operatorId: string | null) =>
  canvasNode(key, { racketId, operatorId, label: `Shop ${key}` });
const nodes = [
  seller('a', 'rk-1', 'op-1'),
  seller('b', 'rk-1', 'op-1'),
  seller('c', 'rk-1', null),
  seller('d', null, null),
  canvasNode('tel:ab', { kind: 'Phone', label: '+41 44', degree: 5 }),
  canvasNode('adr:acd', { kind: 'Address', label: 'Depot', degree: 3 }),
  canvasNode('img:c', { kind: 'Image' }),
];
const canvas = canvasOf(nodes, ['a tel:ab', 'b tel:ab', 'a adr:acd', 'c adr:acd', 'd adr:acd', 'c img:c']);
const called = new Map([
  ['rk-1', { title: 'Rolex from China, 3 sellers', titled: { brand: 'Rolex', country: 'CN', sellers: 3 }, name: null }],
]);

/** All lines, each open, with their depth. */
function opened(of: Canvas) {
  const top = relationTree(of, called);
  let open = new Set<string>();
  for (let rows = treeRows(top, open); rows.some((row) => row.below && !row.open); rows = treeRows(top, open))
    open = new Set(rows.map(({ id }) => id));
  return treeRows(top, open);
}
const lines = (of: Canvas) => opened(of).map(({ level, says }) => `${'  '.repeat(level - 1)}${says}`);

describe('the relations of a canvas as a tree', () => {
  it('go from a racket to its operators, their accounts, what these share, and who else uses that', () => {
    expect(lines(canvas)).toEqual([
      'Rolex from China, 3 sellers: 3 members on the canvas',
      '  Operator of 2 accounts',
      '    Shop a, shares 2 values',
      '      +41 44, also used by Shop b; 3 links of it not on the canvas',
      '        Shop b',
      '      Depot, also used by Shop c and 1 more seller',
      '        Shop c',
      '        Shop d, in no racket',
      '    Shop b, shares 1 value',
      '      +41 44, also used by Shop a; 3 links of it not on the canvas',
      '        Shop a',
      '  Shop c, shares 1 value',
      '    Depot, also used by Shop a and 1 more seller',
      '      Shop a',
      '      Shop d, in no racket',
      'In no racket: 1 seller on the canvas',
      '  Shop d, shares 1 value',
      '    Depot, also used by Shop a and 1 more seller',
      '      Shop a',
      '      Shop c',
    ]);
  });

  it('tell of nothing that is hidden', () => {
    expect(lines(hide(canvas, ['b', 'adr:acd'])).join('\n')).not.toMatch(/Shop b|Depot/);
  });

  it('name every seller once under what it belongs to, whatever the canvas', () => {
    fc.assert(
      fc.property(market, (any) => {
        const rows = opened(any);
        const top = rows.filter(({ level }) => level === 1).flatMap(({ keys }) => keys);
        const sellers = [...any.nodes.values()].filter(({ kind }) => kind === 'Seller').map(({ key }) => key);
        expect(top.sort()).toEqual(sellers.sort());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});

describe('the keys in a tree', () => {
  const top = relationTree(canvas, UNCALLED);
  const step = (open: string[], at: string, key: string) => stepInTree(treeRows(top, new Set(open)), at, key);

  it('walk the lines that are shown', () => {
    expect(step([], 'rk-1', 'ArrowDown')).toEqual({ focus: 'none' });
    expect(step([], 'rk-1', 'ArrowUp')).toBeNull();
    expect(step([], 'none', 'Home')).toEqual({ focus: 'rk-1' });
    expect(step(['rk-1'], 'rk-1', 'End')).toEqual({ focus: 'none' });
    expect(step(['rk-1'], 'rk-1', 's')).toEqual({ focus: 'rk-1/c' });
  });

  it('open a line and go into it, and close it and go out of it', () => {
    expect(step([], 'rk-1', 'ArrowRight')).toEqual({ open: ['rk-1'] });
    expect(step(['rk-1'], 'rk-1', 'ArrowRight')).toEqual({ focus: 'rk-1/op-1' });
    expect(step(['rk-1'], 'rk-1/op-1', 'ArrowLeft')).toEqual({ focus: 'rk-1' });
    expect(step(['rk-1'], 'rk-1', 'ArrowLeft')).toEqual({ close: 'rk-1' });
    expect(step([], 'rk-1', '*')).toEqual({ open: ['rk-1', 'none'] });
    expect(step([], 'rk-1', 'F5')).toBeNull();
  });
});
