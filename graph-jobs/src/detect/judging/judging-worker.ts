import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './cut-batches.ts';
import { judgeBatch, type JudgingBasis } from './judge-batch.ts';

// One batch in, its rackets out.
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(judgeBatch(batch, workerData as JudgingBasis)));
