import { parentPort } from 'node:worker_threads';
import { readBatch } from './reading-pool.ts';
import type { Row } from './stage.ts';

// One batch of texts in, one batch of cells out.
parentPort?.on('message', (batch: Row[]) => parentPort?.postMessage(readBatch(batch)));
