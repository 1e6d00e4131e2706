import { openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { layOutRackets, type LayoutSummary } from '#jobs/layout/lay-out-rackets';
import { measureSelf } from '../measuring/apart.ts';

/** Laying out the pictures that a run left, in a process of its own. */
export interface LaidOut extends LayoutSummary {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rssMebibytes: number;
}

/** Lays out in this process what is due, and measures it: readers have the run already, and jobs need not wait. */
export async function measurePictures(): Promise<LaidOut> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    const start = performance.now();
    const sum = await layOutRackets(database, { progress: () => undefined });
    return { rackets: 0, pictures: 0, ...sum, seconds: (performance.now() - start) / 1000, ...measureSelf() };
  } finally {
    await database.close();
  }
}
