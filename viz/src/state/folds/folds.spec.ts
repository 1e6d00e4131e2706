import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRoots, type Canvas, EMPTY_CANVAS, hide, pin, remove } from '../canvas/canvas.ts';
import { reveal } from '../canvas/why-hidden.ts';
import { drawnAsOf, fold, foldsByThing, unfold } from './folds.ts';
import { foldsShown, onlyFold, shownUnder } from './folds-shown.ts';
import { pictureOf } from './picture.ts';
import { canvasNode } from '../canvas/test-canvas.ts';
import { market } from './test-market.ts';

const SEEDED = { seed: 20_260_101 };

/** A marketplace and the things of it in a few groups, none in two. */
const grouped = market.chain((canvas) =>
  fc.array(fc.nat(3), { minLength: canvas.nodes.size, maxLength: canvas.nodes.size }).map((places) => {
    const keys = [...canvas.nodes.keys()];
    const groups = [1, 2, 3].map((group) => keys.filter((_, i) => places[i] === group));
    return { canvas, foldings: groups.map((members, i) => ({ name: `group ${i}`, members })) };
  }),
);

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
/** A picture without the order in which it came about. */
const drawnOf = (canvas: Canvas) => {
  const { nodes, links, merged } = pictureOf(canvas);
  return { nodes: sorted(nodes), links: sorted(links), merged: sorted(merged).map(([id, of]) => [id, of.length]) };
};

describe('folds', () => {
  it('leave the canvas as it was when they are opened again', () => {
    fc.assert(
      fc.property(grouped, ({ canvas, foldings }) => {
        const folded = fold(canvas, foldings);
        expect(unfold(folded, folded.folds.keys())).toEqual(canvas);
      }),
      SEEDED,
    );
  });

  it('are the same in whichever order they were made', () => {
    fc.assert(
      fc.property(grouped, ({ canvas, foldings }) => {
        const forth = foldings.reduce((folded, one) => fold(folded, [one]), canvas);
        const back = [...foldings]
          .reverse()
          .reduce((folded, { name, members }) => fold(folded, [{ name, members: [...members].reverse() }]), canvas);
        expect(drawnOf(back)).toEqual(drawnOf(forth));
        expect(drawnOf(fold(canvas, foldings))).toEqual(drawnOf(forth));
      }),
      SEEDED,
    );
  });

  it('add up: each thing is drawn once, and each link is drawn, merged or within a fold', () => {
    fc.assert(
      fc.property(grouped, ({ canvas, foldings }) => {
        const folded = fold(canvas, foldings);
        const { nodes, links, merged } = pictureOf(folded);
        const inFolds = [...folded.folds.values()].reduce((sum, { members }) => sum + members.size, 0);
        expect(nodes.size - folded.folds.size + inFolds).toBe(canvas.nodes.size);
        const inFold = foldsByThing(folded.folds);
        const within = [...canvas.links.values()].filter(
          ({ source, target }) => inFold.has(source) && inFold.get(source) === inFold.get(target),
        );
        const inMerged = [...merged.values()].reduce((sum, of) => sum + of.length, 0);
        expect(links.size - merged.size + inMerged + within.length).toBe(canvas.links.size);
        const shown = foldsShown(folded, null);
        for (const [id, of] of merged) expect(shown?.links.get(id)).toBe(of.length);
      }),
      SEEDED,
    );
  });

  it('hold a thing once: what is folded anew leaves its fold, and one thing alone is none', () => {
    const canvas = { ...EMPTY_CANVAS, nodes: new Map(['a', 'b', 'c'].map((key) => [key, canvasNode(key)])) };
    const first = fold(canvas, [{ name: 'first', members: ['a', 'b'] }]);
    const second = fold(first, [{ name: 'second', members: ['b', 'c'] }]);
    expect([...second.folds.values()].map(({ name }) => name)).toEqual(['second']);
    expect(fold(canvas, [{ name: 'one', members: ['a', 'nobody'] }])).toBe(canvas);
    expect(fold(first, [{ name: 'first', members: ['b', 'a'] }])).toBe(first);
  });
});

describe('what happens to a fold', () => {
  const canvas: Canvas = {
    ...EMPTY_CANVAS,
    nodes: new Map([
      ...['a', 'b', 'c'].map((key) => [key, canvasNode(key)] as const),
      ['tel', canvasNode('tel', { kind: 'Phone' })],
    ]),
  };
  const folded = fold(canvas, [{ name: 'three', members: ['a', 'b', 'tel'] }]);
  const [id] = [...folded.folds.keys()] as [string];

  it('it loses what is taken away, and ends with its last but one', () => {
    expect([...remove(folded, ['a']).folds.get(id)!.members]).toEqual(['b', 'tel']);
    const ended = remove(pin(folded, new Map([[id, { x: 1, y: 1 }]])), ['a', 'b']);
    expect([ended.folds.size, ended.pinned.size]).toEqual([0, 0]);
  });

  it('it opens when something in it is sought, or added by name', () => {
    expect(reveal(folded, 'a').folds.size).toBe(0);
    expect(reveal(folded, 'c')).toBe(folded);
    const none = { sources: [], targets: [], types: [], firstSeen: [], lastSeen: [], weights: [] };
    const one = { keys: ['b'], kinds: ['Seller' as const], labels: ['b'], degrees: [1], status: [null] };
    const nodes = { ...one, rackets: [null], operators: [null], begins: [null], ends: [null] };
    expect(addRoots(folded, { nodes, links: none }).folds.size).toBe(0);
  });

  it('it shows what is not hidden, and is selected as that', () => {
    const some = hide({ ...folded, hiddenKinds: new Set(['Phone']) }, ['a']);
    expect(foldsShown(some, null)!.things.get(id)).toEqual(new Map([['Seller', 1]]));
    expect(foldsShown(some, null)!.rackets.get(id)).toEqual(new Map([[null, 1]]));
    expect(shownUnder(some, id)).toEqual(['b']);
    expect(onlyFold(some, new Set(['b']))?.id).toBe(id);
    const none = hide(some, ['b']);
    expect(foldsShown(none, null)!.things.has(id)).toBe(false);
    expect(drawnAsOf(some, 'a')).toBe(id);
  });

  it('it lies outside a window of time when all of it does', () => {
    const links = new Set<string>();
    const outside = (keys: string[], hide: boolean) => ({ nodes: new Set(keys), links, hide });
    expect(foldsShown(folded, outside(['a', 'b'], false))!.outside.nodes.has(id)).toBe(false);
    expect(foldsShown(folded, outside(['a', 'b', 'tel'], false))!.outside.nodes.has(id)).toBe(true);
    expect(foldsShown(folded, outside(['a', 'b'], true))!.things.get(id)).toEqual(new Map([['Phone', 1]]));
    expect(foldsShown(folded, outside(['a', 'b', 'tel'], true))!.things.has(id)).toBe(false);
  });
});
