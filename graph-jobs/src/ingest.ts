import { saying } from '@ringbreaker/cypher/domain';
import { resolve } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { deliveryId, dropDraft, requireSchema, saveDelivery, type Database, type Manifest } from '@ringbreaker/cypher';
import { completeImport, requireBulk } from './ingest/bulk/bulk.ts';
import { archiveDelivery, archiveRows } from './ingest/ledger/deliver.ts';
import { failpoint } from './ingest/failpoint.ts';
import { finishUnfinished, numbersOf } from './ingest/load/finish-unfinished.ts';
import { readLedger, type GraphLedger, type Ledger } from './ingest/ledger/ledger.ts';
import { loadDelivery, type Loaded, type Writing } from './ingest/load/load-delivery.ts';
import { countNotes, derive, readAndCheck, sortRows, type Preparing } from './ingest/prepare.ts';
import { inspectFiles } from './ingest/read/read-tables.ts';
import type { InspectedFile } from './ingest/read/reading.ts';
import { rejectsFolder, writeRejects } from './ingest/check/rejects.ts';
import { requireMeant, type IngestRequest } from './ingest/request.ts';
import { findSourceFiles } from './ingest/read/source-files.ts';
import type { Workbench } from './ingest/stage.ts';
import { requireWritable } from './ingest/workbench/require-writable.ts';
import { withWorkbench } from './ingest/workbench/with-workbench.ts';
import { summariseTables, type IngestSummary } from './ingest/summary.ts';
import type { Workers } from './cluster/workers.ts';
import { takeWriter, underLease } from './job/take-writer.ts';

export type { IngestRequest } from './ingest/request.ts';
export type { IngestSummary } from './ingest/summary.ts';

/**
 * Brings a folder of canonical tables, or of any files through a mapping, into the graph. Killed at any moment and run
 * again, it ends where an undisturbed run would.
 * @throws JobError `input` naming the file that can't be used, before anything is written; `cancelled` when told to stop
 * @throws GraphError `lease` while another job writes; `archive` when a delivery's folder is missing
 */
export async function ingest(database: Database, request: IngestRequest): Promise<IngestSummary> {
  // 1. Look at what was asked, and at every file, before anything is read.
  requireMeant(request);
  requireWritable(request.archive);
  const files = await inspectFiles(findSourceFiles(request.folder, request.mapping), request.signal);
  await completeImport(database);
  await requireSchema(database);
  const lease = await takeWriter(database, request.progress);
  return underLease(lease, async () => {
    // 2. Finish what an earlier job left half loaded, or half withdrawn.
    const before = await finishUnfinished({ database, lease, request });
    const finished = { finished: numbersOf(before), finishedWrites: before.written };
    const ledger = await readLedger(database, resolve(request.archive));
    // 3. Files that are in the graph already are not read again.
    const known = findDelivery(ledger, deliveryId(request.contributor, files));
    if (known) return alreadyLoaded(known, finished);
    await requireBulk(database, request.bulk);
    return bringIn({ database, lease, request, ledger }, files, finished);
  });
}

/** What an earlier job had left half done. */
type Finishing = Pick<IngestSummary, 'finished' | 'finishedWrites'>;

interface Ingesting extends Writing {
  readonly request: IngestRequest;
  readonly ledger: GraphLedger;
}

async function bringIn(
  ingesting: Ingesting,
  inspected: readonly InspectedFile[],
  finished: Finishing,
): Promise<IngestSummary> {
  const { request, ledger } = ingesting;
  const prepareWith = (bench: Workbench, workers?: Workers) =>
    prepare(bench, { ...ingesting, request: { ...request, workers } }, inspected);
  // Workers are asked for once what others left beside the archive is swept away: they lay down there, too.
  const prepared = await withWorkbench(
    request,
    (bench) => request.withWorkers?.((workers) => prepareWith(bench, workers)) ?? prepareWith(bench),
    { hidesSpill: true },
  );
  if (prepared.known) return alreadyLoaded(prepared.known, finished);
  const { manifest, ...told } = prepared;
  failpoint('ledger');
  // 7. Work out what differs, say in the graph that the delivery is coming, and load it.
  const complete = { ...ledger, manifests: [...ledger.manifests, manifest] };
  const begin = () => announce(ingesting, manifest);
  const loaded = await loadDelivery({ ...ingesting, ledger: complete, begin }, manifest, null);
  return { ...summaryOf(manifest, loaded), ...told, ...finished };
}

async function prepare(
  bench: Workbench,
  ingesting: Ingesting & { request: Preparing },
  inspected: readonly InspectedFile[],
) {
  const { request, ledger } = ingesting;
  // 4. Stage the files and hold every row against the contract.
  request.progress(saying`read and check`, 0);
  const checked = await readAndCheck(bench, request, inspected);
  const known = findDelivery(ledger, checked.id);
  if (known) return { known };
  // 5. Write what was refused.
  const folder = request.rejectsDir ?? rejectsFolder(ledger.folder, checked.id);
  const refused = await writeRejects(bench, folder);
  // 6. Write rows as they came, clean each distinct value once, read rows into facts and links, write the ledger: from
  // here on nothing is lost.
  const sorted = await sortRows(bench, request, ledger, checked);
  const manifest = await writeLedger(bench, ingesting, sorted);
  const { ignoredColumns } = checked;
  return { manifest, ignoredColumns, notes: await countNotes(bench), rejects: refused.length > 0 ? folder : null };
}

type Sorted = Awaited<ReturnType<typeof sortRows>>;

async function writeLedger(
  bench: Workbench,
  { request, ledger, lease }: Ingesting & { request: Preparing },
  sorted: Sorted,
): Promise<Manifest> {
  const { folder } = ledger;
  const confirm = () => lease.confirm();
  try {
    const rows = await archiveRows(bench, folder, sorted.name);
    const work = await derive(bench, request, ledger, sorted);
    return await archiveDelivery(bench, folder, sorted.name, { ...work, rows, confirm });
  } catch (error) {
    // Whoever was overtaken leaves the draft as it is: it may be another's now.
    await confirm();
    dropDraft(folder, sorted.name);
    throw error;
  }
}

async function announce({ database, lease, request }: Ingesting, manifest: Manifest): Promise<void> {
  const files = manifest.files.map((file) => [
    `${manifest.id}:${file.table}:${file.fileNo}`,
    file.table,
    file.name,
    file.sha256,
    file.rows,
  ]);
  const { id, seq, contributor, asOf } = manifest;
  const counts = canonicalize(manifest.counts);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    const startedAt = request.now().toISOString();
    await transaction.run(saveDelivery, { id, seq, contributor, asOf, counts, startedAt, files });
  });
  failpoint('announced');
}

function findDelivery(ledger: Ledger, id: string): Manifest | undefined {
  return ledger.manifests.find((manifest) => manifest.id === id);
}

function alreadyLoaded(manifest: Manifest, finished: Finishing): IngestSummary {
  const summary = summaryOf(manifest, { changed: {}, written: { things: 0, values: 0, links: 0 } });
  return { ...summary, alreadyLoaded: true, released: 0, ...finished };
}

function summaryOf(manifest: Manifest, { changed, written }: Pick<Loaded, 'changed' | 'written'>): IngestSummary {
  const { id: delivery, seq, contributor, asOf, released } = manifest;
  return {
    delivery,
    seq,
    contributor,
    asOf,
    released,
    written,
    alreadyLoaded: false,
    ...summariseTables(manifest, changed),
    ignoredColumns: [],
    notes: {},
    rejects: null,
    finished: [],
    finishedWrites: 0,
  };
}
