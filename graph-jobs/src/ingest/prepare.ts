import { resolve } from 'node:path';
import type { Workers } from '../cluster/workers.ts';
import { saying } from '@ringbreaker/cypher/domain';
import { deliveryId } from '@ringbreaker/cypher';
import { gatherRows, type DeliveryName, type DeliveryWork } from './ledger/deliver.ts';
import { latestDate } from './ledger/as-of.ts';
import { checkTables } from './check/check.ts';
import { cleanTexts } from './clean/clean.ts';
import type { TableName } from './contract.ts';
import { deriveFacts } from './derive-facts.ts';
import { deriveLinks } from './derive-links.ts';
import { dropErased, eraseDraft } from '../erasure/drop-erased.ts';
import { failpoint } from './failpoint.ts';
import { hashMappings } from './ledger/hash-mappings.ts';
import { lastDayMeant, type IngestRequest } from './request.ts';
import type { GraphLedger, Ledger } from './ledger/ledger.ts';
import { registerDeliveries } from './ledger/plan.ts';
import { readApart } from './apart/read-apart.ts';
import { maskBy } from './read/mask-cards.ts';
import { createTables, readTables, type IgnoredColumns } from './read/read-tables.ts';
import type { InspectedFile } from './read/reading.ts';
import type { Workbench } from './stage.ts';
import { sortWaiting } from './waiting/waiting.ts';

/** Rows that were read and held against the contract. */
export interface Checked {
  readonly id: string;
  readonly files: readonly InspectedFile[];
  readonly tables: readonly TableName[];
  readonly ignoredColumns: readonly IgnoredColumns[];
}

/** What preparing needs beside what a person asked: who does it in this job's place, if anybody. */
export type Preparing = IngestRequest & { readonly workers?: Workers | undefined };

/** Reads and checks the files: `chk_TABLE`, `valid_TABLE`, `refused`, `repeated` and `misread` stand after it. */
export async function readAndCheck(
  bench: Workbench,
  request: Pick<Preparing, 'folder' | 'contributor' | 'cardSecret'> & Partial<Pick<Preparing, 'workers' | 'progress'>>,
  inspected: readonly InspectedFile[],
): Promise<Checked> {
  const reading = { bench, folder: request.folder, mask: maskBy(request.cardSecret) };
  await createTables(bench, inspected);
  const apart = request.workers && (await readApart(bench, { ...request, workers: request.workers }, inspected));
  const { ignoredColumns, read } = await readTables(reading, inspected, apart?.files);
  failpoint('stage');
  const tables = [...new Set(inspected.map((file) => file.table))];
  await checkTables(bench, tables, apart?.rows);
  failpoint('check');
  const files = await hashMappings(bench, read);
  return { id: deliveryId(request.contributor, files), files, tables, ignoredColumns };
}

/** Checked rows that are parted from those that wait: their delivery's name, and the tables with rows to be read. */
export interface Sorted {
  readonly name: DeliveryName;
  readonly checked: Checked;
  readonly tables: readonly TableName[];
}

/** Parts what waits from what can be read, and names the delivery: `ok_TABLE` and `all_rows` stand after it. */
export async function sortRows(
  bench: Workbench,
  request: IngestRequest,
  ledger: GraphLedger,
  checked: Checked,
): Promise<Sorted> {
  const seq = ledger.nextSeq;
  await registerDeliveries(bench, ledger.manifests);
  const tables = await sortWaiting(bench, ledger, { seq, tables: checked.tables });
  await gatherRows(bench, checked.tables, seq);
  const asOf =
    request.asOf ??
    (await latestDate(bench, checked.tables, lastDayMeant(request.now))) ??
    request.now().toISOString().slice(0, 10);
  return { name: { id: checked.id, seq, contributor: request.contributor, asOf }, checked, tables };
}

/** Cleans values and reads rows into facts and links: `facts_KIND`, `links` and `clean` stand after it. */
export async function derive(
  bench: Workbench,
  request: Preparing,
  ledger: Ledger,
  sorted: Sorted,
): Promise<DeliveryWork> {
  await cleanTexts(bench, ledger, sorted.tables, request);
  const archive = resolve(request.archive);
  await dropErased(bench, { archive, cardSecret: request.cardSecret, tables: sorted.tables });
  await eraseDraft(bench, archive, sorted.name);
  failpoint('clean');
  request.progress(saying`write the ledger`, 0);
  const kinds = await deriveFacts(bench, sorted.tables);
  await deriveLinks(bench, sorted.tables);
  const { files, tables } = sorted.checked;
  return { files, tables, kinds };
}

/** Remarks that cleaning made, with how many texts each is about. */
export async function countNotes(bench: Workbench): Promise<Record<string, number>> {
  const notes = await bench.rows(`select coalesce(note, 'placeholder: ' || reason), count(*) from clean
    where note is not null or reason is not null group by 1 order by 1`);
  return Object.fromEntries(notes.map(([note, count]) => [String(note), Number(count)]));
}
