import { describe, expect, it } from 'vitest';
import { foldOf } from '../folds/folds.ts';
import { pin } from './canvas.ts';
import { canvasNode, canvasOf } from './test-canvas.ts';
import { itemsFor } from './thing-menu.ts';

const fold = foldOf({ name: 'Two', level: null, members: ['c', 'd'] })!;
const canvas = {
  ...canvasOf([canvasNode('a'), canvasNode('b'), canvasNode('c'), canvasNode('d')], ['a b', 'b c']),
  folds: new Map([[fold.id, fold]]),
};
const items = (key: string, ...selected: string[]) => itemsFor(canvas, new Set(selected), key);

describe('the menu of a thing', () => {
  // Seen red: with a path from the last of several, and from the thing itself.
  it('leads a path to it from the one other thing that is selected alone', () => {
    expect(items('b', 'a')).toEqual(['open', 'expand', 'neighbours', 'pin', 'hide', 'path']);
    for (const selected of [[], ['b'], ['a', 'd'], ['c']]) expect(items('b', ...selected)).not.toContain('path');
  });

  it('lets go what is pinned', () => {
    const pinned = pin(canvas, new Map([['b', { x: 1, y: 1 }]]));
    expect(itemsFor(pinned, new Set(), 'b')).toContain('release');
    expect(itemsFor(pinned, new Set(), 'b')).not.toContain('pin');
  });

  it('unfolds a fold, and neither expands it nor leads there', () => {
    expect(items(fold.id, 'a')).toEqual(['open', 'unfold', 'neighbours', 'pin', 'hide']);
  });
});
