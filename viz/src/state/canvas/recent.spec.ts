import { expect, it } from 'vitest';
import { EMPTY_CANVAS } from './canvas.ts';
import { recentOn } from './recent.ts';
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
