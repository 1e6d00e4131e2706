import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { Database, Transaction } from './connection/driver.ts';
import { heeded, heededByRun } from './queries/jobs.ts';

/** A hash of all that a detection heeds as it stands now: deliveries in their editions, verdicts and pins. */
export async function whatIsHeeded(graph: Pick<Transaction, 'run'>): Promise<string> {
  return hashOf((await graph.run(heeded, {}))[0]);
}

/**
 * Whether there is data, and a detection would heed something else than the run that readers see: a delivery came, one
 * was withdrawn, something was erased, or a person said a word.
 */
export async function hasChanged(database: Database): Promise<boolean> {
  const [now] = await database.run(heeded, {});
  if (!now || now.deliveries.length === 0) return false;
  const [run] = await database.run(heededByRun, {});
  return run?.heeded !== hashOf(now);
}

function hashOf(what: unknown): string {
  return createHash('sha256').update(canonicalize(what)).digest('hex').slice(0, 32);
}
