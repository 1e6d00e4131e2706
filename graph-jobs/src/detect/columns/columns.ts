import { readDeliveries } from '@ringbreaker/cypher';
import { valueKinds } from '@ringbreaker/cypher/domain';
import { LABEL_PREFIX } from '@ringbreaker/cypher/values';
import { factColumns } from '../../ingest/derive-facts.ts';
import { aboutFacts } from '../../ingest/ledger/ledger-state.ts';
import { readFacts, type Ledger } from '../../ingest/ledger/ledger.ts';
import { registerDeliveries } from '../../ingest/ledger/plan.ts';
import { ident, quote } from '../../ingest/stage.ts';
import type { Tables } from '../../ingest/tables.ts';

/** The kinds of things whose facts detection reads of everybody. */
export const THINGS = ['Seller', 'Listing', 'Outcome', 'Party'];

/** Links of goods to values. */
export const THROUGH = {
  DEPICTS: 'Image',
  SHIPPED_FROM: 'Origin',
  SENT_AS: 'Sender',
  SHIPPED_TO: 'Destination',
  RECEIVED_AS: 'Recipient',
};
/** Kinds of values that sellers share: in columns each is its number here. */
export const KINDS = [...new Set([...valueKinds, 'Party', 'Supplier', 'Source', ...Object.values(THROUGH)])].sort();
/** SQL for the number of a kind. */
export const kindNumber = (kind: string) => `${KINDS.indexOf(kind)}::utinyint`;

/** Types of links by which a seller comes to a value. */
const TYPES = ['USES', 'LOCATED_AT', 'PAID_TO', 'NAMED', 'OPERATES', 'SUPPLIES', 'LISTS', 'SENT'];
export const WAY_TYPES = [...TYPES, ...Object.keys(THROUGH)];
/** Types of links by which something is said of a seller. */
const SAYING_TYPES = ['CONCERNS', 'AUTHORISED_FOR'];
/** All types of links that tell who uses what, or what somebody shows. */
const TOLD_TYPES = [...WAY_TYPES, ...SAYING_TYPES];
/** Types of links by which things are related, and by which money goes. */
export const RELATIONS = ['OWNS', 'DIRECTS', 'ASSOCIATE'];
export const PAYMENTS = ['FROM', 'TO'];
/** All types of links that detection reads of everybody. */
export const LINK_TYPES = [...TOLD_TYPES, ...RELATIONS, ...PAYMENTS];

/**
 * Lays the columns of the archive ready to be asked:
 * - `link` (from_key, type, to_key, role, first_seen, last_seen): links row by row, the same one as often as it was said;
 * - `told_link`: those by which a seller comes to a value, with the number of that one's `kind`, and what the ends are;
 * - `slim_link`: the same in memory, keys as their hashes, and `slim_behind`, `slim_offered` (`layHolders`);
 * - `seller`, `listing`, `outcome`, `party`: facts as they stand in the graph.
 */
export async function layReady(bench: Tables, ledger: Ledger): Promise<void> {
  await layViews(bench, ledger);
  await bench.runHere(`create or replace type way as enum (${LINK_TYPES.map(quote).join(', ')})`);
  await bench.runInAnyOrder(`create table slim as select ${SLIM} from told_link`);
  await laySlim(bench);
}

/** Lays ready `link`, `told_link` and the facts, of which nothing is read until it is asked for. */
export async function layViews(bench: Tables, ledger: Ledger): Promise<void> {
  await registerDeliveries(bench, ledger.manifests);
  await bench.run(`create macro kind_of(type, key) as ${KIND_OF}`);
  await bench.run(`create view link as select from_key, type, to_key, role, first_seen, last_seen
    from ${readDeliveries(ledger.folder, ledger.manifests, 'links') ?? ''}`);
  await bench.run(`create view told_link as ${toldIn('link')}`);
  for (const kind of THINGS) {
    const rows = readFacts(ledger, kind);
    await bench.run(`create view ${kind.toLowerCase()} as ${rows ? factsIn(kind, rows) : nothingOf(kind)}`);
  }
}

/** SELECT of the links of some types, with what their ends are. */
export function toldIn(links: string, types: readonly string[] = TOLD_TYPES): string {
  return `select *, kind_of(type, to_key)::utinyint as kind,
      starts_with(from_key, 'seller:') as by_seller, starts_with(from_key, 'party:') as by_party,
      starts_with(to_key, 'seller:') as to_seller
    from ${links} where type in (${types.map(quote).join(', ')})`;
}

/** A told link in numbers. */
export const SLIM = `hash(from_key) as from_key, type::way as type, hash(to_key) as to_key, kind, by_seller, by_party,
  to_seller`;

/** Lays ready what is read of `slim`. */
export async function laySlim(bench: Tables): Promise<void> {
  await bench.run(`create view slim_link as
    select *, null::varchar as role, null::integer as first_seen, null::integer as last_seen from slim`);
  await layHolders(bench, 'slim');
}

/**
 * The columns of links with their keys as hashes, those laid ready or every kept one; or as texts of those that are near
 * what somebody shares.
 */
export type Columns = 'slim' | 'every' | 'near';

/**
 * Lays ready who holds what by the links of some columns:
 * - `_behind` (thing, seller): who runs a store, and whom a declared owner runs;
 * - `_offered` (type, seller, shop, key): listings and parcels, with their shop (a seller or a store) and who is behind it.
 */
export async function layHolders(bench: Tables, of: Columns): Promise<void> {
  await bench.run(`create table ${of}_behind as select distinct * from (${behindIn(`${of}_link`)})`);
  await bench.runInAnyOrder(`create table ${of}_offered as select distinct type, ${SELLER} as seller, from_key as shop,
      to_key as key
    from ${withSellers(of, `${of}_link`)} where type in ('LISTS', 'SENT')`);
}

/** SELECT of who runs a store, and whom a declared owner runs (thing, seller), as often as it was said. */
export function behindIn(links: string): string {
  return `select case when by_seller then to_key else from_key end as thing,
      case when by_seller then from_key else to_key end as seller
    from ${links} where type = 'OPERATES' and (by_seller or to_seller)`;
}

/** SQL for the sellers behind the holder of a link: itself, or who runs the store or is run by the owner. */
export const SELLER = `coalesce(behind.seller, case when by_seller then from_key end)`;
/** SQL that joins a relation of links with who is behind the holder of each. */
export const withSellers = (of: Columns, links: string) =>
  `${links} link left join ${of}_behind behind on link.from_key = thing`;
/** SQL for links of a type, each once: joined row by row, what was said often would be there a thousand times. */
export const onceEach = (links: string, type: string) => `(select from_key, type, to_key,
    min(first_seen) as first_seen, max(last_seen) as last_seen
  from ${links} where type = ${quote(type)} group by from_key, type, to_key)`;

/**
 * SELECT of the facts of a kind as they stand in the graph, from rows that tell of them; most things are told of once, and
 * need not be added up. By joins: of "not in" Spark made one that looks at each pair.
 */
export function factsIn(kind: string, rows: string): string {
  const facts = ['key', ...factColumns(kind).map(ident)].join(', ');
  return `with several as materialized (select hash(key) as h from ${rows} group by h having count(*) > 1)
    select ${facts} from ${rows} anti join several on hash(key) = h
    union all select ${facts}
    from (${aboutFacts(kind).state(`(select * from ${rows} semi join several on hash(key) = h)`)})`;
}

/** SELECT of the facts of a kind that nobody told of. */
function nothingOf(kind: string): string {
  return `select null::varchar as key, ${factColumns(kind)
    .map((fact) => `null::varchar as ${ident(fact)}`)
    .join(', ')} where false`;
}

/** SQL for the kind of the value at the end of a link: the type says it, or how its key begins; null where it is no value. */
const KIND_OF = `case type when 'LOCATED_AT' then ${kindNumber('Address')} when 'PAID_TO' then ${kindNumber('PaymentAccount')}
  when 'NAMED' then ${kindNumber('Name')}
  ${Object.entries(THROUGH)
    .map(([type, kind]) => `when ${quote(type)} then ${kindNumber(kind)}`)
    .join(' ')}
  when 'USES' then case ${Object.entries(LABEL_PREFIX)
    .flatMap(([label, prefixes]) =>
      prefixes.map((prefix) => `when starts_with(key, ${quote(prefix)}) then ${kindNumber(label)}`),
    )
    .join(' ')} end end`;
