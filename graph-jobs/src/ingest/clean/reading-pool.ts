import { Worker } from 'node:worker_threads';
import { readText } from './read-text.ts';

/** A pool is worth its start for more batches than this. */
const MANY = 20;
const WORKERS = 2;
const IN_FLIGHT = 6;
/** What batches leave behind lives briefly; room for more of it, as this process has, gains a worker nothing. */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 24 };
const WORKER = new URL('./reading-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, everything is read in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** No text that passed the checks holds a NUL, and no outcome holds a control character. */
const TEXT_END = '\0';
export const CELL_END = '\u001f';
export const ROW_END = '\u001e';

type Read = (batch: string) => Promise<string>;

/**
 * Reads batches of texts, each batch one string, into outcomes, likewise: between threads, and to and from DuckDB, one
 * long string is far cheaper than its many parts. Batches are answered in order; many are read by two threads.
 */
export async function* readInOrder(batches: AsyncIterable<string>, total: number): AsyncGenerator<string> {
  if (!IS_BUILT || total < MANY) {
    for await (const batch of batches) yield readBatch(batch);
    return;
  }
  const workers = Array.from({ length: WORKERS }, () => new Worker(WORKER, { resourceLimits: WORKER_LIMITS }));
  try {
    const readers = workers.map(toReader);
    const reading: Promise<string>[] = [];
    let turn = 0;
    for await (const batch of batches) {
      const outcome = (readers[turn++ % WORKERS] as Read)(batch);
      outcome.catch(() => undefined);
      reading.push(outcome);
      if (reading.length >= IN_FLIGHT) yield (await reading.shift()) as string;
    }
    for (const outcome of reading) yield await outcome;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Reads one batch in this thread: a row a text, in order, each of the cells of `clean` behind `t`; an empty cell is null. */
export function readBatch(batch: string): string {
  return batch
    .split(TEXT_END)
    .map((text) =>
      readText(text)
        .map((cell) => cell ?? '')
        .join(CELL_END),
    )
    .join(ROW_END);
}

/** A worker answers batches in the order in which it got them. */
function toReader(worker: Worker): Read {
  const asked: { done: (rows: string) => void; fail: (error: Error) => void }[] = [];
  worker.on('message', (rows: string) => asked.shift()?.done(rows));
  worker.on('error', (error) => asked.splice(0).forEach(({ fail }) => fail(error)));
  return (batch) =>
    new Promise((done, fail) => {
      asked.push({ done, fail });
      worker.postMessage(batch);
    });
}
