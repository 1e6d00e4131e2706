import { readPart, readRows, type Manifest } from '@ringbreaker/cypher';
import { MARK } from '../ingest/clean/texts.ts';
import { readFacts, type Ledger } from '../ingest/ledger/ledger.ts';
import { quote, type Workbench } from '../ingest/stage.ts';

/** Rows of a delivery that name what is to be erased, and how many of each table and state. */
export interface FoundRows {
  readonly manifest: Manifest;
  /** SELECT of their numbers. */
  readonly numbers: string;
  /** By table: rows that were accepted, and rows that waited. */
  readonly tables: Readonly<Record<string, { readonly accepted: number; readonly waiting: number }>>;
  readonly rows: number;
}

/** A spelling that is shorter is too easily another's. */
const SHORTEST = 4;

/** What is to be erased of a ledger. */
export interface Found {
  /** The thing or value, and things that nobody else declares, as the stores of a seller. */
  readonly keys: readonly string[];
  readonly deliveries: readonly FoundRows[];
}

/**
 * Finds the rows of each delivery that name a thing or a value: those behind its links and its facts, those that name it
 * by its id, and of rows that wait or were refused those with a cell that is one of its spellings. A thing that only these rows declare is of the
 * same person, and is found too. Makes `naming` (seq, row_no) of all of them.
 */
export async function findRows(
  bench: Workbench,
  ledger: Ledger,
  { key, spellings }: { key: string; spellings: readonly string[] },
): Promise<Found> {
  await bench.run('create or replace table naming (seq integer, row_no bigint)');
  const keys = [key];
  for (let at = 0; at < keys.length;) {
    const next = keys.slice(at);
    at = keys.length;
    await nameRows(bench, ledger, next);
    keys.push(...(await declaredByNaming(bench, ledger)).filter((one) => !keys.includes(one)));
  }
  const also = testOfCells(keys, spellings);
  const deliveries: FoundRows[] = [];
  for (const manifest of ledger.manifests) {
    const one = await gatherRows(bench, ledger.folder, { manifest, also });
    // What was made of a row that had waited stands in the delivery that declared its owner.
    if (one.rows > 0 || (await isSaidIn(bench, ledger.folder, manifest))) deliveries.push(one);
  }
  return { keys, deliveries };
}

async function nameRows(bench: Workbench, { folder, manifests }: Ledger, keys: readonly string[]): Promise<void> {
  const these = `(${keys.map(quote).join(', ')})`;
  for (const manifest of manifests) {
    const file = (name: string) => readPart(folder, manifest, name);
    const tests = [
      [file('links'), `from_key in ${these} or to_key in ${these}`],
      ...manifest.kinds.map((kind) => [file(`facts-${kind}`), `key in ${these}`]),
    ];
    for (const [rows, test] of tests) {
      await bench.run(`insert into naming select distinct seq, row_no from ${rows} where ${test}`);
    }
  }
}

async function isSaidIn(bench: Workbench, folder: string, manifest: Manifest): Promise<boolean> {
  const files = ['links', ...manifest.kinds.map((kind) => `facts-${kind}`)];
  const parts = files.map((name) => `select seq, row_no from ${readPart(folder, manifest, name)}`);
  return (
    (await bench.count(`select count(*) from (${parts.join(' union all ')}) semi join naming using (seq, row_no)`)) > 0
  );
}

/** Keys of things that no other row declares. */
async function declaredByNaming(bench: Workbench, ledger: Ledger): Promise<string[]> {
  const kinds = new Set(ledger.manifests.flatMap((manifest) => manifest.kinds));
  const keys: string[] = [];
  for (const kind of kinds) {
    const facts = readFacts(ledger, kind) as string;
    const rows = await bench.rows(`select key from ${facts} semi join naming using (seq, row_no)
      except select key from ${facts} anti join naming using (seq, row_no)`);
    keys.push(...rows.map(([one]) => String(one)));
  }
  return keys;
}

/** Adds to `naming` the rows that are the same as those in it, and those that pass a test, and counts them all. */
async function gatherRows(
  bench: Workbench,
  folder: string,
  { manifest, also }: { manifest: Manifest; also: string },
): Promise<FoundRows> {
  const numbers = `select row_no from naming where seq = ${manifest.seq}`;
  // What became of a row says the edition that counts: one that came with its owner may wait again since.
  const rows = readRows(folder, [manifest]) as string;
  const same = `sha in (select sha from ${rows} where row_no in (${numbers}))`;
  await bench.run(`insert into naming select ${manifest.seq}, row_no from ${rows}
    where (${same} or ${also}) and row_no not in (${numbers})`);
  // A text that is gone was taken by an erasure that was cut off: its row is one of these all the same.
  const counts = await bench.rows(`select tbl, case when raw is null then 'accepted' else state end as state, count(*)
    from ${rows} where row_no in (${numbers}) group by all order by all`);
  const tables: Record<string, { accepted: number; waiting: number }> = {};
  for (const [table, state, count] of counts) {
    const one = (tables[String(table)] ??= { accepted: 0, waiting: 0 });
    if (state === 'accepted' || state === 'repeated') one.accepted += Number(count);
    if (state === 'waiting') one.waiting += Number(count);
  }
  const sum = counts.reduce((all, [, , count]) => all + Number(count), 0);
  return { manifest, numbers, tables, rows: sum };
}

/**
 * SQL for whether a row that nothing was made of has a cell that is a spelling of the value, or any row names the thing by
 * its id: of one that was accepted nothing may be made either, as of an account without a number.
 */
function testOfCells(keys: readonly string[], spellings: readonly string[]): string {
  const cells = `json_extract_string(raw, '$.*')`;
  const spelt = `list_has_any(${cells}, [${spellings.map(quote).join(', ')}])`;
  const tests = [
    ...(spellings.length > 0 ? [`(state in ('waiting', 'rejected') and ${spelt})`] : []),
    ...keys.flatMap(testOfIds),
  ];
  return tests.length === 0 ? 'false' : `(${tests.join(' or ')})`;
}

/** The cells from which deliveries read a value, also those that were withdrawn: a row that waits again was read there. */
export async function findSpellings(
  bench: Workbench,
  { folder, manifests }: Ledger,
  key: string,
): Promise<readonly string[]> {
  const spellings = new Set<string>();
  for (const manifest of manifests) {
    const values = readPart(folder, manifest, 'values');
    const texts = await bench.rows(`select distinct t from ${values} where key = ${quote(key)}`);
    for (const [text] of texts) for (const one of spellingsIn(String(text))) spellings.add(one);
  }
  return [...spellings];
}

/** SQL for whether a row names a seller, a party or a store by its id. */
function testOfIds(key: string): string[] {
  const [, kind, id] = /^(seller|party|store):(.+)$/s.exec(key) ?? [];
  if (kind === undefined || id === undefined) return [];
  const cell = (name: string) => `json_extract_string(raw, '$.${name}')`;
  const ends = ['owner', 'from', 'to'].map(
    (end) => `(${cell(`${end}_kind`)} = ${quote(kind)} and ${cell(`${end}_id`)} = ${quote(id)})`,
  );
  return [`${cell(`${kind}_id`)} = ${quote(id)}`, ...ends];
}

/** The cells that a text was read from: of an account its number, of an address the whole of it or its street, else the value. */
function spellingsIn(text: string): string[] {
  const [kind, ...cells] = text.split(MARK);
  const telling = { account: cells.slice(1, 2), address: cells.slice(0, 2) }[kind ?? ''] ?? cells.slice(0, 1);
  return telling.filter((cell) => cell.length >= SHORTEST);
}
