import { expect, it } from 'vitest';
import { EMPTY_CANVAS } from './canvas.ts';
import { nameAll, recentOn } from './recent.ts';
import { canvasNode } from './test-canvas.ts';

const named = (...keys: string[]) => keys.map((key) => ({ key, label: key }));

it('marks who came to the racket that it is in, from none or from another; nobody who stayed, left, or is elsewhere', () => {
  const nodes = new Map(
    [
      canvasNode('new', { racketId: 'r1' }),
      canvasNode('moved', { racketId: 'r1' }),
      canvasNode('stayed', { racketId: 'r1' }),
      canvasNode('left'),
    ].map((node) => [node.key, node]),
  );
  const flows = [
    { before: null, after: 'r1', named: named('new', 'not on the canvas') },
    { before: 'r2', after: 'r1', named: named('moved') },
    { before: 'r1', after: 'r1', named: named('stayed') },
    { before: 'r1', after: null, named: named('left') },
    { before: null, after: 'r3', named: named('stayed') },
  ];
  expect([...recentOn({ nodes }, flows)]).toEqual(['new', 'moved']);
  expect(recentOn({ nodes: EMPTY_CANVAS.nodes }, flows).size).toBe(0);
});

// Seen red: with those that were named already beside all, and with the ways into rackets that are not on the canvas.
it('reads all who went a way of which a part is named, for the rackets of the canvas alone', async () => {
  const asked: string[] = [];
  const flow = (before: string | null, after: string, sellers: number, ...some: string[]) => {
    return { before, after, sellers, named: named(...some) };
  };
  const flows = [
    flow(null, 'r1', 3, 'a'),
    flow('r2', 'r1', 1, 'd'),
    flow('r1', 'r1', 9),
    flow(null, 'r3', 5, 'x'),
    flow('r1', 'r2', 2, 'y', 'z'),
  ];
  const all = await nameAll(flows, ['r1', 'r2'], ({ before, after }, cursor) => {
    asked.push(`${before} ${after} ${cursor}`);
    return Promise.resolve(cursor === null ? { items: named('a', 'b'), next: '2' } : { items: named('c'), next: null });
  });
  expect(asked).toEqual(['null r1 null', 'null r1 2']);
  expect(all.map((one) => one.named.map(({ key }) => key))).toEqual([['a', 'b', 'c'], ['d'], ['y', 'z']]);
});
