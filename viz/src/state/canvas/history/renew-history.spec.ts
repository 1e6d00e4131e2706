import { describe, expect, it } from 'vitest';
import { type Canvas, hide, pin, remove } from '../canvas.ts';
import { beginWith, doStep, type History, stepsOf, undo } from './history.ts';
import { keysOfSteps, renewHistory } from './renew-history.ts';
import { canvasNode, canvasOf } from '../test-canvas.ts';

const KEYS = ['seller:1', 'seller:2', 'tel:1', 'tel:2'];
const nodesOf = (keys: readonly string[], degree: number) => keys.map((key) => canvasNode(key, { degree }));
const first: Canvas = {
  ...canvasOf(nodesOf(KEYS, 2), ['seller:1 tel:1', 'seller:1 tel:2', 'seller:2 tel:1']),
  roots: new Set(KEYS),
  expansions: new Map([
    [
      'seller:1',
      { returned: ['tel:1', 'tel:2'], asked: { kind: 'Phone' as const }, shown: 2, total: 2, partial: false },
    ],
  ]),
};

/** Two things hidden and pinned, then one taken away, which was undone. */
const history: History = [
  ['Hide', (canvas: Canvas) => hide(canvas, ['tel:1', 'tel:2'])] as const,
  ['Pin', (canvas: Canvas) => pin(canvas, new Map([['tel:2', { x: 1, y: 2 }]]))] as const,
  ['Take away', (canvas: Canvas) => remove(canvas, ['seller:2'])] as const,
].reduce((done, [name, produce]) => doStep(done, name, produce), beginWith('All', first));

/** In the next run: a telephone number is gone, one is used by another seller too, and each has more links. */
const next = canvasOf(nodesOf(['seller:1', 'seller:2', 'tel:1'], 5), ['seller:1 tel:1', 'seller:2 tel:1']);

describe('a history in the next run', () => {
  const renewed = renewHistory(undo(history), next);
  const steps = stepsOf(renewed).map(({ canvas }) => canvas);

  it('asks for the things of all its steps', () => {
    expect(keysOfSteps(history).sort()).toEqual([...KEYS].sort());
  });

  it('has the same steps, at the same place', () => {
    expect(stepsOf(renewed).map(({ name }) => name)).toEqual(['All', 'Hide', 'Pin', 'Take away']);
    expect([renewed.past.length, renewed.future.length]).toEqual([2, 1]);
  });

  // Seen red: with the things as each step had them.
  it('knows of each thing what is known now, and nothing of what is gone', () => {
    expect(steps.map(({ nodes }) => [...nodes.keys()])).toEqual([
      ['seller:1', 'seller:2', 'tel:1'],
      ['seller:1', 'seller:2', 'tel:1'],
      ['seller:1', 'seller:2', 'tel:1'],
      ['seller:1', 'tel:1'],
    ]);
    expect(new Set(steps.flatMap(({ nodes }) => [...nodes.values()].map(({ degree }) => degree)))).toEqual(
      new Set([5]),
    );
    expect(steps.map(({ links }) => links.size)).toEqual([2, 2, 2, 1]);
    expect(steps.map(({ hidden }) => [...hidden])).toEqual([[], ['tel:1'], ['tel:1'], ['tel:1']]);
    expect(steps.map(({ pinned }) => pinned.size)).toEqual([0, 0, 0, 0]);
  });

  it('keeps what was expanded, of all that there is now', () => {
    expect(steps[0]!.expansions.get('seller:1')).toEqual({
      returned: ['tel:1'],
      asked: {},
      shown: 1,
      total: 5,
      partial: true,
    });
  });

  it('shares what its steps shared', () => {
    expect(steps[1]!.nodes).toBe(steps[0]!.nodes);
    expect(steps[2]!.links).toBe(steps[0]!.links);
    const same = stepsOf(renewHistory(history, first)).map(({ canvas }) => canvas);
    expect(same[1]!.expansions).toBe(same[0]!.expansions);
    expect(same[1]!.roots).toBe(first.roots);
  });
});
