import type { Workers } from '../../cluster/workers.ts';
import { cleanApart } from '../apart/clean-apart.ts';
import { saying } from '@ringbreaker/cypher/domain';
import { readDeliveries } from '@ringbreaker/cypher';
import { JobError } from '../../job/job-error.ts';
import type { Progress } from '../../job/progress.ts';
import type { TableName } from '../contract.ts';
import { once } from '../workbench/iterate.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isFew, lookUp } from '../ledger/look-up.ts';
import { CELL_END, readInOrder, ROW_END } from './reading-pool.ts';
import type { Row, Workbench } from '../stage.ts';
import { MARK, TEXTS } from './texts.ts';

/**
 * How texts are read; to be raised when `@ringbreaker/cypher/values` reads one in another way, so that texts which an
 * earlier delivery had cleaned are cleaned anew.
 */
export const CLEANING = 3;
/** Texts that go through the threads as one string. */
const BATCH_TEXTS = 1024;
const STRETCH_BATCHES = 64;
const STRETCH_TEXTS = STRETCH_BATCHES * BATCH_TEXTS;
const CLEAN_COLUMNS = 't, label, key, display, facts, note, reason';

/**
 * Cleans each distinct text once, and none that an earlier delivery had cleaned. Makes `clean` (t, label, key, display,
 * facts, note, reason): a row without `key` is a placeholder, and `reason` says why.
 */
export async function cleanTexts(
  bench: Workbench,
  ledger: Ledger,
  names: readonly TableName[],
  { progress, workers }: { readonly progress: Progress; readonly workers?: Workers | undefined },
): Promise<void> {
  await gatherTexts(bench, names);
  await createClean(bench);
  await takeKnown(bench, ledger);
  const known = await bench.count('select count(*) from clean');
  const total = await bench.count('select count(*) from texts');
  const onDone = (done: number) => progress(saying`clean`, done, total);
  await (workers ? cleanApart(bench, workers, { total, onDone }) : cleanHere(bench, { total, onDone }));
  if ((await bench.count('select count(*) from clean')) !== total + known) {
    throw new JobError('failed', 'Not every text was cleaned: this is a fault of the program.');
  }
  await bench.run('drop table texts');
}

/** Cleans all `texts` (n from 0, t) into `clean`. */
export async function cleanHere(
  bench: Workbench,
  { total, onDone }: { readonly total: number; readonly onDone?: (done: number) => void },
): Promise<void> {
  const batches = Math.ceil(total / BATCH_TEXTS);
  let done = 0;
  let outcomes: Row[] = [];
  for await (const rows of readInOrder(batchesOf(bench, total), batches)) {
    outcomes.push([done++, rows]);
    if (outcomes.length === STRETCH_BATCHES || done === batches) {
      await keepOutcomes(bench, outcomes);
      outcomes = [];
    }
    onDone?.(Math.min(done * BATCH_TEXTS, total));
  }
}

/** A stretch at a time: DuckDB splits two thousand of these long strings at once, if it gets so many. */
async function keepOutcomes(bench: Workbench, outcomes: readonly Row[]): Promise<void> {
  const from = Number(outcomes[0]?.[0]) * BATCH_TEXTS;
  await bench.run('create or replace table outcomes (batch integer, cells varchar)');
  await bench.append('outcomes', 1, once(outcomes));
  await bench.run(`insert into clean
    with split as (select batch, string_split(cells, '${ROW_END}') as cells from outcomes),
    each_text as (select batch * ${BATCH_TEXTS} + unnest(range(len(cells))) as n,
      string_split(unnest(cells), '${CELL_END}') as c from split)
    select t, ${[1, 2, 3, 4, 5, 6].map((at) => `nullif(c[${at}], '')`).join(', ')}
    from (select * from texts where n >= ${from} and n < ${from + STRETCH_TEXTS}) join each_text using (n);
    drop table outcomes`);
}

async function* batchesOf(bench: Workbench, total: number): AsyncGenerator<string> {
  // A stretch at a time, for each batch is long.
  for (let from = 0; from < total; from += STRETCH_TEXTS) {
    const batches = await bench.rows(`select string_agg(t, chr(0) order by n) from texts
      where n >= ${from} and n < ${from + STRETCH_TEXTS} group by n // ${BATCH_TEXTS} order by min(n)`);
    yield* batches.map(([batch]) => String(batch));
  }
}

async function gatherTexts(bench: Workbench, names: readonly TableName[]): Promise<void> {
  const texts = names.flatMap((name) => (TEXTS[name] ?? []).map((text) => `select ${text} as t from ok_${name}`));
  const all = texts.length > 0 ? texts.join(' union all ') : 'select null::varchar as t where false';
  // A text of which nothing but its kind, or a country, is said is no text.
  await bench.run(`create table texts as select row_number() over ()::integer - 1 as n, t from (select distinct t
    from (${all}) where not regexp_full_match(t, '[a-z]+${MARK}+[A-Z]{0,2}'))`);
}

/** Makes the table that texts are cleaned into. */
export async function createClean(bench: Workbench): Promise<void> {
  await bench.run(`create table clean (t varchar, label varchar, key varchar, display varchar, facts varchar,
    note varchar, reason varchar)`);
}

async function takeKnown(bench: Workbench, ledger: Ledger): Promise<void> {
  const alike = ledger.manifests.filter((manifest) => manifest.cleaning === CLEANING);
  const known = await readKnown(bench, { ...ledger, manifests: alike });
  if (known === undefined) return;
  await bench.run(`insert into clean select distinct on (t) ${CLEAN_COLUMNS} from ${known} semi join texts using (t)`);
  await bench.run(`create or replace table texts as
    select row_number() over ()::integer - 1 as n, t from texts anti join clean using (t)`);
}

/** SQL for the texts that were cleaned before: of a small delivery those that may be in it. */
async function readKnown(bench: Workbench, ledger: Ledger): Promise<string | undefined> {
  const isSmall = await isFew(bench, 'texts');
  if (isSmall) return lookUp(bench, ledger, { file: 'values', lookup: 'text', table: 'texts' });
  return readDeliveries(ledger.folder, ledger.manifests, 'values');
}
