import { Worker } from 'node:worker_threads';
import { saying } from '@ringbreaker/cypher/domain';
import { type DossierToPrint, printDossier } from '@ringbreaker/graph-jobs/analysis';
import { ProblemError } from '../problems/problem-error.ts';
import { readFonts } from './dossier-files.ts';

const MEGABYTES = 512;
const WORKER = new URL('./dossier-worker.js', import.meta.url);
/** Node reads no TypeScript: from source, as in tests, it is printed in this thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/**
 * Prints a dossier in a thread of its own, so that others are answered meanwhile; the thread ends with the signal.
 * @throws ProblemError `too-slow` where that takes too much memory; the signal's reason
 */
export async function printApart(dossier: DossierToPrint, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  if (!IS_BUILT) return printDossier(dossier, readFonts());
  const worker = new Worker(WORKER, { workerData: dossier, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  let stop: (() => void) | undefined;
  try {
    return await new Promise<Uint8Array>((done, fail) => {
      stop = () => fail(signal.reason);
      signal.addEventListener('abort', stop);
      worker.once('message', done);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : error),
      );
    });
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

/** That a dossier is more than an answer of the server. */
export function tooSlow(): ProblemError {
  return new ProblemError('too-slow', saying`This racket is too large for a dossier to be printed at once.`, {
    todo: saying`Ask by \`ringbreaker dossier\`, which takes its time.`,
  });
}
