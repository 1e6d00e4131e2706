import {
  beginDraft,
  eraseRows,
  publishDraft,
  readPart,
  readRows,
  takeEditions,
  writeDraft,
  type Manifest,
  type TableCounts,
} from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import type { Writing } from '../ingest/load/load-delivery.ts';
import { quote, type Workbench } from '../ingest/stage.ts';
import type { Progress } from '../job/progress.ts';
import type { FoundRows } from './find-rows.ts';

/** Editions that an erasure makes are numbered from here on: no delivery that is withdrawn has such a number. */
const FIRST_EDITION = 1_000_000_000;

/**
 * Writes what was made of deliveries anew, and takes the texts of the rows that go out of the archive. Answers the new
 * editions by the numbers of the deliveries; which edition counts is another step.
 */
export async function writeEditions(
  bench: Workbench,
  { folder, key, progress }: { folder: string; key: string; progress: Progress },
  found: readonly FoundRows[],
): Promise<Map<number, Manifest>> {
  const anew = new Map<number, Manifest>();
  for (const one of found) {
    anew.set(one.manifest.seq, await writeEdition(bench, folder, one, key));
    progress(saying`read delivery ${one.manifest.seq} anew`, 0);
  }
  for (const { manifest, numbers } of found) await eraseRows(folder, manifest, numbers, (sql) => bench.run(sql));
  return anew;
}

/** From here on these editions count. */
export async function countEditions({ database, lease }: Writing, anew: Iterable<Manifest>): Promise<void> {
  const rows = [...anew].map(({ id, seq, edition = 0 }): [string, number, number] => [id, seq, edition]);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(takeEditions, { rows });
  });
}

/**
 * Writes what was made of a delivery's rows anew, without the rows in `naming`: no fact and no link of theirs, and no
 * value but those that others link. A text that links nobody may be of these rows, and is only kept to be read once; it
 * is read again where it comes again. Nothing else is read otherwise, for a row that names the thing is the only one to speak of
 * it. Answers the manifest of the new edition.
 */
async function writeEdition(bench: Workbench, folder: string, found: FoundRows, key: string): Promise<Manifest> {
  const { manifest: before } = found;
  const file = (name: string) => readPart(folder, before, name);
  const without = (name: string) => `select * from ${file(name)} anti join naming using (seq, row_no)`;
  const links = without('links');
  const values = `select * from ${file('values')} where linked and key <> ${quote(key)}
    and key in (select to_key from (${links}) union select from_key from (${links}))`;
  const waiting = `select row_no from ${readRows(folder, [before])} where state = 'waiting'
    and row_no not in (${found.numbers})`;
  const edition = Math.max(FIRST_EDITION, (before.edition ?? 0) + 1);
  const manifest = { ...before, edition, counts: countAnew(found) };
  beginDraft(folder, manifest);
  const contents = {
    links: `${links} order by from_key`,
    values,
    facts: Object.fromEntries(before.kinds.map((kind) => [kind, `${without(`facts-${kind}`)} order by key`])),
    ...(before.released > 0 && { released: `select * from ${file('released')} order by seq, row_no` }),
    waiting,
  };
  await writeDraft(folder, manifest, contents, (sql) => bench.run(sql));
  publishDraft(folder, manifest);
  return manifest;
}

function countAnew({ manifest, tables }: FoundRows): Record<string, TableCounts> {
  return Object.fromEntries(
    Object.entries(manifest.counts).map(([name, counts]) => {
      const { accepted = 0, waiting = 0 } = tables[name] ?? {};
      return [
        name,
        {
          ...counts,
          accepted: counts.accepted - accepted,
          waiting: counts.waiting - waiting,
          rejected: counts.rejected + accepted + waiting,
        },
      ];
    }),
  );
}
