import { valueKinds } from '@ringbreaker/cypher/domain';
import { quote, type Row, type Workbench } from '../../ingest/stage.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import type { Likenesses, Sharing } from '../links/read-graph.ts';
import { UseTable } from '../links/use-table.ts';
import { SameKeys } from '../parties/same-keys.ts';
import { payeeUses, type Transfer } from '../snapshot/payee-uses.ts';
import { endsOf, relationUses, type Relation } from '../snapshot/relation-uses.ts';
import { linksOf, SELLER, withSellers } from './columns.ts';

/** Reads every use of a value that several sellers share, in whatever way each comes by it. */
export async function readColumnUses(
  bench: Workbench,
  { sameAs, parties }: Likenesses,
  onRead: (done: number) => void,
): Promise<Sharing> {
  const table = new UseTable(sameAs);
  await bench.runInAnyOrder(FIND_SHARED);
  await bench.run(ADD_ALIASES);
  for await (const rows of bench.stream(SHARED)) {
    for (const row of rows) table.add(toUse(row));
    onRead(table.size);
  }
  for (const use of [...(await readRelations(bench, new SameKeys(parties.same))), ...(await readTransfers(bench))])
    table.add(use);
  onRead(table.size);
  await bench.run('drop table shared');
  return { uses: table.columns(), parties };
}

const DAYS = 'first_seen, last_seen';

/** SQL for whether a value may be one that is wanted; its kind and its key are SQL too. */
type Wanted = (kind: string, key: string) => string;

/** SQL for the links of a type whose end is a wanted value of a kind: what is not wanted is joined with nothing. */
const linksTo = (types: readonly string[], kind: string, wanted: Wanted) =>
  `(select *, ${kind} as kind from link where type in (${types.map(quote).join(', ')}) and ${wanted(kind, 'to_key')})`;

/** One use for all listings or parcels of a seller, with the first of them as its evidence. */
const throughGoods = (owned: string, [shown, kind]: readonly [string, string], wanted: Wanted) => `select seller,
    to_key as value, kind, from_key as via, link.type, '' as role, first_seen, last_seen
  from offered join ${linksTo([shown], quote(kind), wanted)} link on from_key = key
  where offered.type = ${quote(owned)} and seller is not null`;

/** Each way by which a seller comes by a value; a link row by row where it is joined with no other. */
const waysTo = (wanted: Wanted) =>
  [
    `select ${SELLER} as seller, to_key as value, kind, from_key as via, type, role, ${DAYS}
      from ${withSellers(linksTo(['USES', 'LOCATED_AT', 'PAID_TO'], 'kind_of(type, to_key)', wanted))}
      where ${SELLER} is not null`,
    `select to_key, from_key, 'Party', from_key, type, '', ${DAYS} from link
      where type = 'OPERATES' and starts_with(from_key, 'party:') and starts_with(to_key, 'seller:')
        and ${wanted("'Party'", 'from_key')}`,
    `select to_key, from_key, 'Supplier', from_key, type, '', ${DAYS} from link
      where type = 'SUPPLIES' and starts_with(to_key, 'seller:') and ${wanted("'Supplier'", 'from_key')}`,
    `select link.to_key, s.from_key, 'Source', link.from_key, link.type, '', link.first_seen, link.last_seen
      from ${linksOf('SUPPLIES')} link join ${linksOf('SUPPLIES')} s on s.to_key = link.from_key
      where starts_with(link.to_key, 'seller:') and s.from_key <> link.to_key and ${wanted("'Source'", 's.from_key')}`,
    `select link.from_key, s.to_key, 'Name', s.from_key, s.type, '', s.first_seen, s.last_seen
      from ${linksOf('PAID_TO')} link join ${linksOf('NAMED', wanted("'Name'", 'to_key'))} s on s.from_key = link.to_key
      where starts_with(link.from_key, 'seller:')`,
    throughGoods('LISTS', ['DEPICTS', 'Image'], wanted),
    throughGoods('SENT', ['SHIPPED_FROM', 'Origin'], wanted),
    throughGoods('SENT', ['SENT_AS', 'Sender'], wanted),
    throughGoods('SENT', ['SHIPPED_TO', 'Recipient'], wanted),
  ].join(' union all ');

/**
 * What one seller alone uses says nothing, and nine in ten values are such: those that several use are found first, and
 * known by a hash. Two values of one hash would only be read in vain.
 */
const FIND_SHARED = `create table shared as select hash(kind, coalesce(alias.name, value)) as name
  from (${waysTo(() => 'true')}) left join alias using (value) group by 1 having min(hash(seller)) <> max(hash(seller))`;

/** Links of goods; of the others what holds the link tells one use from another. */
const THROUGH = ['DEPICTS', 'SHIPPED_FROM', 'SENT_AS', 'SHIPPED_TO'];
const [KINDS, TYPES] = [
  [...valueKinds, 'Party', 'Supplier', 'Source', 'Origin', 'Sender', 'Recipient'],
  [...THROUGH, 'USES', 'LOCATED_AT', 'PAID_TO', 'OPERATES', 'SUPPLIES', 'NAMED'],
];
/** Values that are likely the same as a shared one are shared as they are written, too. */
const ADD_ALIASES = `insert into shared select hash(kind, alias.value)
  from alias cross join unnest([${KINDS.map(quote).join(', ')}]) as kinds(kind)
  where hash(kind, alias.name) in (select name from shared)`;
const placeIn = (names: readonly string[], name: string) =>
  `list_position([${names.map(quote).join(', ')}], ${name}) - 1`;
/** Texts are dear to hand over: kinds and types come as numbers, and what holds a link where that is not the seller. */
const SHARED = `select seller, value, ${placeIn(KINDS, 'kind')}, case when min(via) <> seller then min(via) end,
    ${placeIn(TYPES, 'type')}, min(first_seen), max(last_seen)
  from (${waysTo((kind, key) => `hash(${kind}, ${key}) in (select name from shared)`)})
  group by seller, value, kind, type, role, case when type not in (${THROUGH.map(quote).join(', ')}) then via end`;

function toUse([seller, value, kind, via, type, firstSeen, lastSeen]: Row) {
  return {
    seller: seller as string,
    value: value as string,
    kind: KINDS[kind as number] as string,
    via: (via ?? seller) as string,
    type: TYPES[type as number] as string,
    firstSeen: firstSeen as number | null,
    lastSeen: lastSeen as number | null,
  };
}

async function readRelations(bench: Workbench, same: SameKeys) {
  const rows = await bench.rows(`select from_key, type, to_key, min(first_seen), max(last_seen) from link
    where type in ('OWNS', 'DIRECTS', 'ASSOCIATE') group by from_key, type, to_key`);
  const relations = rows.map(
    ([source, type, target, firstSeen, lastSeen]) => ({ source, type, target, firstSeen, lastSeen }) as Relation,
  );
  const behind = await sellersOf(
    bench,
    endsOf(relations, same),
    'select thing as key, list(seller) as sellers from behind group by 1',
  );
  return relationUses(relations, (key) => (key.startsWith('seller:') ? [key] : (behind.get(key) ?? [])), same);
}

async function readTransfers(bench: Workbench) {
  const rows =
    await bench.rows(`select s.to_key, link.to_key, min(link.from_key), min(link.first_seen), max(link.last_seen)
    from ${linksOf('TO')} link join ${linksOf('FROM')} s on s.from_key = link.from_key
    where s.to_key <> link.to_key group by s.to_key, link.to_key`);
  const transfers = rows.map(
    ([payer, payee, via, firstSeen, lastSeen]) => ({ payer, payee, via, firstSeen, lastSeen }) as Transfer,
  );
  const accounts = transfers.flatMap(({ payer, payee }) => [payer, payee]);
  const holders = await sellersOf(
    bench,
    accounts,
    `select to_key as key, list(distinct from_key) as sellers from link
      where type = 'PAID_TO' and starts_with(from_key, 'seller:') group by 1`,
  );
  return payeeUses(transfers, holders);
}

/** The sellers of some keys, of all that a query answers. */
async function sellersOf(bench: Workbench, keys: readonly string[], all: string): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  await bench.run('create or replace table wanted (n integer, key varchar)');
  await bench.append('wanted', 1, once([...new Set(keys)].map((key) => [0, key])));
  const rows = await bench.rows(`select key, sellers from (${all}) semi join wanted using (key)`);
  return new Map(rows.map(([key, sellers]) => [key as string, sellers as unknown as string[]]));
}
