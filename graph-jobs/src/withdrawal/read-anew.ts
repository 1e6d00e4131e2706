import { saying } from '@ringbreaker/cypher/domain';
import { readPart, type Manifest } from '@ringbreaker/cypher';
import type { Progress } from '../job/progress.ts';
import { rowHash } from '../ingest/check/check.ts';
import { cleanTexts } from '../ingest/clean/clean.ts';
import { tableOf, type TableName } from '../ingest/contract.ts';
import { deriveFacts } from '../ingest/derive-facts.ts';
import { deriveLinks } from '../ingest/derive-links.ts';
import { readFacts } from '../ingest/ledger/ledger.ts';
import { registerDeliveries } from '../ingest/ledger/plan.ts';
import { ident, type Workbench } from '../ingest/stage.ts';
import { NEED_COUNTRY } from '../ingest/waiting/owner-countries.ts';
import { NEEDS, OWNERS, sortWaiting } from '../ingest/waiting/waiting.ts';
import { dropErased } from '../erasure/drop-erased.ts';
import { archiveEdition } from './archive-edition.ts';

/** A delivery that is read again, and what it is read beside. */
export interface Reading {
  readonly folder: string;
  /** What stands in the ledger before it. */
  readonly after: readonly Manifest[];
  /** Deliveries, as they were, that declared what may not be declared any more. */
  readonly unsaid: readonly Manifest[];
  readonly delivery: Manifest;
  readonly edition: number;
  /** By it what was erased is known again. */
  readonly cardSecret: string | undefined;
  readonly progress: Progress;
}

const DECLARES: Partial<Record<TableName, string>> = {
  sellers: `'seller:' || seller_id`,
  stores: `'store:' || store_id`,
  parties: `'party:' || party_id`,
};

/**
 * Reads a delivery's rows into facts and links again, by the same steps as when it came, and writes them as another
 * edition of it; null where nothing is otherwise.
 */
export async function readAnew(bench: Workbench, reading: Reading): Promise<Manifest | null> {
  const { folder, after, delivery, edition, cardSecret, progress } = reading;
  const own = await stageArchived(bench, folder, delivery);
  if (!(await mayReadOtherwise(bench, reading, own))) return null;
  progress(saying`read delivery ${delivery.seq} anew`, 0);
  await registerDeliveries(bench, after);
  const tables = await sortWaiting(bench, { folder, manifests: after }, { seq: delivery.seq, tables: own });
  // Its own texts are known: nothing is cleaned again but telephone numbers that get another country.
  await cleanTexts(bench, { folder, manifests: [...after, delivery] }, tables, { progress });
  // Without what is withdrawn a row may be read as what was erased, or be taken up that had waited then.
  await dropErased(bench, { archive: folder, cardSecret, tables });
  const kinds = await deriveFacts(bench, tables);
  await deriveLinks(bench, tables);
  return archiveEdition(bench, folder, { delivery, edition, kinds });
}

/** Lays out the rows as they came: `came` of all that were not refused, `valid_TABLE` of each once. */
async function stageArchived(bench: Workbench, folder: string, delivery: Manifest): Promise<TableName[]> {
  const rows = readPart(folder, delivery, 'rows');
  await bench.run(`create view came as select row_no, tbl, raw, state, ${rowHash('lower(hex(sha))')} as rh
    from ${rows} where state <> 'rejected'`);
  await bench.run('create table repeated (tbl varchar, row_no bigint)');
  const tables = Object.keys(delivery.counts) as TableName[];
  for (const name of tables) {
    const cells = tableOf(name).columns.map(
      ({ name: column }) => `json_extract_string(raw, '$.${column}') as ${ident(column)}`,
    );
    await bench.run(`create table valid_${name} as select row_no, rh, ${cells.join(', ')} from came
      where tbl = '${name}' and state <> 'repeated'`);
  }
  return tables;
}

/** Whether a row declares or needs an owner of whom something is no longer said, or has let earlier rows in. */
async function mayReadOtherwise(
  bench: Workbench,
  { folder, unsaid, delivery }: Reading,
  tables: readonly TableName[],
): Promise<boolean> {
  if (delivery.released > 0) return true;
  const gone = OWNERS.flatMap((kind) => readFacts({ folder, manifests: unsaid }, kind) ?? []);
  const keys = tables.flatMap((name) =>
    [...(NEEDS[name] ?? []), DECLARES[name] ?? []].flat().map((key) => `select ${key} as key from valid_${name}`),
  );
  if (gone.length === 0 || keys.length === 0) return false;
  // A telephone number of a store is read by the country of its seller, whom its row does not name.
  if (tables.includes('contacts')) {
    const stores = `${NEED_COUNTRY('valid_contacts')} where starts_with(key, 'store:')`;
    if ((await bench.count(`select count(*) from ${stores}`)) > 0) return true;
  }
  const owners = gone.map((facts) => `select key from ${facts}`).join(' union all ');
  return (
    (await bench.count(`select count(*) from (${keys.join(' union all ')}) semi join (${owners}) using (key)`)) > 0
  );
}
