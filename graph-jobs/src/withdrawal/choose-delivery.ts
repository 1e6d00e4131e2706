import { withdrawnDeliveries, type Database, type Manifest } from '@ringbreaker/cypher';
import type { Ledger } from '../ingest/ledger/ledger.ts';
import { JobError } from '../job/job-error.ts';
import { minuteOf } from '../minute-of.ts';

/** Shorter beginnings of an id are too easily another's. */
const SHORTEST = 6;

/**
 * Finds the delivery that a person means, by its number or by how its id begins.
 * @throws JobError `usage` when there is none, more than one, or when it is withdrawn already
 */
export async function chooseDelivery(database: Database, ledger: Ledger, asked: string): Promise<Manifest> {
  const [found, ...others] = ledger.manifests.filter((one) => isMeant(asked, one));
  if (found && others.length > 0) {
    throw new JobError('usage', `The ids of ${others.length + 1} deliveries begin with ${asked}: give a number.`);
  }
  if (found) return found;
  const withdrawn = (await database.run(withdrawnDeliveries, {})).filter((one) => isMeant(asked, one)).at(-1);
  if (withdrawn) {
    const { seq, withdrawnAt, withdrawnBy, reason } = withdrawn;
    const when = minuteOf(withdrawnAt);
    throw new JobError('usage', `Delivery ${seq} was withdrawn already, on ${when} by ${withdrawnBy}: ${reason}`);
  }
  throw new JobError('usage', `There is no delivery ${asked}: \`ringbreaker status\` lists them by number.`);
}

/** Whether a delivery is meant by `3`, `#3` or a beginning of its id. */
export function isMeant(asked: string, { seq, id }: { readonly seq: number; readonly id: string }): boolean {
  const text = asked.trim().replace(/^#/, '').toLowerCase();
  return text === String(seq) || (text.length >= SHORTEST && id.startsWith(text));
}
