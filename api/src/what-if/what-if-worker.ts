import { parentPort, workerData } from 'node:worker_threads';
import { whatIf } from '@ringbreaker/graph-jobs/analysis';
import type { WhatIfTask } from './work-out.ts';

const { material, question } = workerData as WhatIfTask;
parentPort?.postMessage(whatIf(material, question));
