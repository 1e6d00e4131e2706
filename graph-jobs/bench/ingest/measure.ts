import { findOwnServer, openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { ingest, type IngestSummary } from '#jobs/ingest';
import { measureSelf, runApart } from '../measuring/apart.ts';
import { startSteps } from '../measuring/steps.ts';

/** One ingest in a process of its own. */
export interface Measured {
  readonly seconds: number;
  /** Of the job alone: the server and the importer are other processes. */
  readonly cpuSeconds: number;
  readonly rssMebibytes: number;
  /** Seconds from the beginning of each step to that of the next. */
  readonly steps: Readonly<Record<string, number>>;
  readonly summary: IngestSummary;
}

export type Way = 'ordinary' | 'bulk';

/** How the first tables go into an empty graph: by the bulk importer, where the server is one of this machine. */
export async function wayInto(): Promise<Way> {
  return (await findOwnServer(process.env, testServer().uri)) === null ? 'ordinary' : 'bulk';
}

/** Ingests a folder in a process of its own, as the command does, so that its memory is its own. */
export function ingestApart(self: string, folder: string, archive: string, way: Way): Promise<Measured> {
  return runApart(self, ['--child', folder, '--archive', archive, '--way', way]);
}

/** Ingests a folder in this process and measures it. */
export async function measure(folder: string, archive: string, way: Way): Promise<Measured> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  const request = await requestOf(folder, archive, way);
  const clock = startSteps();
  const start = performance.now();
  const summary = await ingest(database, { ...request, progress: clock.tell });
  const seconds = (performance.now() - start) / 1000;
  await database.close();
  return { seconds, ...measureSelf(), steps: clock.steps(), summary };
}

/** What a bench asks an ingest for. */
export async function requestOf(folder: string, archive: string, way: Way) {
  const server = await findOwnServer(process.env, testServer().uri);
  const bulk = { mode: way === 'bulk' ? 'always' : 'never', server } as const;
  return { folder, archive, contributor: 'bench', cardSecret: 'bench', now: () => new Date(), bulk };
}

/** Steps of the bulk way from rows that are ready to constraints that are online. */
const IMPORT_STEPS = [
  'write files for the importer',
  'import in bulk',
  'take the imported store over',
  'index what was imported',
];

/** How fast links came in by the importer, in one line. */
export function tellImport({ steps, summary }: Measured): string {
  const seconds = IMPORT_STEPS.reduce((sum, step) => sum + (steps[step] ?? 0), 0);
  const rate = perSecond(summary.written.links, seconds);
  return `  from rows that are ready to constraints online: ${seconds.toFixed(1)} s, ${rate} links a second (wanted: 100,000)`;
}

/** A rate in words. */
export function perSecond(rows: number, seconds: number): string {
  return Math.round(rows / seconds).toLocaleString('en');
}
