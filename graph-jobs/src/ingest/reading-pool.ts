import { Worker } from 'node:worker_threads';
import { readText } from './read-text.ts';
import type { Row } from './stage.ts';

/** A pool is worth its start for more texts than this. */
const MANY = 20_000;
const WORKERS = 2;
const IN_FLIGHT = 6;
const WORKER = new URL('./reading-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, everything is read in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

type Read = (batch: Row[]) => Promise<Row[]>;

/** Reads batches of numbered texts (number, text) into cells of `cleaned`, in order; many by two threads. */
export async function* readInOrder(batches: AsyncIterable<Row[]>, total: number): AsyncGenerator<Row[]> {
  if (!IS_BUILT || total < MANY) {
    for await (const batch of batches) yield readBatch(batch);
    return;
  }
  const workers = Array.from({ length: WORKERS }, () => new Worker(WORKER));
  try {
    const readers = workers.map(toReader);
    const reading: Promise<Row[]>[] = [];
    let turn = 0;
    for await (const batch of batches) {
      const outcome = (readers[turn++ % WORKERS] as Read)(batch);
      outcome.catch(() => undefined);
      reading.push(outcome);
      if (reading.length >= IN_FLIGHT) yield (await reading.shift()) as Row[];
    }
    for (const outcome of reading) yield await outcome;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Reads one batch in this thread. */
export function readBatch(batch: readonly Row[]): Row[] {
  return batch.map(([n, text]) => [n ?? null, ...readText(String(text))]);
}

/** A worker answers batches in the order in which it got them. */
function toReader(worker: Worker): Read {
  const asked: { done: (rows: Row[]) => void; fail: (error: Error) => void }[] = [];
  worker.on('message', (rows: Row[]) => asked.shift()?.done(rows));
  worker.on('error', (error) => asked.splice(0).forEach(({ fail }) => fail(error)));
  return (batch) =>
    new Promise((done, fail) => {
      asked.push({ done, fail });
      worker.postMessage(batch);
    });
}
