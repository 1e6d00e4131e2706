import { describe, expect, it } from 'vitest';
import type { Canvas } from './canvas.ts';
import { reveal } from './why-hidden.ts';
import { addRoots, EMPTY_CANVAS, hide, isVisible, join, linkId, pin, remove, showAll, toggleKind } from './canvas.ts';
import { bringsMany, collapse, expand, unseenOf } from './expansion.ts';
import { columnsOf } from './test-canvas.ts';

/** A picture of sellers that use phones: `links` are pairs of keys. */
const picture = (...links: [string, string][]) => columnsOf([...new Set(links.flat())], links);

const extent = (returned: number, total = returned) => ({
  explored: total,
  returned,
  total,
  partial: returned < total,
  narrowBy: [],
});
const keysOf = (canvas: Canvas) => [...canvas.nodes.keys()].sort();
const expandBy = (canvas: Canvas, key: string, links: [string, string][], total?: number) =>
  expand(canvas, key, { graph: picture(...links), extent: extent(links.length, total) });

const base = addRoots(EMPTY_CANVAS, picture(['a', 'tel:1']));

describe('expand', () => {
  it('adds neighbours, and says how many more there are', () => {
    const canvas = expandBy(
      base,
      'tel:1',
      [
        ['a', 'tel:1'],
        ['b', 'tel:1'],
      ],
      40,
    );
    expect(keysOf(canvas)).toEqual(['a', 'b', 'tel:1']);
    expect(canvas.links.has(linkId('b', 'USES', 'tel:1'))).toBe(true);
    expect(canvas.expansions.get('tel:1')).toEqual({
      returned: ['a', 'b'],
      asked: {},
      shown: 2,
      total: 40,
      partial: true,
    });
  });

  it('counts what was chosen by itself, beside what an expand before brought', () => {
    const once = expandBy(base, 'tel:1', [['b', 'tel:1']], 40);
    const chosen = { graph: picture(['c', 'tel:1']), extent: extent(1, 3) };
    const asked = { order: 'most', window: '19000,' } as const;
    const twice = expand(once, 'tel:1', chosen, { ...asked, limit: 1 });
    expect(twice.expansions.get('tel:1')).toEqual({ returned: ['b', 'c'], asked, shown: 1, total: 3, partial: true });
    expect(keysOf(collapse(twice, 'tel:1'))).toEqual(['a', 'tel:1']);
  });

  it('adds up when asked again', () => {
    const once = expandBy(base, 'tel:1', [['b', 'tel:1']], 2);
    const twice = expandBy(
      once,
      'tel:1',
      [
        ['b', 'tel:1'],
        ['c', 'tel:1'],
      ],
      2,
    );
    expect(twice.expansions.get('tel:1')).toMatchObject({ returned: ['b', 'c'], shown: 2, total: 2, partial: false });
  });
});

describe('collapse', () => {
  it('takes away what the expand brought, and nothing that stood before', () => {
    const canvas = collapse(
      expandBy(base, 'tel:1', [
        ['a', 'tel:1'],
        ['b', 'tel:1'],
        ['c', 'tel:1'],
      ]),
      'tel:1',
    );
    expect(keysOf(canvas)).toEqual(['a', 'tel:1']);
    expect([...canvas.links.keys()]).toEqual([linkId('a', 'USES', 'tel:1')]);
  });

  it('keeps what another expand brought too, what is pinned, and what was expanded further', () => {
    let canvas = addRoots(base, picture(['a', 'tel:2']));
    canvas = expandBy(canvas, 'tel:1', [
      ['shared', 'tel:1'],
      ['held', 'tel:1'],
      ['further', 'tel:1'],
      ['lone', 'tel:1'],
    ]);
    canvas = expandBy(canvas, 'tel:2', [['shared', 'tel:2']]);
    canvas = expandBy(canvas, 'further', [['further', 'tel:3']]);
    canvas = pin(canvas, new Map([['held', { x: 1, y: 2 }]]));
    expect(keysOf(collapse(canvas, 'tel:1'))).toEqual(['a', 'further', 'held', 'shared', 'tel:1', 'tel:2', 'tel:3']);
  });

  it('leaves what stood before, though it is no root and the answer names it: as what the brought things connect to', () => {
    const expanded = expandBy(base, 'tel:1', [['b', 'tel:1']]);
    // What brought it is gone; it stands by itself.
    const alone = remove(expanded, ['tel:1']);
    const from = expandBy(addRoots(alone, picture(['a', 'tel:2'])), 'tel:2', [['b', 'tel:2']]);
    expect(keysOf(collapse(from, 'tel:2'))).toContain('b');
    // Held by another expand alone, it is named since the question named it.
    const graph = picture(['c', 'tel:2'], ['b', 'c']);
    const extent = { explored: 1, returned: 1, total: 1, partial: false, narrowBy: [] };
    const asked = { connecting: ['a', 'b', 'tel:1'] };
    const both = expand(addRoots(expanded, picture(['a', 'tel:2'])), 'tel:2', { graph, extent }, asked);
    expect(both.expansions.get('tel:2')!.returned).toEqual(['c']);
    expect(keysOf(collapse(collapse(both, 'tel:1'), 'tel:2'))).toEqual(['a', 'tel:1', 'tel:2']);
  });

  it('does nothing where nothing was expanded', () => {
    expect(collapse(base, 'a')).toBe(base);
  });
});

describe('what is looked at', () => {
  it('hides by name and by kind, and shows all again', () => {
    const hidden = toggleKind(hide(base, ['a', 'nobody']), 'Phone');
    expect([...hidden.nodes.values()].filter((node) => isVisible(hidden, node))).toEqual([]);
    expect([...hidden.hidden]).toEqual(['a']);
    const shown = showAll(hidden);
    expect([...shown.nodes.values()].every((node) => isVisible(shown, node))).toBe(true);
    expect(toggleKind(hidden, 'Phone').hiddenKinds.size).toBe(0);
  });

  it('shows a hidden thing again when it is added by name', () => {
    expect(addRoots(hide(base, ['a']), picture(['a', 'tel:9'])).hidden.size).toBe(0);
  });

  it('forgets all about what is taken away', () => {
    const full = hide(pin(expandBy(base, 'tel:1', [['b', 'tel:1']]), new Map([['tel:1', { x: 0, y: 0 }]])), ['tel:1']);
    const canvas = remove(full, ['tel:1']);
    expect(keysOf(canvas)).toEqual(['a', 'b']);
    expect([canvas.links.size, canvas.expansions.size, canvas.pinned.size, canvas.hidden.size]).toEqual([0, 0, 0, 0]);
    expect(canvas.roots.has('tel:1')).toBe(false);
  });

  it('reveals one thing, hidden by name and by kind, and leaves the others hidden', () => {
    const canvas = hide(addRoots(EMPTY_CANVAS, picture(['a', 'tel:1'], ['b', 'tel:1'])), ['a', 'b']);
    const shown = reveal({ ...canvas, hiddenKinds: new Set(['Seller', 'Phone']) }, 'a');
    expect([...shown.hidden]).toEqual(['b']);
    expect([...shown.hiddenKinds]).toEqual(['Phone']);
    expect(reveal(shown, 'a')).toBe(shown);
  });
});

describe('join', () => {
  it('draws links between what stands and brings nothing new', () => {
    const two = addRoots(base, picture(['b', 'tel:2']));
    const canvas = join(two, picture(['b', 'tel:1'], ['c', 'tel:1'], ['a', 'tel:1']));
    expect(keysOf(canvas)).toEqual(keysOf(two));
    expect([...canvas.links.keys()].sort()).toEqual([
      linkId('a', 'USES', 'tel:1'),
      linkId('b', 'USES', 'tel:1'),
      linkId('b', 'USES', 'tel:2'),
    ]);
  });
});

describe('an expand', () => {
  const usedBy = (users: number, kind: 'Phone' | 'Seller'): Canvas => {
    const canvas = addRoots(EMPTY_CANVAS, picture(['s1', 'tel:1'], ['s2', 'tel:1']));
    const key = kind === 'Phone' ? 'tel:1' : 's1';
    return { ...canvas, nodes: new Map(canvas.nodes).set(key, { ...canvas.nodes.get(key)!, degree: users }) };
  };

  it('counts the neighbours that are not on the canvas', () => {
    expect(unseenOf(usedBy(71, 'Phone'), 'tel:1')).toBe(69);
    expect(unseenOf(usedBy(2, 'Phone'), 'tel:1')).toBe(0);
  });

  it('is asked about first where it would bring strangers who share a value, or more than one brings', () => {
    expect(bringsMany(usedBy(71, 'Phone'), 'tel:1')).toBe(true);
    expect(bringsMany(usedBy(20, 'Phone'), 'tel:1')).toBe(false);
    expect(bringsMany(usedBy(71, 'Seller'), 's1')).toBe(false);
    expect(bringsMany(usedBy(201, 'Seller'), 's1')).toBe(true);
    expect(bringsMany(usedBy(71, 'Phone'), 'nowhere')).toBe(false);
  });
});
