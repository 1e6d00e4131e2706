import { expect, it } from 'vitest';
import { takeLast, unsteady } from './ask-again.mjs';

const file = (name: string, failed: number) => ({ name, passed: 4 - failed, failed, skipped: 0 });

it('asks a few failed files again, and none where more than a file failed', () => {
  expect(unsteady({ files: [file('a', 0), file('b', 2)], errors: 0 })).toEqual(['b']);
  expect(unsteady({ files: [file('a', 0), file('b', 2)], errors: 1 })).toEqual([]);
  expect(unsteady({ files: [...'abcdefghi'].map((name) => file(name, 1)), errors: 0 })).toEqual([]);
});

it('counts each file as it was the last time', () => {
  expect(takeLast([file('a', 0), file('b', 2)], [file('b', 0)])).toEqual([file('a', 0), file('b', 0)]);
});
