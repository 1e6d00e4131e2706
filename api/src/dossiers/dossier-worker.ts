import { parentPort, workerData } from 'node:worker_threads';
import { type DossierToPrint, printDossier } from '@ringbreaker/graph-jobs/analysis';
import { readFonts } from './dossier-files.ts';

const printed = await printDossier(workerData as DossierToPrint, readFonts());
parentPort?.postMessage(printed);
