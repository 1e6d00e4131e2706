import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, syncPath } from './durable.ts';
import { literal } from './ledger-sql.ts';
import {
  archiveFolders,
  deliveryFolder,
  describeParts,
  readFolder,
  writeSealed,
  type DeliveryName,
} from './manifest.ts';
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
  describeAnew(folder);
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
  if (made.length > 0) describeAnew(first);
}

/** Has the manifest tell of the files that are there now. */
function describeAnew(folder: string): void {
  replaceFile(join(folder, 'manifest.json'), writeSealed({ ...readFolder(folder), parts: describeParts(folder) }));
}
