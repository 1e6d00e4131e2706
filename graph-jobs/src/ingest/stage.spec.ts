import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Workbench } from './stage.ts';
import { testFolder } from './test-ingest.ts';

// Counted to its end this would take hours: the test fails by its own time where nothing interrupts it.
const ENDLESS = 'select sum(a.i * b.i % 7) from range(10000000) a(i), range(10000000) b(i)';

it('what goes on is interrupted when the job is told to stop, and nothing begins after that', async () => {
  const stop = new AbortController();
  const options = { spillFolder: join(testFolder(), 'spill'), memoryMegabytes: 540, threads: 2, signal: stop.signal };
  const bench = await Workbench.open(options);
  const fenced = await bench.openFenced(testFolder());
  const going = [bench.run(ENDLESS), fenced.rows(ENDLESS)];
  setTimeout(() => stop.abort(), 100);
  for (const end of await Promise.allSettled(going)) {
    expect(end).toMatchObject({ status: 'rejected', reason: { name: 'JobError', code: 'cancelled' } });
  }
  await expect(bench.rows('select 1')).rejects.toMatchObject({ code: 'cancelled' });
  fenced.close();
  bench.close();
});
