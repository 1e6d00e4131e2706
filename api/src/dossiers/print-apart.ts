import { Worker } from 'node:worker_threads';
import { saying } from '@ringbreaker/cypher/domain';
import { type DossierToPrint, printDossier } from '@ringbreaker/graph-jobs/analysis';
import { ProblemError } from '../problems/problem-error.ts';
import { readFonts } from './dossier-files.ts';

/** Printing ends so long after it began, before the deadline of the answer. */
const TIME_MS = 20_000;
const MEGABYTES = 512;
const WORKER = new URL('./dossier-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, it is printed in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/**
 * Prints a dossier in a thread of its own, so that others are answered meanwhile.
 * @throws ProblemError `too-slow` where that takes too long, or too much memory
 */
export async function printApart(dossier: DossierToPrint): Promise<Uint8Array> {
  if (!IS_BUILT) return printDossier(dossier, readFonts());
  const worker = new Worker(WORKER, { workerData: dossier, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array>((done, fail) => {
      worker.once('message', done);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : error),
      );
      timer = setTimeout(() => fail(tooSlow()), TIME_MS);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function tooSlow(): ProblemError {
  return new ProblemError('too-slow', saying`This racket is too large for a dossier to be printed at once.`, {
    todo: saying`Ask by \`ringbreaker dossier\`, which takes its time.`,
  });
}
