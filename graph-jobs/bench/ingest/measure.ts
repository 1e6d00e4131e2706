import { spawn } from 'node:child_process';
import { findOwnServer, openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { ingest, type IngestSummary } from '#jobs/ingest';

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

/** Ingests a folder in a process of its own, as the command does, so that its memory is its own. */
export function ingestApart(self: string, folder: string, archive: string, way: Way): Promise<Measured> {
  const args = [self, '--child', folder, '--archive', archive, '--way', way];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done, fail) =>
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(said) as Measured) : fail(new Error(`ingest ended with ${code}`)),
    ),
  );
}

/** Ingests a folder in this process and measures it. */
export async function measure(folder: string, archive: string, way: Way): Promise<Measured> {
  const server = testServer();
  const database = openDatabase({ ...server, patience: 'job' });
  const bulk = {
    mode: way === 'bulk' ? 'always' : 'never',
    server: await findOwnServer(process.env, server.uri),
  } as const;
  const clock = stopwatch();
  const start = performance.now();
  const request = { folder, archive, contributor: 'bench', cardSecret: 'bench', now: () => new Date(), bulk };
  const summary = await ingest(database, { ...request, progress: clock.tell });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  await database.close();
  const rssMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seconds, cpuSeconds: (user + system) / 1e6, rssMebibytes, steps: clock.steps(), summary };
}

function stopwatch() {
  const steps: Record<string, number> = {};
  let current = 'look at the files';
  let began = performance.now();
  const tell = (step: string) => {
    const name = step.startsWith('load ') ? 'load' : step.replace(/ \(.*/, '');
    if (name === current) return;
    const now = performance.now();
    steps[current] = (steps[current] ?? 0) + (now - began) / 1000;
    [current, began] = [name, now];
  };
  return {
    tell,
    steps: () => {
      tell('end');
      return steps;
    },
  };
}
