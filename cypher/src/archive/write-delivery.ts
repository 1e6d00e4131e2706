import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from './ledger-sql.ts';
import { deliveryFolder, type Manifest } from './manifest.ts';

/** SELECTs over the writer's own DuckDB, one for each file of a delivery. */
export interface DeliveryContents {
  /** row_no, tbl, file_no, line, raw (canonical JSON), sha (BLOB), state (accepted, repeated, rejected, waiting). */
  readonly rows: string;
  /** from_key, type, to_key, role, first_seen, last_seen, valid (`from|to` in days), rh, seq, row_no. */
  readonly links: string;
  /** t (a text with its kind), label, key, display, facts (JSON), note, reason (of no key), linked (a link has it). */
  readonly values: string;
  /** By kind: key, id, one column a fact, rh, seq, row_no. */
  readonly facts: Readonly<Record<string, string>>;
  /** seq, row_no of rows of earlier deliveries that wait no longer. */
  readonly released?: string;
}

// Small groups of rows, so that a question about one link reads little.
const FORMAT = '(format parquet, compression zstd, row_group_size 30720)';

/**
 * Writes a delivery's tables into a draft beside its folder, through `run`, which executes SQL in the DuckDB that holds
 * them. Answers the draft's path.
 */
export async function writeDraft(
  archive: string,
  delivery: { seq: number; id: string },
  contents: DeliveryContents,
  run: (sql: string) => Promise<unknown>,
): Promise<string> {
  const draft = draftFolder(archive, delivery);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const write = (name: string, select: string) =>
    run(`copy (${select}) to ${literal(join(draft, `${name}.parquet`))} ${FORMAT}`);
  await write('rows', contents.rows);
  await write('links', contents.links);
  await write('values', contents.values);
  for (const [kind, select] of Object.entries(contents.facts)) await write(`facts-${kind}`, select);
  if (contents.released !== undefined) await write('released', contents.released);
  return draft;
}

/**
 * Gives a draft its manifest and its name: from then on the delivery is in the archive. A folder of that name is a
 * leftover that the graph does not know, and is replaced.
 */
export function publishDraft(archive: string, manifest: Manifest): void {
  const draft = draftFolder(archive, manifest);
  const folder = deliveryFolder(archive, manifest);
  writeFileSync(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function draftFolder(archive: string, delivery: { seq: number; id: string }): string {
  return `${deliveryFolder(archive, delivery)}.draft`;
}
