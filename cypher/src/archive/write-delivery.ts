import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, syncPath } from './durable.ts';
import { indexName, selectIndex } from './key-index.ts';
import { literal } from './ledger-sql.ts';
import { deliveryFolder, describeParts, writeSealed, type DeliveryName, type Manifest } from './manifest.ts';

/**
 * SELECTs over the writer's own DuckDB, one for each file of a delivery. Its rows are a file of their own: row_no, tbl,
 * file_no, line, raw (canonical JSON), sha (BLOB), state (accepted, repeated, rejected, waiting).
 */
export interface DeliveryContents {
  /** from_key, type, to_key, role, first_seen, last_seen, valid (`from|to` in days; of LOCATED_AT `lat|lon`), rh, seq, row_no. */
  readonly links: string;
  /** t (a text with its kind), label, key, display, facts (JSON), note, reason (of no key), linked (a link has it). */
  readonly values: string;
  /** By kind: key, id, one column a fact, rh, seq, row_no. */
  readonly facts: Readonly<Record<string, string>>;
  /** seq, row_no of rows of earlier deliveries that wait no longer. */
  readonly released?: string;
  /** seq, row_no of rows that name what was erased: texts of theirs that lie in other folders yet go once this counts. */
  readonly erased?: string;
  /** row_no of its rows that wait for an owner: of an edition after the first. */
  readonly waiting?: string;
}

// Small groups of rows, so that a question about few rows reads little; 30,720 would save one part in a hundred.
export const FORMAT = '(format parquet, compression zstd, compression_level 1, row_group_size 8192)';
// An index is read whole; its second version writes numbers that follow one another in next to no room.
const INDEX_FORMAT = '(format parquet, parquet_version v2, compression zstd, compression_level 1)';

/** Executes SQL in the DuckDB that holds what is to be written. */
type Run = (sql: string) => Promise<unknown>;

/**
 * Begins a delivery's draft beside its folder with its rows as they came: first, for it is the widest table, and what is
 * made of it takes memory too. Their order in the file is no matter. Answers the path of the file.
 */
export async function writeRows(archive: string, delivery: DeliveryName, rows: string, run: Run): Promise<string> {
  return writeFile(beginDraft(archive, delivery), 'rows', { select: rows, run });
}

/** Makes an empty draft beside a delivery's folder, and answers its path. */
export function beginDraft(archive: string, delivery: DeliveryName): string {
  const draft = draftFolder(archive, delivery);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  return draft;
}

/** Removes a draft that becomes no folder, so that it takes no room. */
export function dropDraft(archive: string, delivery: DeliveryName): void {
  rmSync(draftFolder(archive, delivery), { recursive: true, force: true });
}

/** Writes into the draft what was made of a delivery's rows. */
export async function writeDraft(
  archive: string,
  delivery: DeliveryName,
  contents: DeliveryContents,
  run: Run,
): Promise<void> {
  const draft = draftFolder(archive, delivery);
  const { facts, ...others } = contents;
  const kinds = Object.entries(facts).map(([kind, select]) => [`facts-${kind}`, select] as const);
  for (const [name, select] of [...Object.entries(others), ...kinds]) await writeFile(draft, name, { select, run });
}

async function writeFile(draft: string, name: string, { select, run }: { select: string; run: Run }): Promise<string> {
  const path = join(draft, `${name}.parquet`);
  await run(`copy (${select}) to ${literal(path)} ${FORMAT}`);
  const index = selectIndex(name, path);
  if (index) await run(`copy (${index}) to ${literal(join(draft, `${indexName(name)}.parquet`))} ${INDEX_FORMAT}`);
  return path;
}

/**
 * Gives a draft its manifest and its name: from then on the delivery is in the archive, also after a power cut. A folder
 * of that name is a leftover that the graph does not know, and is replaced.
 */
export function publishDraft(archive: string, manifest: Manifest): void {
  const draft = draftFolder(archive, manifest);
  const folder = deliveryFolder(archive, manifest);
  writeFileSync(join(draft, 'manifest.json'), writeSealed({ ...manifest, parts: describeParts(draft) }));
  syncFolder(draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  syncPath(archive);
}

/** Removes an edition that counts for nothing; the first one, with the rows as they came, is never removed. */
export function dropEdition(archive: string, delivery: DeliveryName & { readonly edition: number }): void {
  rmSync(deliveryFolder(archive, delivery), { recursive: true, force: true });
}

/** Notes beside a delivery's rows that they were withdrawn: when, by whom and why. */
export function markWithdrawn(
  archive: string,
  { seq, id }: DeliveryName,
  said: { readonly withdrawnAt: string; readonly withdrawnBy: string; readonly reason: string },
): void {
  const path = join(deliveryFolder(archive, { seq, id }), 'withdrawn.json');
  writeFileSync(path, `${JSON.stringify(said, null, 2)}\n`);
  syncPath(path);
  syncPath(dirname(path));
}

/** Where a delivery lies until it has its name. */
export function draftFolder(archive: string, delivery: DeliveryName): string {
  return `${deliveryFolder(archive, delivery)}.draft`;
}
