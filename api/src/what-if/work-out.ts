import { Worker } from 'node:worker_threads';
import { saying, type WhatIfReport } from '@ringbreaker/cypher/domain';
import { LARGE_NETWORK, whatIf, type WhatIfMaterial, type WhatIfQuestion } from '@ringbreaker/graph-jobs/analysis';
import { ProblemError } from '../problems/problem-error.ts';

/** What a worker is asked. */
export interface WhatIfTask {
  readonly material: WhatIfMaterial;
  readonly question: WhatIfQuestion;
}

/** Working it out ends so long after it began, before the deadline of an answer. */
const TIME_MS = 4_000;
const WORKER = new URL('./what-if-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, everything is worked out in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/**
 * Works out a what-if: a large network in a thread of its own, so that others are answered meanwhile.
 * @throws ProblemError `too-slow` where that takes too long
 */
export async function workOut(material: WhatIfMaterial, question: WhatIfQuestion): Promise<WhatIfReport> {
  const { members, things } = material.network;
  if (!IS_BUILT || members.length + things.length <= LARGE_NETWORK) return whatIf(material, question);
  const worker = new Worker(WORKER, { workerData: { material, question } satisfies WhatIfTask });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WhatIfReport>((done, fail) => {
      worker.once('message', done);
      worker.once('error', fail);
      timer = setTimeout(() => fail(tooSlow()), TIME_MS);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function tooSlow(): ProblemError {
  return new ProblemError('too-slow', saying`This racket is too large to be worked out at once.`, {
    todo: saying`Ask by \`ringbreaker what-if\`, which takes its time.`,
  });
}
