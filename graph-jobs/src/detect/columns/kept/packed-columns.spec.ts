import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packColumns, unpackColumns } from './packed-columns.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'ringbreaker-packed-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const text = fc.string({ unit: 'grapheme' }).map((drawn) => drawn.replaceAll('\0', ''));
const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })).map((drawn) => Int32Array.from(drawn));

it('gives back the columns that were packed', () => {
  const path = join(folder, 'some');
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(fc.array(text), numbers)), text, (columns, stamp) => {
      packColumns(path, stamp, columns);
      expect(unpackColumns(path)).toEqual({ stamp, columns });
    }),
    { seed: 2 },
  );
});

it('refuses what is cut off, or has another byte', () => {
  const path = join(folder, 'cut');
  packColumns(path, 'of today', { numbers: Int32Array.of(1, 2), texts: ['a', 'b', 'c'] });
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(path, whole.subarray(0, at));
    expect(() => unpackColumns(path)).toThrow();
  }
  for (let at = whole.indexOf('\n') + 1; at < whole.length; at++) {
    const other = Buffer.from(whole);
    other[at] = (other[at] ?? 0) ^ 1;
    writeFileSync(path, other);
    expect(() => unpackColumns(path)).toThrow();
  }
});
