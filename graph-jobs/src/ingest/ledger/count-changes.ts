import { readPart, readRows, type Manifest } from '@ringbreaker/cypher';
import type { Ledger } from './ledger.ts';
import type { Workbench } from '../stage.ts';

/** What a plan writes. */
export interface Written {
  readonly things: number;
  readonly values: number;
  readonly links: number;
}

/** Counts what a plan writes. */
export async function countPlan(bench: Workbench, delivery: Manifest): Promise<Written> {
  let things = 0;
  for (const kind of delivery.kinds) things += await bench.count(`select count(*) from plan_${kind}`);
  return {
    things,
    values: await bench.count('select count(*) from plan_values'),
    links: await bench.count('select count(*) from plan_links'),
  };
}

/** Counts, by table, the rows of a delivery that change the graph; a row that its contributor sent before does not. */
export async function countChangedRows(
  bench: Workbench,
  ledger: Ledger,
  delivery: Manifest,
): Promise<Record<string, number>> {
  const file = (name: string) => readPart(ledger.folder, delivery, name);
  // In a first delivery everything that is said is new.
  const isFirst = ledger.manifests.every((manifest) => manifest.seq === delivery.seq);
  const among = (plan: string, keys: string) => (isFirst ? '' : `semi join ${plan} using (${keys})`);
  const touching = [
    ...delivery.kinds.map((kind) => [`facts-${kind}`, among(`plan_${kind}`, 'key')] as const),
    ['links', among('plan_links', 'from_key, type, to_key, role')] as const,
  ].map(([name, semi]) => `select row_no from ${file(name)} ${semi} where seq = ${delivery.seq}`);
  const changing = `select tbl, sha from ${file('rows')} semi join (${touching.join(' union all ')}) using (row_no)`;
  const rows = await bench.rows(`select tbl, count(*) from ${await leaveOutSent(bench, ledger, { delivery, changing })}
    group by tbl`);
  return Object.fromEntries(rows.map(([table, count]) => [String(table), Number(count)]));
}

/** SQL for those rows (tbl, sha) that their contributor never sent before. */
async function leaveOutSent(
  bench: Workbench,
  ledger: Ledger,
  { delivery, changing }: { readonly delivery: Manifest; readonly changing: string },
): Promise<string> {
  const { seq, contributor } = delivery;
  const before = ledger.manifests.filter((other) => other.seq !== seq && other.contributor === contributor);
  const sent = readRows(ledger.folder, before);
  if (sent === undefined) return `(${changing})`;
  await bench.run(`create or replace table changing as ${changing}`);
  // Of what was sent only the same rows are laid beside these: all of it would be dear to look up in.
  return `changing anti join (select sha from ${sent} semi join changing using (sha) where state = 'accepted') using (sha)`;
}
