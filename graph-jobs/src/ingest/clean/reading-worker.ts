import { parentPort } from 'node:worker_threads';
import { readBatch } from './reading-pool.ts';

// One batch of texts in, one batch of outcomes out.
parentPort?.on('message', (batch: string) => parentPort?.postMessage(readBatch(batch)));
