import { describe, expect, it } from 'vitest';
import { filterShared, toggleKind } from './canvas.ts';
import { countShared, isSharedByFew, sellersOfValues, sharedByFew } from './shared-by.ts';
import { hiddenOf } from './why-hidden.ts';
import { canvasNode, canvasOf } from './test-canvas.ts';

const NODES = [
  canvasNode('a'),
  canvasNode('b'),
  canvasNode('c'),
  canvasNode('shop', { kind: 'Store' }),
  canvasNode('parcel', { kind: 'Shipment' }),
  canvasNode('tel:1', { kind: 'Phone' }),
  canvasNode('tel:2', { kind: 'Phone' }),
  canvasNode('name:1', { kind: 'Name' }),
];
// Shop is of a and of c; a has tel:1 itself, too.
const PAIRS = ['a tel:1', 'b tel:1', 'a shop', 'c shop', 'shop tel:1', 'a tel:2', 'a parcel', 'parcel name:1'];
const canvas = canvasOf(NODES, PAIRS);

describe('who shares a value', () => {
  // Seen red: without the owners of stores tel:1 had two.
  it('is each seller once, itself or by its store, whatever is hidden', () => {
    expect([...sellersOfValues(canvas)]).toEqual([
      ['tel:1', 3],
      ['tel:2', 1],
      ['name:1', 0],
    ]);
    expect(sellersOfValues(toggleKind(canvas, 'Seller'))).toBe(sellersOfValues(canvas));
  });

  it('is counted anew once something has come', () => {
    const more = canvasOf([...NODES, canvasNode('d')], [...PAIRS, 'd tel:2']);
    expect(sellersOfValues(more).get('tel:2')).toBe(2);
    expect(sellersOfValues({ nodes: new Map([...canvas.nodes].slice(1)), links: canvas.links }).get('tel:1')).toBe(2);
  });
});

describe('values that few share', () => {
  it('are hidden, and nothing that is no value', () => {
    const asked = filterShared(canvas, 2);
    expect(sharedByFew(asked)).toEqual(new Set(['tel:2', 'name:1']));
    expect([...asked.nodes.keys()].filter((key) => isSharedByFew(asked, key))).toEqual(['tel:2', 'name:1']);
    expect(countShared(canvas, 2)).toBe(1);
  });

  it('are none where nobody asks', () => {
    expect(sharedByFew(canvas).size).toBe(0);
    expect(isSharedByFew(canvas, 'name:1')).toBe(false);
    expect(hiddenOf(canvas)).toBe(canvas.hidden);
    const both = { ...filterShared(canvas, 2), hidden: new Set(['a']) };
    expect(hiddenOf(both)).toEqual(new Set(['a', 'tel:2', 'name:1']));
  });
});
