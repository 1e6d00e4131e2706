import { asId, saying } from '@ringbreaker/cypher/domain';
import { resolve } from 'node:path';
import { savedDeliveries, verifyArchive, type Database } from '@ringbreaker/cypher';
import { digest } from '../digest.ts';
import { digestArchive } from './digest-archive.ts';
import { readLedger } from '../ingest/ledger/ledger.ts';
import type { LoadRequest } from '../ingest/request.ts';
import { withWorkbench } from '../ingest/workbench/with-workbench.ts';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';
import { takeWriter, underLease } from '../job/take-writer.ts';

/** What an integrity check saw: a hash of what the graph says, and whether it was held against the deliveries. */
export type Verified =
  | { readonly digest: string; readonly compared: true }
  | { readonly digest: null; readonly compared: false };

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

/**
 * Holds what the graph says against what the archive's deliveries make, worked out anew from their files. Nobody else
 * writes meanwhile. Where a delivery is half loaded or half withdrawn the graph says half of it, and is compared with
 * nothing: the next job that writes finishes it.
 * @throws JobError `failed` where they differ; GraphError `lease` while another job writes
 */
export async function verifyGraph(database: Database, request: LoadRequest): Promise<Verified> {
  const lease = await takeWriter(database, request.progress);
  return underLease(lease, async () => {
    const ledger = await readLedger(database, resolve(request.archive));
    if (ledger.loading.length > 0 || ledger.withdrawing) return { digest: null, compared: false };
    const made = await withWorkbench(request, (bench) => digestArchive(bench, ledger));
    request.signal?.throwIfAborted();
    if ((await digest(database)) === made) return { digest: made, compared: true };
    throw new JobError(
      'failed',
      'The graph says something else than its deliveries make: something wrote to it past Ringbreaker. Bring it back from a backup, or load its deliveries into an empty database.',
    );
  });
}
