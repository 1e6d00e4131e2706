import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile, replaceFile, syncPath } from './durable.ts';
import { literal } from './ledger-sql.ts';
import {
  archiveFolders,
  deliveryFolder,
  describePart,
  describeParts,
  readFolder,
  writeSealed,
  type DeliveryName,
  type Manifest,
} from './manifest.ts';
import { Reader } from './reader.ts';
import { damagedRows } from './verify-archive.ts';
import { draftFolder, FORMAT } from './write-delivery.ts';

const ROWS = 'rows.parquet';

type Run = (sql: string) => Promise<unknown>;

/**
 * Takes the text of rows (SELECT of their numbers), and of all that are the same, out of a delivery's archive for good;
 * their hashes stay, so that all other rows, and the file as a whole, still verify. Done again, it changes nothing.
 */
export async function eraseRows(archive: string, { seq, id }: DeliveryName, numbers: string, run: Run): Promise<void> {
  const folder = deliveryFolder(archive, { seq, id });
  await blankRows(folder, numbers, run);
  describeRows(folder);
}

/** The same in the draft of a delivery; where there is none, as in a dry run, there is nothing to do. */
export async function eraseDraftRows(
  archive: string,
  delivery: DeliveryName,
  numbers: string,
  run: Run,
): Promise<void> {
  const folder = draftFolder(archive, delivery);
  if (existsSync(join(folder, ROWS))) await blankRows(folder, numbers, run);
}

/**
 * Has the manifest of a delivery tell of its rows as they are, where an erasure was cut off between the two: the file is
 * another than was written, and every row in it holds. Where one does not, nothing is changed, for it is damaged.
 */
export async function describeCutOff(archive: string, { seq, id }: DeliveryName): Promise<void> {
  const folder = deliveryFolder(archive, { seq, id });
  const manifest = readFolder(folder);
  const written = manifest.parts?.find(({ name }) => name === ROWS);
  const path = join(folder, ROWS);
  if (!written || !existsSync(path)) return;
  if (statSync(path).size === written.bytes && hashFile(path) === written.sha256) return;
  const reader = new Reader();
  const faults = await damagedRows(archive, manifest, reader).finally(() => reader.close());
  if (faults.length === 0) describeRows(folder);
}

async function blankRows(folder: string, numbers: string, run: Run): Promise<void> {
  const [path, draft] = [join(folder, ROWS), join(folder, `${ROWS}.draft`)];
  const rows = `read_parquet(${literal(path)})`;
  const gone = `sha in (select sha from ${rows} where row_no in (${numbers}))`;
  await run(`copy (select row_no, tbl, file_no, line, case when gone then null else raw end as raw, sha,
      case when gone then 'rejected' else state end as state
      from (select *, ${gone} as gone from ${rows}))
    to ${literal(draft)} ${FORMAT}`);
  syncPath(draft);
  renameSync(draft, path);
}

/** Removes all that was made of a delivery's rows but the edition that counts; rows lie in the first one. */
export function dropOtherEditions(archive: string, { seq, id, edition }: DeliveryName): void {
  const [first, counts] = [deliveryFolder(archive, { seq, id }), deliveryFolder(archive, { seq, id, edition })];
  for (const name of archiveFolders(archive)) {
    const folder = join(archive, name);
    if (folder.startsWith(`${first}.w`) && folder !== counts) rmSync(folder, { recursive: true });
  }
  if (first === counts) return;
  const made = readdirSync(first).filter((name) => name.endsWith('.parquet') && name !== ROWS);
  for (const name of made) rmSync(join(first, name));
  // Also those that were removed by a job that was cut off before it told of that.
  const { parts } = readFolder(first);
  const rows = parts?.filter(({ name }) => name === ROWS) ?? describeParts(first);
  if (rows.length !== parts?.length) describe(first, rows);
}

/** Has the manifest tell of the rows as they are now; what it says of other files stays, for one of them may be damaged. */
function describeRows(folder: string): void {
  const { parts } = readFolder(folder);
  const now = parts?.map((part) => (part.name === ROWS ? describePart(folder, ROWS) : part));
  describe(folder, now ?? describeParts(folder));
}

function describe(folder: string, parts: Manifest['parts']): void {
  replaceFile(join(folder, 'manifest.json'), writeSealed({ ...readFolder(folder), parts }));
}
