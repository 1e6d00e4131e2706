import { readDeliveries } from '@ringbreaker/cypher';
import { JobError } from '../job-error.ts';
import type { Progress } from '../progress.ts';
import type { TableName } from './contract.ts';
import type { Ledger } from './ledger.ts';
import { readInOrder } from './reading-pool.ts';
import type { Row, Workbench } from './stage.ts';
import { MARK, TEXTS } from './texts.ts';

/**
 * How texts are read; to be raised when `@ringbreaker/cypher/values` reads one in another way, so that texts which an
 * earlier delivery had cleaned are cleaned anew.
 */
export const CLEANING = 1;
const CLEAN_COLUMNS = 't, label, key, display, facts, note, reason';

/**
 * Cleans each distinct text once, and none that an earlier delivery had cleaned. Makes `clean` (t, label, key, display,
 * facts, note, reason): a row without `key` is a placeholder, and `reason` says why.
 */
export async function cleanTexts(
  bench: Workbench,
  ledger: Ledger,
  names: readonly TableName[],
  progress: Progress,
): Promise<void> {
  await gatherTexts(bench, names);
  await takeKnown(bench, ledger);
  const total = await bench.count('select count(*) from texts');
  let done = 0;
  async function* outcomes(): AsyncGenerator<Row[]> {
    for await (const rows of readInOrder(bench.stream('select n, t from texts'), total)) {
      yield rows;
      progress('clean', (done += rows.length), total);
    }
  }
  await bench.run(`create table cleaned (n integer, label varchar, key varchar, display varchar, facts varchar,
    note varchar, reason varchar)`);
  await bench.append('cleaned', 6, outcomes());
  if ((await bench.count('select count(*) from cleaned')) !== total) {
    throw new JobError('failed', 'Not every text was cleaned: this is a fault of the program.');
  }
  await bench.run(`insert into clean select ${CLEAN_COLUMNS} from texts join cleaned using (n)`);
  await bench.run('drop table texts; drop table cleaned');
}

async function gatherTexts(bench: Workbench, names: readonly TableName[]): Promise<void> {
  const texts = names.flatMap((name) => (TEXTS[name] ?? []).map((text) => `select ${text} as t from ok_${name}`));
  const all = texts.length > 0 ? texts.join(' union all ') : 'select null::varchar as t where false';
  // A text of which nothing but its kind, or a country, is said is no text.
  await bench.run(`create table texts as select row_number() over ()::integer as n, t from (select distinct t
    from (${all}) where not regexp_full_match(t, '[a-z]+${MARK}+[A-Z]{0,2}'))`);
}

async function takeKnown(bench: Workbench, ledger: Ledger): Promise<void> {
  await bench.run(`create table clean (t varchar, label varchar, key varchar, display varchar, facts varchar,
    note varchar, reason varchar)`);
  const alike = ledger.manifests.filter((manifest) => manifest.cleaning === CLEANING);
  const known = readDeliveries(ledger.folder, alike, 'values');
  if (known === undefined) return;
  await bench.run(`insert into clean select distinct on (t) ${CLEAN_COLUMNS} from ${known} semi join texts using (t)`);
  await bench.run('create or replace table texts as select * from texts anti join clean using (t)');
}
