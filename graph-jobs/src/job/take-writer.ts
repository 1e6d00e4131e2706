import { asId, saying } from '@ringbreaker/cypher/domain';
import { takeLease, type Database, type Lease } from '@ringbreaker/cypher';
import type { Progress } from './progress.ts';

/**
 * Takes the right to write, and says so while it watches whether its holder is alive.
 * @throws GraphError `lease` when another process writes
 */
export function takeWriter(database: Database, progress: Progress): Promise<Lease> {
  const onWait = (holder: string) => progress(saying`see whether ${asId(holder)}, which may write, is alive`, 0);
  return takeLease(database, 'writer', { onWait });
}

/** Does work under the right to write, gives the right back, and tells a loss of it before whatever came of the loss. */
export async function underLease<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Files of a process that stood still are swept away by the next: its error would hide why.
    if (!isAboutGraph(error)) await lease.confirm();
    throw error;
  } finally {
    await lease.release();
  }
}

function isAboutGraph(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphError';
}
