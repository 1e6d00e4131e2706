import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Community } from '../community.ts';
import { accuse, accusedIn, sortOut, type Judged } from '../findings.ts';
import type { NewRacket } from '../lifecycle/live.ts';
import { cutBatches, type Batch } from './cut-batches.ts';
import { judgeBatch, type JudgingBasis } from './judge-batch.ts';

/** Sellers in a batch: some tens of milliseconds. */
const SELLERS_A_BATCH = 200;
/** A second thread is worth its start for more rackets than this. */
const MANY = 200;
/** One being judged, one waiting. */
const IN_FLIGHT = 2;
const WORKER = new URL('./judging-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, everything is judged in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

type Settled = (NewRacket | null)[];

/** Judges each community (`judge`), the rackets among them by two threads. */
export async function judgeInThreads(
  described: readonly Community[],
  whole: Pick<Batch, 'projection' | 'weights'>,
  basis: JudgingBasis,
): Promise<Judged> {
  const judged = accuse(described, basis);
  return sortOut(judged, await settleInThreads(accusedIn(judged), whole, basis));
}

/**
 * Settles and scores rackets, many of them by a second thread beside this one: each component stands by itself, so who
 * judges it changes nothing.
 * @returns in the order of `accused`, what `settleRackets` gives
 */
async function settleInThreads(
  accused: readonly Community[],
  whole: Pick<Batch, 'projection' | 'weights'>,
  basis: JudgingBasis,
): Promise<Settled> {
  if (!IS_BUILT || accused.length <= MANY) return judgeBatch({ accused, ...whole }, basis);
  const settled: Settled = accused.map(() => null);
  const other = openThread(basis);
  try {
    for (const { places, batch } of cutBatches(accused, whole, SELLERS_A_BATCH)) {
      const put = (rackets: Settled) => places.forEach((place, at) => (settled[place] = rackets[at] ?? null));
      if (other.waiting() < IN_FLIGHT) other.judge(batch, put);
      else put(judgeBatch(batch, basis));
      // The other thread's answers come in between two batches.
      await setImmediate();
    }
    await other.done();
  } finally {
    await other.close();
  }
  return settled;
}

/** A thread that judges batches in the order in which it got them. */
function openThread(basis: JudgingBasis) {
  // How this process was started is not how a thread is.
  const worker = new Worker(WORKER, { workerData: basis, execArgv: [] });
  const asked: ((rackets: Settled) => void)[] = [];
  let [failed, tell]: [Error | null, () => void] = [null, () => undefined];
  worker.on('message', (rackets: Settled) => {
    asked.shift()?.(rackets);
    tell();
  });
  worker.on('error', (error) => {
    failed = error;
    tell();
  });
  return {
    waiting: () => asked.length,
    judge(batch: Batch, put: (rackets: Settled) => void) {
      asked.push(put);
      worker.postMessage(batch);
    },
    async done() {
      while (asked.length > 0 && !failed) await new Promise<void>((resolve) => (tell = resolve));
      if (failed) throw failed;
    },
    close: () => worker.terminate(),
  };
}
