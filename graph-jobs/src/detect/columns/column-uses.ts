import { quote } from '../../ingest/stage.ts';
import type { Tables } from '../../ingest/tables.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import type { Likenesses, Sharing } from '../links/read-graph.ts';
import { UNKNOWN_DAY, UseTable, type NumberedUses, type Use, type UseColumns } from '../links/use-table.ts';
import { SameKeys } from '../parties/same-keys.ts';
import { findExclusive } from './find-exclusive.ts';
import { EXCLUSIVE } from '../snapshot/exclusive.ts';
import { payeeUses, type Transfer } from '../snapshot/payee-uses.ts';
import { endsOf, relationUses, type Relation } from '../snapshot/relation-uses.ts';
import {
  behindIn,
  kindNumber,
  KINDS,
  layHolders,
  onceEach,
  RELATIONS,
  SELLER,
  THROUGH,
  toldIn,
  WAY_TYPES,
  withSellers,
  type Columns,
} from './columns.ts';
import { readNumbers } from './read-numbers.ts';

/** Reads every use of a value that several sellers share, in whatever way each comes by it. */
export async function readColumnUses(
  bench: Tables,
  { sameAs, parties }: Likenesses,
  onRead: (done: number) => void,
): Promise<Sharing> {
  await layAliases(bench, sameAs);
  await bench.runInAnyOrder(FIND_SHARED);
  await bench.run(ADD_ALIASES);
  await bench.runInAnyOrder(findExclusive('slim', 'slim_link'));
  const shared = await takeShared(bench);
  onRead(shared.via.length);
  return { uses: putTogether(sameAs, shared, await readLinked(bench, parties)), parties };
}

/** Uses of shared values, and those that follow from other links, in one table. */
export function putTogether(
  sameAs: ReadonlyMap<string, string>,
  shared: NumberedUses,
  linked: Iterable<Use>,
): UseColumns {
  const table = new UseTable(sameAs);
  table.addNumbered(shared);
  for (const use of linked) table.add(use);
  return table.columns();
}

/** Makes `alias` (value, name): values that stand under the key of another. */
export async function layAliases(bench: Tables, sameAs: ReadonlyMap<string, string>): Promise<void> {
  await bench.run('create table alias (n integer, value varchar, name varchar)');
  const aliases = [...sameAs].map(([value, name]) => [0, value, name] as const);
  if (aliases.length > 0) await bench.append('alias', 2, once(aliases));
}

/**
 * Reads who uses the values that are named in `shared`: as texts the links that lead to them, and each name once. Of
 * these sellers `exclusive` tells whether each has a value that it alone uses.
 */
export async function takeShared(bench: Tables): Promise<NumberedUses> {
  await bench.runInAnyOrder(FIND_WANTED);
  await bench.runInAnyOrder(FIND_NEAR);
  await layHolders(bench, 'near');
  await bench.runInAnyOrder(FIND_USES);
  await bench.run(`create table used_exclusive as select used.seller, exclusive.exclusive
    from (select distinct seller from used) used join exclusive on hash(used.seller) = exclusive.seller`);
  await bench.run('drop table alias; drop table wanted; drop table shared; drop table near_link');
  await bench.run('drop table near_behind; drop table near_offered');
  return takeUses(bench);
}

const DAYS = 'first_seen, last_seen';

/** SQL for whether a value may be one that is wanted; its kind and its key are SQL too. */
type Wanted = (kind: string, key: string) => string;

/** Each way by which a seller comes by a value; a link row by row where it is joined with no other. */
export function waysTo(of: Columns, wanted: Wanted): string {
  const links = `${of}_link`;
  /** Links whose end is a wanted value: what is not wanted is joined with nothing. */
  const linksTo = (...types: readonly string[]) =>
    `(select * from ${links} where type in (${types.map(quote).join(', ')}) and ${wanted('kind', 'to_key')})`;
  /** One use for all listings or parcels of a seller, with the first of them as its evidence. */
  const throughGoods = (owned: string, ...shown: readonly string[]) => `select seller,
      to_key as value, kind, from_key as via, link.type, '' as role, ${DAYS}
    from ${of}_offered offered join ${linksTo(...shown)} link on from_key = key
    where offered.type = ${quote(owned)} and seller is not null`;
  const held = (
    type: string,
    by: string,
    kind: string,
  ) => `select to_key, from_key, ${kindNumber(kind)}, from_key, type,
      '', ${DAYS}
    from ${links} where type = ${quote(type)} and ${by} and to_seller and ${wanted(kindNumber(kind), 'from_key')}`;
  const ofSellers = (end: string) => `(select * from ${links} where ${end})`;
  return [
    `select ${SELLER} as seller, to_key as value, kind, from_key as via, type, role, ${DAYS}
      from ${withSellers(of, linksTo('USES', 'LOCATED_AT', 'PAID_TO'))} where ${SELLER} is not null`,
    held('OPERATES', 'by_party', 'Party'),
    held('SUPPLIES', 'true', 'Supplier'),
    `select link.to_key, s.from_key, ${kindNumber('Source')}, link.from_key, link.type, '', link.first_seen, link.last_seen
      from ${onceEach(ofSellers('to_seller'), 'SUPPLIES')} link
        join ${onceEach(links, 'SUPPLIES')} s on s.to_key = link.from_key
      where s.from_key <> link.to_key and ${wanted(kindNumber('Source'), 's.from_key')}`,
    `select link.from_key, s.to_key, ${kindNumber('Name')}, s.from_key, s.type, '', s.first_seen, s.last_seen
      from ${onceEach(ofSellers('by_seller'), 'PAID_TO')} link
        join ${onceEach(linksTo('NAMED'), 'NAMED')} s on s.from_key = link.to_key`,
    throughGoods('LISTS', 'DEPICTS'),
    throughGoods('SENT', 'SHIPPED_FROM', 'SENT_AS', 'SHIPPED_TO', 'RECEIVED_AS'),
  ].join(' union all ');
}

/** What names a value among all kinds, as a number; the hash of its key is SQL. */
export const named = (kind: string, hash: string) => `hash(${kind}, ${hash})`;
const isShared: Wanted = (kind, key) => `${named(kind, `hash(${key})`)} in (select name from shared)`;
const isSharedByHash: Wanted = (kind, hash) => `${named(kind, hash)} in (select name from shared)`;
const among = (types: readonly string[]) => `type in (${types.map(quote).join(', ')})`;

/**
 * What one seller alone uses says nothing, and nine in ten values are such: those that several use are found first, and
 * known by a hash. Two values of one hash would only be read in vain.
 */
export const FIND_SHARED = `create table shared as select ${named('kind', 'coalesce(alias.name, value)')} as name
  from (${waysTo('slim', () => 'true')})
    left join (select hash(value) as value, hash(name) as name from alias) alias using (value)
  group by 1 having min(seller) <> max(seller)`;

/** Values that are likely the same as a shared one are shared as they are written, too. */
export const ADD_ALIASES = `insert into shared select ${named('kind', 'hash(alias.value)')}
  from alias cross join (select unnest(range(${KINDS.length}))::utinyint as kind)
  where ${isShared('kind', 'alias.name')}`;

/** What stands at the end of links that lead to shared values: these, the goods that show some, and accounts in a shared name. */
const FIND_WANTED = `create table wanted as
  with found as (select from_key, type, to_key from slim where ${isSharedByHash('kind', 'to_key')})
  select to_key as h from found union select from_key from found where ${among(['NAMED', ...Object.keys(THROUGH)])}`;

const FIND_NEAR = `create table near_link as select * replace (type::way as type) from told_link
  where ${among(['OPERATES', 'SUPPLIES'])} or hash(to_key) in (select h from wanted)`;

/** Of links of goods one is told; of the others what holds the link tells one use from another. */
const FIND_USES = `create table used as select seller, value, kind,
    case when min(via) <> seller then min(via) end as via, type,
    coalesce(min(first_seen), ${UNKNOWN_DAY}) as first_seen, coalesce(max(last_seen), ${UNKNOWN_DAY}) as last_seen
  from (${waysTo('near', isShared)})
  group by seller, value, kind, type, role, case when not ${among(Object.keys(THROUGH))} then via end`;

/** Names in their order, so that nobody need sort them again, and rows that number them. */
const NUMBER_USES = `
  create table used_seller as select distinct seller from used order by seller;
  create table used_value as select distinct kind, value from used order by kind, value;
  create table numbered as select s.rowid::integer as seller, v.rowid::integer as value, enum_code(type::way)::integer as type,
      first_seen, last_seen, via
    from used join used_seller s using (seller) join used_value v using (kind, value)`;

async function takeUses(bench: Tables): Promise<NumberedUses> {
  await bench.runHere(NUMBER_USES);
  await bench.run('drop table used');
  const [kinds] = await readNumbers(bench, 'select kind::integer from used_value', 1);
  const keys = await bench.texts('used_value', 'value');
  const cells = await readNumbers(bench, `select seller, value, type, ${DAYS} from numbered`, 5);
  const [exclusive] = await readNumbers(
    bench,
    `select coalesce(exclusive, ${EXCLUSIVE.unknown})::integer
      from used_seller left join used_exclusive using (seller) order by seller`,
    1,
  );
  const uses: NumberedUses = {
    sellers: await bench.texts('used_seller', 'seller'),
    values: keys.map((key, at) => [KINDS[kinds?.[at] as number] as string, key] as const),
    types: WAY_TYPES,
    cells: cells as unknown as NumberedUses['cells'],
    via: await bench.texts('numbered', 'via'),
    exclusive: exclusive as Int32Array,
  };
  await bench.runHere('drop table used_seller; drop table used_value; drop table numbered');
  await bench.run('drop table exclusive; drop table used_exclusive');
  return uses;
}

/** Who is under whom and beside whom, and where money goes, of all links that a relation holds of these and of their ends. */
export async function readLinked(bench: Tables, { same }: Likenesses['parties'], links = 'link'): Promise<Use[]> {
  return [...(await readRelations(bench, new SameKeys(same), links)), ...(await readTransfers(bench, links))];
}

async function readRelations(bench: Tables, same: SameKeys, links: string) {
  const rows = await bench.rows(`select from_key, type, to_key, min(first_seen), max(last_seen) from ${links}
    where ${among(RELATIONS)} group by from_key, type, to_key`);
  const relations = rows.map(
    ([source, type, target, firstSeen, lastSeen]) => ({ source, type, target, firstSeen, lastSeen }) as Relation,
  );
  const behind = await sellersOf(
    bench,
    endsOf(relations, same),
    `select thing as key, list(distinct seller) as sellers from (${behindIn(`(${toldIn(links)})`)}) group by 1`,
  );
  return relationUses(relations, (key) => (key.startsWith('seller:') ? [key] : (behind.get(key) ?? [])), same);
}

async function readTransfers(bench: Tables, links: string) {
  const rows =
    await bench.rows(`select s.to_key, link.to_key, min(link.from_key), min(link.first_seen), max(link.last_seen)
    from ${onceEach(links, 'TO')} link join ${onceEach(links, 'FROM')} s on s.from_key = link.from_key
    where s.to_key <> link.to_key group by s.to_key, link.to_key`);
  const transfers = rows.map(
    ([payer, payee, via, firstSeen, lastSeen]) => ({ payer, payee, via, firstSeen, lastSeen }) as Transfer,
  );
  const accounts = transfers.flatMap(({ payer, payee }) => [payer, payee]);
  const holders = await sellersOf(
    bench,
    accounts,
    `select to_key as key, list(distinct from_key) as sellers from ${links}
      where type = 'PAID_TO' and starts_with(from_key, 'seller:') group by 1`,
  );
  return payeeUses(transfers, holders);
}

/** The sellers of some keys, of all that a query answers. */
async function sellersOf(bench: Tables, keys: readonly string[], all: string): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  await bench.run('create or replace table asked (n integer, key varchar)');
  await bench.append('asked', 1, once([...new Set(keys)].map((key) => [0, key])));
  const rows = await bench.rows(`select key, sellers from (${all}) semi join asked using (key)`);
  return new Map(rows.map(([key, sellers]) => [key as string, sellers as unknown as string[]]));
}
