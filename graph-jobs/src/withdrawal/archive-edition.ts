import { beginDraft, publishDraft, writeDraft, type Manifest, type TableCounts } from '@ringbreaker/cypher';
import type { TableName } from '../ingest/contract.ts';
import { contentsOf, countPlaceholders } from '../ingest/ledger/deliver.ts';
import type { Workbench } from '../ingest/stage.ts';
import { readsAsBefore } from './reads-as-before.ts';

/**
 * Writes what was read anew of a delivery beside what was read before; its rows stay where they came. Answers the
 * manifest of the new edition, or null where it says what it said before and nothing is to be erased.
 */
export async function archiveEdition(
  bench: Workbench,
  folder: string,
  { delivery, edition, kinds }: { delivery: Manifest; edition: number; kinds: string[] },
): Promise<Manifest | null> {
  await bench.run(`create table erased_now as select row_no, tbl from came where rh in
    (select rh from came semi join (select row_no from erased where seq = ${delivery.seq}) using (row_no))`);
  await bench.run(`create table waiting_now as select row_no, tbl from came
    where rh in (select rh from waiting where seq = ${delivery.seq})
    and row_no not in (select row_no from erased_now)`);
  const released = await bench.count('select count(*) from released');
  const counts = await countAnew(bench, delivery);
  const manifest = { ...delivery, edition, kinds, released, counts };
  // A row that is to be erased is named by an edition, also where nothing else is otherwise.
  const isErased = (await bench.count('select count(*) from erased')) > 0;
  if (!isErased && (await readsAsBefore(bench, folder, { before: delivery, now: manifest }))) return null;
  beginDraft(folder, manifest);
  const contents = { ...(await contentsOf(bench, kinds, released)), waiting: 'select row_no from waiting_now' };
  await writeDraft(folder, manifest, contents, (sql) => bench.run(sql));
  publishDraft(folder, manifest);
  return manifest;
}

async function countAnew(bench: Workbench, { seq, counts }: Manifest): Promise<Record<string, TableCounts>> {
  await bench.run('create table placeholders as select t from clean where key is null');
  const anew: Record<string, TableCounts> = {};
  for (const [name, before] of Object.entries(counts)) {
    const [waiting = 0, erased = 0] = await Promise.all(
      ['waiting_now', 'erased_now'].map((table) => bench.count(`select count(*) from ${table} where tbl = '${name}'`)),
    );
    const accepted = before.accepted + before.waiting - waiting - erased;
    const rejected = before.rejected + erased;
    const placeholders = await countPlaceholders(bench, name as TableName, seq);
    anew[name] = { ...before, accepted, waiting, rejected, placeholders };
  }
  return anew;
}
