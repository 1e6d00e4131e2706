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
  const found = chooseAmong(ledger.manifests, asked);
  if (found) return found;
  const withdrawn = (await database.run(withdrawnDeliveries, {})).filter((one) => isMeant(asked, one)).at(-1);
  if (withdrawn) {
    const { seq, withdrawnAt, withdrawnBy, reason } = withdrawn;
    const when = minuteOf(withdrawnAt);
    throw new JobError('usage', `Delivery ${seq} was withdrawn already, on ${when} by ${withdrawnBy}: ${reason}`);
  }
  throw noDelivery(asked);
}

/**
 * The one of some deliveries that a person means; undefined where there is none.
 * @throws JobError `usage` when there are several
 */
export function chooseAmong<T extends Named>(all: readonly T[], asked: string): T | undefined {
  const [found, ...others] = all.filter((one) => isMeant(asked, one));
  if (others.length > 0)
    throw new JobError('usage', `The ids of ${others.length + 1} deliveries begin with ${asked}: give a number.`);
  return found;
}

/** Says that there is no such delivery, and where they are listed. */
export const noDelivery = (asked: string) =>
  new JobError('usage', `There is no delivery ${asked}: \`ringbreaker status\` lists them by number.`);

interface Named {
  readonly seq: number;
  readonly id: string;
}

/** Whether a delivery is meant by `3`, `#3` or a beginning of its id. */
export function isMeant(asked: string, { seq, id }: Named): boolean {
  const text = asked.trim().replace(/^#/, '').toLowerCase();
  return text === String(seq) || (text.length >= SHORTEST && id.startsWith(text));
}
