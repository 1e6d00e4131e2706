import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { inParts } from '../../in-parts.ts';
import type { Community } from '../community.ts';
import { accuse, accusedIn, sortOut, type Judged, type JudgedOnce } from '../findings.ts';
import type { NewRacket } from '../lifecycle/live.ts';
import { cutBatches, type Batch } from './cut-batches.ts';
import { judgeBatch, type JudgingBasis } from './judge-batch.ts';

/** Communities that are looked at together: a tenth of a second. */
const COMMUNITIES_A_PART = 500;
/** Sellers in a batch: some tens of milliseconds. */
const SELLERS_A_BATCH = 200;
/** A second thread is worth its start for more rackets than this. */
const MANY = 200;
/** One being judged, and enough waiting for the time in which this thread looks at a part. */
const IN_FLIGHT = 4;
const WORKER = new URL('./judging-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, everything is judged in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

type Settled = (NewRacket | null)[];
type Whole = Pick<Batch, 'projection' | 'weights'>;

/**
 * Judges each community (`judge`): this thread accuses, part by part, and what is accused is settled by a second thread
 * beside it, by both where one is behind. Each component stands by itself, so who judges it changes nothing.
 */
export async function judgeInThreads(
  described: Iterable<Community>,
  whole: Whole,
  basis: JudgingBasis,
): Promise<Judged> {
  const judged: JudgedOnce[] = [];
  const settled: Settled = [];
  let other: Thread | null = null;
  try {
    for (const part of inParts(described, COMMUNITIES_A_PART)) {
      const once = accuse(part, basis);
      for (const one of once) judged.push(one);
      const accused = accusedIn(once);
      if (IS_BUILT && settled.length + accused.length > MANY) other ??= openThread(basis);
      await settle(accused, { whole, basis, other, settled });
    }
    await other?.done();
  } finally {
    await other?.close();
  }
  return sortOut(judged, settled);
}

/** Puts what `settleRackets` gives of some rackets behind what is settled, or has it put there by the other thread. */
async function settle(
  accused: readonly Community[],
  { whole, basis, other, settled }: { whole: Whole; basis: JudgingBasis; other: Thread | null; settled: Settled },
): Promise<void> {
  const first = settled.length;
  for (const _ of accused) settled.push(null);
  for (const { places, batch } of cutBatches(accused, whole, SELLERS_A_BATCH)) {
    const put = (rackets: Settled) => places.forEach((place, at) => (settled[first + place] = rackets[at] ?? null));
    if (other && other.waiting() < IN_FLIGHT) other.judge(batch, put);
    else put(judgeBatch(batch, basis));
    // The other thread's answers come in between two batches.
    if (other) await setImmediate();
  }
}

type Thread = ReturnType<typeof openThread>;

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
