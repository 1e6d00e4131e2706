import { saying } from '@ringbreaker/cypher/domain';
import { canonicalize } from 'json-canonicalize';
import { finishDelivery, type Database, type Lease, type Manifest } from '@ringbreaker/cypher';
import { eraseNamed } from '../../erasure/erase-named.ts';
import { importPlan, IMPORTED, wantsBulk } from '../bulk/bulk.ts';
import { countChangedRows, countPlan, type Written } from '../ledger/count-changes.ts';
import { failpoint } from '../failpoint.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { loadPlan, stepsOf } from './load.ts';
import { planLoad } from '../ledger/plan.ts';
import type { LoadRequest } from '../request.ts';
import type { Workbench } from '../stage.ts';
import { summariseTables } from '../summary.ts';
import { makeRoomForRows, withWorkbench } from '../workbench/with-workbench.ts';

/** Rows a transaction, unless a person says otherwise. */
export const BATCH_ROWS = 5000;

/** Who writes into a graph, by which right, and what a person set. */
export interface Writing {
  readonly database: Database;
  readonly lease: Lease;
  readonly request: LoadRequest;
}

/** What a load did: rows that changed something, by table, and what was written. */
export interface Loaded {
  readonly changed: Readonly<Record<string, number>>;
  readonly written: Written;
  /** Things, values and links that were written now: fewer where an earlier job had begun. */
  readonly writtenNow: number;
}

interface LoadingFrom extends Writing {
  readonly ledger: Ledger;
  /** Done once it is known what is to be written: before that, a damaged ledger leaves nothing half done. */
  readonly begin?: () => Promise<void>;
}

/** Loads what a delivery of the ledger changes in the graph, from a checkpoint on. */
export function loadDelivery(writing: LoadingFrom, manifest: Manifest, checkpoint: string | null): Promise<Loaded> {
  return withWorkbench(writing.request, (bench) => loadFrom(bench, writing, manifest, checkpoint));
}

async function loadFrom(
  bench: Workbench,
  writing: LoadingFrom,
  manifest: Manifest,
  checkpoint: string | null,
): Promise<Loaded> {
  const { request, ledger } = writing;
  request.progress(saying`work out what changes`, 0);
  await planLoad(bench, ledger, manifest);
  const written = await countPlan(bench, manifest);
  const changed = await countChangedRows(bench, ledger, manifest);
  await writing.begin?.();
  failpoint('plan');
  const writtenNow = checkpoint === IMPORTED ? 0 : await bringPlanIn(bench, writing, { manifest, checkpoint, written });
  // Its own rows lost their texts before they had a folder.
  const earlier = ledger.manifests.filter(({ seq }) => seq < manifest.seq);
  await eraseNamed(bench, { ...ledger, manifests: earlier }, manifest);
  failpoint('finish');
  await finish(writing, manifest, changed);
  return { changed, written, writtenNow };
}

async function bringPlanIn(
  bench: Workbench,
  { database, lease, request }: Writing,
  plan: { manifest: Manifest; checkpoint: string | null; written: Written },
): Promise<number> {
  const { manifest: delivery, checkpoint, written } = plan;
  const rows = written.things + written.values + written.links;
  if (await wantsBulk(database, request.bulk, rows)) {
    if (await importPlan(bench, { database, request, delivery })) return rows;
  }
  await makeRoomForRows(bench, request);
  const { progress, signal, batchRows = BATCH_ROWS } = request;
  const loading = { bench, database, lease, deliveryId: delivery.id, checkpoint, batchRows, progress, signal };
  return loadPlan(loading, stepsOf(delivery.kinds));
}

async function finish(
  { database, lease, request }: Writing,
  manifest: Manifest,
  changed: Readonly<Record<string, number>>,
): Promise<void> {
  const counts = canonicalize(summariseTables(manifest, changed).tables);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(finishDelivery, { id: manifest.id, endedAt: request.now().toISOString(), counts });
  });
}
