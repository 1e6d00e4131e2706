import { maskCard } from '@ringbreaker/cypher/values';
import { gatherRows, type DeliveryName, type DeliveryWork } from './deliver.ts';
import { latestDate } from './as-of.ts';
import { checkTables } from './check.ts';
import { cleanTexts } from './clean.ts';
import type { TableName } from './contract.ts';
import { deriveFacts } from './derive-facts.ts';
import { deriveLinks } from './derive-links.ts';
import { failpoint } from './failpoint.ts';
import { hashMappings, identify } from './identify.ts';
import type { IngestRequest } from './request.ts';
import type { Ledger } from './ledger.ts';
import { registerDeliveries } from './plan.ts';
import { readTables, type IgnoredColumns, type InspectedFile } from './read-tables.ts';
import { quote, type Workbench } from './stage.ts';
import { sortWaiting } from './waiting.ts';

/** Rows that were read and held against the contract. */
export interface Checked {
  readonly id: string;
  readonly files: readonly InspectedFile[];
  readonly tables: readonly TableName[];
  readonly ignoredColumns: readonly IgnoredColumns[];
}

/** Reads and checks the files: `chk_TABLE`, `valid_TABLE`, `refused`, `repeated` and `misread` stand after it. */
export async function readAndCheck(
  bench: Workbench,
  request: IngestRequest,
  inspected: readonly InspectedFile[],
): Promise<Checked> {
  let next = 0;
  const reading = {
    bench,
    folder: request.folder,
    mask: (account: string) => maskCard({ scheme: 'card', account, cardSecret: request.cardSecret }),
    takeRowNumbers: (count: number) => (next += count) - count,
  };
  await bench.run('create table files (file_no integer, name varchar)');
  for (const file of inspected) await bench.run(`insert into files values (${file.index}, ${quote(file.name)})`);
  const ignoredColumns = await readTables(reading, inspected);
  failpoint('stage');
  const tables = [...new Set(inspected.map((file) => file.table))];
  await checkTables(bench, tables);
  failpoint('check');
  const files = await hashMappings(bench, inspected);
  return { id: identify(request.contributor, files), files, tables, ignoredColumns };
}

/** What came of checked rows: their delivery's name, and the kinds of things that they declare. */
export interface Derived {
  readonly name: DeliveryName;
  readonly work: DeliveryWork;
}

/** Cleans values and reads rows into facts and links: `facts_KIND`, `links`, `clean` and `all_rows` stand after it. */
export async function derive(
  bench: Workbench,
  request: IngestRequest,
  ledger: Ledger,
  checked: Checked,
): Promise<Derived> {
  const seq = Math.max(0, ...ledger.manifests.map((manifest) => manifest.seq)) + 1;
  await registerDeliveries(bench, ledger.manifests);
  const loaded = await sortWaiting(bench, ledger, { seq, tables: checked.tables });
  await cleanTexts(bench, ledger, loaded, request.progress);
  failpoint('clean');
  request.progress('write the ledger', 0);
  const kinds = await deriveFacts(bench, loaded);
  await deriveLinks(bench, loaded);
  await gatherRows(bench, checked.tables, seq);
  const asOf = request.asOf ?? (await latestDate(bench, checked.tables)) ?? request.now().toISOString().slice(0, 10);
  const { id, files, tables } = checked;
  return { name: { id, seq, contributor: request.contributor, asOf }, work: { files, tables, kinds } };
}

/** Remarks that cleaning made, with how many texts each is about. */
export async function countNotes(bench: Workbench): Promise<Record<string, number>> {
  const notes = await bench.rows(`select coalesce(note, 'placeholder: ' || reason), count(*) from clean
    where note is not null or reason is not null group by 1 order by 1`);
  return Object.fromEntries(notes.map(([note, count]) => [String(note), Number(count)]));
}
