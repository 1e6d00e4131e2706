import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  deliveryFile,
  deliveryFolder,
  dropOtherEditions,
  readManifest,
  withdrawnDeliveries,
  type Database,
  type Manifest,
} from '@ringbreaker/cypher';
import type { Ledger } from '../ingest/ledger/ledger.ts';
import type { Writing } from '../ingest/load/load-delivery.ts';
import type { Workbench } from '../ingest/stage.ts';
import type { FoundRows } from './find-rows.ts';
import { countEditions, writeEditions } from './write-edition.ts';

/** Withdrawn deliveries: they say nothing any more, and lie in the archive. */
export interface Withdrawn {
  /** Those of which is known whom their rows name, each in the edition that counted. */
  readonly ledger: Ledger;
  /** Names of the folders of others: an erasure of an earlier version left nothing there but rows. */
  readonly bare: readonly string[];
}

/** Reads what lies in the archive of withdrawn deliveries. */
export async function readWithdrawn(database: Database, folder: string): Promise<Withdrawn> {
  const all = await database.run(withdrawnDeliveries, {});
  const isTold = (one: (typeof all)[number]) => existsSync(deliveryFile(folder, one, 'links'));
  const manifests = all.filter(isTold).map((one) => readManifest(folder, one));
  const bare = all
    .filter((one) => !isTold(one))
    .map(({ seq, id }) => deliveryFolder(folder, { seq, id }))
    .filter((path) => existsSync(path))
    .map((path) => basename(path));
  return { ledger: { folder, manifests }, bare };
}

/**
 * Takes rows out of withdrawn deliveries. What was made of their other rows stays, for it tells whom these name when
 * somebody else is erased.
 */
export async function takeOutOfWithdrawn(
  bench: Workbench,
  { writing, ledger, key }: { writing: Writing; ledger: Ledger; key: string },
  found: readonly FoundRows[],
): Promise<void> {
  const { folder, manifests } = ledger;
  const { progress } = writing.request;
  const anew = await writeEditions(bench, { folder, key, progress }, found);
  await countEditions(writing, anew.values());
  const counting = manifests.map((one): Manifest => anew.get(one.seq) ?? one);
  for (const one of counting) if (one.edition !== undefined) dropOtherEditions(folder, one);
}
