import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Workbench } from './stage.ts';
import { testFolder } from './test-ingest.ts';
import { once } from './workbench/iterate.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ spillFolder: join(testFolder(), '.spill'), memoryMegabytes: 200, threads: 2 });
});
afterAll(() => bench.close());

it('hands over texts and numbers in the order of their rows, however many', async () => {
  const cell = fc.oneof(fc.constantFrom(null, '', 'é', '字', '😀'), fc.string({ unit: 'binary' }));
  const column = fc.array(
    fc.tuple(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      // No cell holds a NUL, and what is no text in Unicode is none in a file.
      cell.filter((one) => one === null || (!one.includes('\0') && Buffer.from(one).toString() === one)),
    ),
    { maxLength: 3_000, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(column, async (rows) => {
      await bench.run('create or replace table told (n integer, name varchar)');
      if (rows.length > 0) await bench.append('told', 1, once(rows));
      expect(await bench.texts('told', 'name')).toEqual(rows.map(([, name]) => name ?? ''));
      const numbers: number[] = [];
      for await (const [chunk = []] of bench.numbers('select n from told')) numbers.push(...chunk);
      expect(numbers).toEqual(rows.map(([n]) => n));
    }),
    { numRuns: 6, seed: 4 },
  );
});
