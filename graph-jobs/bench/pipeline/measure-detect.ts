import { openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { readVersion } from '#jobs/config';
import { detect, type DetectSummary } from '#jobs/detect';
import { estimateMemory, type MemoryEstimate } from '#jobs/detect/links/estimate-memory';
import { measureSelf } from '../measuring/apart.ts';
import { startSteps } from '../measuring/steps.ts';

/** One detection in a process of its own. */
export interface Detected {
  /** Until readers have the run: pictures are laid out after that. */
  readonly seconds: number;
  /** Of the job alone: the server is another process. */
  readonly cpuSeconds: number;
  readonly rssMebibytes: number;
  readonly estimate: MemoryEstimate;
  readonly steps: Readonly<Record<string, number>>;
  readonly summary: DetectSummary;
}

/** Detects in this process, as the command does, and measures it; without an archive from the graph alone. */
export async function measureDetect(archive?: string): Promise<Detected> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    const estimate = await estimateMemory(database);
    const clock = startSteps();
    const start = performance.now();
    const request = {
      progress: clock.tell,
      engine: 'leiden',
      seed: 1,
      codeVersion: readVersion(),
      now: () => new Date(),
      say: console.error,
    };
    const summary = await detect(database, { ...request, ...(archive && { archive }) });
    const seconds = (performance.now() - start) / 1000;
    return { seconds, ...measureSelf(), estimate, steps: clock.steps(), summary };
  } finally {
    await database.close();
  }
}
