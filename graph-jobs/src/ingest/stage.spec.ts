import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Workbench } from './stage.ts';
import { testFolder } from './test-ingest.ts';
import { once } from './workbench/iterate.ts';

// Counted to its end this would take hours: the test fails by its own time where nothing interrupts it.
const ENDLESS = 'select sum(a.i * b.i % 7) from range(10000000) a(i), range(10000000) b(i)';

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

it('what goes on is interrupted when the job is told to stop, and nothing begins after that', async () => {
  const stop = new AbortController();
  const options = { spillFolder: join(testFolder(), 'spill'), memoryMegabytes: 540, threads: 2, signal: stop.signal };
  const stopped = await Workbench.open(options);
  const fenced = await stopped.openFenced(testFolder());
  const going = [stopped.run(ENDLESS), fenced.rows(ENDLESS)];
  setTimeout(() => stop.abort(), 100);
  for (const end of await Promise.allSettled(going)) {
    expect(end).toMatchObject({ status: 'rejected', reason: { name: 'JobError', code: 'cancelled' } });
  }
  await expect(stopped.rows('select 1')).rejects.toMatchObject({ code: 'cancelled' });
  fenced.close();
  stopped.close();
});
