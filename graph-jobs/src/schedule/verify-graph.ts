import { asId, saying } from '@ringbreaker/cypher/domain';
import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { allDeliveries, lastVerified, savedDeliveries, verifyArchive, type Database } from '@ringbreaker/cypher';
import { z } from 'zod';
import { digest } from '../digest.ts';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';

const Verified = z.object({ digest: z.string(), deliveries: z.string() });

/** What an integrity check saw: a hash of what the graph says, and one of the deliveries that it was made from. */
export type Verified = z.infer<typeof Verified>;

/**
 * Holds every file and row of the archive against its hash.
 * @returns how many rows were read
 * @throws JobError `failed` that names the first damaged file
 */
export async function verifyLedger(database: Database, folder: string, progress: Progress): Promise<number> {
  const known = await database.run(savedDeliveries, {});
  const { rows, faults } = await verifyArchive({ folder, known }, (name, done, total) =>
    progress(name === '' ? saying`verified` : saying`verify ${asId(name)}`, done, total),
  );
  const [first] = faults;
  if (!first) return rows;
  throw new JobError(
    'failed',
    `The archive is damaged in ${faults.length} places, first in ${first.delivery}/${first.file}: ${first.says} \`ringbreaker verify-archive\` lists all. Bring these folders back from a backup.`,
  );
}

/** Of deliveries that come or go while they are looked at: no check is compared with another of this. */
const MOVING = 'moving';

/**
 * Holds what the graph says against what it said at the last check. While no delivery came and none was withdrawn, only
 * a hand from outside can have changed it. While one comes or goes the graph says half of it, and is compared with
 * nothing.
 * @throws JobError `failed` when the same deliveries now give another content
 */
export async function verifyGraph(database: Database): Promise<Verified> {
  const first = await stampDeliveries(database);
  const content = await digest(database);
  const then = await stampDeliveries(database);
  const now = { digest: content, deliveries: first === then ? then : MOVING };
  if (now.deliveries === MOVING) return now;
  const [last] = await database.run(lastVerified, {});
  const before = Verified.safeParse(last && JSON.parse(last.counts));
  if (before.success && before.data.deliveries === now.deliveries && before.data.digest !== now.digest) {
    throw new JobError(
      'failed',
      `The graph says something else than at the check of ${last?.endedAt ?? 'before'}, and no delivery came since: something wrote to it past Ringbreaker. Bring it back from a backup, or load its deliveries into an empty database.`,
    );
  }
  return now;
}

async function stampDeliveries(database: Database): Promise<string> {
  const deliveries = await database.run(allDeliveries, {});
  if (deliveries.some(({ state }) => state === 'loading' || state === 'withdrawing')) return MOVING;
  const stamp = deliveries.map(({ seq, state, withdrawnAt }) => [seq, state, withdrawnAt ?? null]);
  // An erasure brings no delivery: it makes another edition of those that it is about.
  const editions = (await database.run(savedDeliveries, {})).map(({ edition }) => edition ?? null);
  return createHash('sha256').update(canonicalize({ stamp, editions })).digest('hex');
}
