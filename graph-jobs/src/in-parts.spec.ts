import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inLanes } from './in-parts.ts';

describe('inLanes', () => {
  it('does all of it, two at a time', async () => {
    const done: number[] = [];
    let [running, most] = [0, 0];
    await inLanes([1, 2, 3, 4, 5], async (item) => {
      most = Math.max(most, ++running);
      await wait(1);
      running -= 1;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('begins nothing after a failure, and throws it once what was begun has ended', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const failing = inLanes([1, 2, 3, 4], async (item) => {
      begun.push(item);
      if (item === 1) throw new RangeError('one');
      await wait(5);
      ended.push(item);
    });
    await expect(failing).rejects.toThrow('one');
    expect({ begun, ended }).toEqual({ begun: [1, 2], ended: [2] });
  });
});
