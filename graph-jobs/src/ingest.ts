import { dirname, join, resolve } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import {
  finishDelivery,
  requireSchema,
  saveDelivery,
  takeLease,
  type Database,
  type Lease,
  type Manifest,
} from '@ringbreaker/cypher';
import { completeImport, importPlan, IMPORTED, requireBulk, wantsBulk } from './ingest/bulk.ts';
import { countChangedRows, countPlan, type Written } from './ingest/count-changes.ts';
import { archiveDelivery, archiveRows } from './ingest/deliver.ts';
import { failpoint } from './ingest/failpoint.ts';
import { identify } from './ingest/identify.ts';
import { readLedger, type Ledger } from './ingest/ledger.ts';
import { loadPlan } from './ingest/load.ts';
import { planLoad } from './ingest/plan.ts';
import { countNotes, derive, readAndCheck, sortRows } from './ingest/prepare.ts';
import { isTracked } from './ingest/touched.ts';
import { inspectFiles, type InspectedFile } from './ingest/read-tables.ts';
import { writeRejects } from './ingest/rejects.ts';
import type { IngestRequest } from './ingest/request.ts';
import { findSourceFiles } from './ingest/source-files.ts';
import type { Workbench } from './ingest/stage.ts';
import { makeRoomForRows, withWorkbench } from './ingest/with-workbench.ts';
import { summariseTables, type IngestSummary } from './ingest/summary.ts';

export type { IngestRequest } from './ingest/request.ts';
export type { IngestSummary, TableSummary } from './ingest/summary.ts';

const BATCH_ROWS = 5000;

/**
 * Brings a folder of canonical tables, or of any files through a mapping, into the graph. Killed at any moment and run
 * again, it ends where an undisturbed run would.
 * @throws JobError `input` naming the file that can't be used, before anything is written; `cancelled` when told to stop
 * @throws GraphError `lease` while another job writes; `archive` when a delivery's folder is missing
 */
export async function ingest(database: Database, request: IngestRequest): Promise<IngestSummary> {
  // 1. Look at every file before anything is read.
  const files = await inspectFiles(findSourceFiles(request.folder, request.mapping));
  await completeImport(database);
  await requireSchema(database);
  const lease = await takeLease(database, 'writer');
  try {
    // 2. Finish what an earlier ingest left half loaded.
    const finished = await finishUnfinished(database, lease, request);
    const ledger = await readLedger(database, resolve(request.archive));
    // 3. Files that are in the graph already are not read again.
    const known = findDelivery(ledger, identify(request.contributor, files));
    if (known) return alreadyLoaded(known, finished);
    await requireBulk(database, request.bulk);
    return await bringIn({ database, lease, request, ledger }, files, finished);
  } finally {
    await lease.release();
  }
}

interface Ingesting {
  readonly database: Database;
  readonly lease: Lease;
  readonly request: IngestRequest;
  readonly ledger: Ledger;
}

async function bringIn(
  ingesting: Ingesting,
  inspected: readonly InspectedFile[],
  finished: readonly number[],
): Promise<IngestSummary> {
  const { request, ledger } = ingesting;
  const prepared = await withWorkbench(request, (bench) => prepare(bench, ingesting, inspected));
  if (prepared.known) return alreadyLoaded(prepared.known, finished);
  const { manifest, ...told } = prepared;
  failpoint('ledger');
  await announce(ingesting, manifest);
  failpoint('announced');
  // 7. Load what differs.
  const complete = { ...ledger, manifests: [...ledger.manifests, manifest] };
  const loaded = await load({ ...ingesting, ledger: complete }, manifest, null);
  return { ...summaryOf(manifest, loaded), ...told, finished };
}

async function prepare(bench: Workbench, { request, ledger }: Ingesting, inspected: readonly InspectedFile[]) {
  // 4. Stage the files and hold every row against the contract.
  request.progress('read and check', 0);
  const checked = await readAndCheck(bench, request, inspected);
  const known = findDelivery(ledger, checked.id);
  if (known) return { known };
  // 5. Write what was refused.
  const folder = request.rejectsDir ?? join(dirname(ledger.folder), 'rejects', checked.id.slice(0, 8));
  const refused = await writeRejects(bench, folder);
  // 6. Write rows as they came, clean each distinct value once, read rows into facts and links, write the ledger: from
  // here on nothing is lost.
  const sorted = await sortRows(bench, request, ledger, checked);
  const rows = await archiveRows(bench, ledger.folder, sorted.name);
  const work = await derive(bench, request, ledger, sorted);
  const manifest = await archiveDelivery(bench, ledger.folder, sorted.name, { ...work, rows });
  const { ignoredColumns } = checked;
  return { manifest, ignoredColumns, notes: await countNotes(bench), rejects: refused.length > 0 ? folder : null };
}

interface Loaded {
  readonly changed: Readonly<Record<string, number>>;
  readonly written: Written;
}

function load(ingesting: Ingesting, manifest: Manifest, checkpoint: string | null): Promise<Loaded> {
  return withWorkbench(ingesting.request, (bench) => loadFrom(bench, ingesting, manifest, checkpoint));
}

async function loadFrom(
  bench: Workbench,
  ingesting: Ingesting,
  manifest: Manifest,
  checkpoint: string | null,
): Promise<Loaded> {
  const { request, ledger } = ingesting;
  request.progress('work out what changes', 0);
  await planLoad(bench, ledger, manifest);
  const written = await countPlan(bench, manifest);
  const changed = await countChangedRows(bench, ledger, manifest);
  failpoint('plan');
  const how = checkpoint === IMPORTED ? 'bulk' : await bringPlanIn(bench, ingesting, { manifest, checkpoint, written });
  failpoint('finish');
  await finish(ingesting, manifest, { changed, tracked: how === 'tracked' });
  return { changed, written };
}

async function bringPlanIn(
  bench: Workbench,
  { database, lease, request }: Ingesting,
  plan: { manifest: Manifest; checkpoint: string | null; written: Written },
): Promise<'bulk' | 'tracked' | 'untracked'> {
  const { manifest: delivery, checkpoint, written } = plan;
  const rows = written.things + written.values + written.links;
  if (await wantsBulk(database, request.bulk, rows)) {
    if (await importPlan(bench, { database, request, delivery })) return 'bulk';
  }
  await makeRoomForRows(bench, request);
  const { progress, signal, batchRows = BATCH_ROWS } = request;
  const tracked = isTracked(written);
  const loading = { bench, database, lease, deliveryId: delivery.id, checkpoint, batchRows, tracked, progress, signal };
  await loadPlan(loading, delivery.kinds);
  return tracked ? 'tracked' : 'untracked';
}

async function finish(
  { database, lease, request }: Ingesting,
  manifest: Manifest,
  { changed, tracked }: { changed: Readonly<Record<string, number>>; tracked: boolean },
): Promise<void> {
  const counts = canonicalize(summariseTables(manifest, changed).tables);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(finishDelivery, { id: manifest.id, endedAt: request.now().toISOString(), counts, tracked });
  });
}

async function finishUnfinished(database: Database, lease: Lease, request: IngestRequest): Promise<number[]> {
  const ledger = await readLedger(database, resolve(request.archive));
  for (const { seq, checkpoint } of ledger.loading) {
    const manifest = ledger.manifests.find((candidate) => candidate.seq === seq) as Manifest;
    await load({ database, lease, request, ledger }, manifest, checkpoint);
  }
  return ledger.loading.map(({ seq }) => seq);
}

async function announce({ database, lease, request }: Ingesting, manifest: Manifest): Promise<void> {
  const files = manifest.files.map((file) => [
    ...[`${manifest.id}:${file.table}:${file.fileNo}`, file.table, file.name, file.sha256, file.rows],
  ]);
  const { id, seq, contributor, asOf } = manifest;
  const counts = canonicalize(manifest.counts);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    const startedAt = request.now().toISOString();
    await transaction.run(saveDelivery, { id, seq, contributor, asOf, counts, startedAt, files });
  });
}

function findDelivery(ledger: Ledger, id: string): Manifest | undefined {
  return ledger.manifests.find((manifest) => manifest.id === id);
}

function alreadyLoaded(manifest: Manifest, finished: readonly number[]): IngestSummary {
  const summary = summaryOf(manifest, { changed: {}, written: { things: 0, values: 0, links: 0 } });
  return { ...summary, alreadyLoaded: true, released: 0, finished };
}

function summaryOf(manifest: Manifest, { changed, written }: Loaded): IngestSummary {
  const { id: delivery, seq, contributor, asOf, released } = manifest;
  return {
    ...{ delivery, seq, contributor, asOf, released, written, alreadyLoaded: false },
    ...summariseTables(manifest, changed),
    ...{ ignoredColumns: [], notes: {}, rejects: null, finished: [] },
  };
}
