import { readDeliveries } from '@ringbreaker/cypher';
import { LABEL_PREFIX } from '@ringbreaker/cypher/values';
import { factColumns } from '../../ingest/derive-facts.ts';
import { aboutFacts } from '../../ingest/ledger/ledger-state.ts';
import { readFacts, type Ledger } from '../../ingest/ledger/ledger.ts';
import { registerDeliveries } from '../../ingest/ledger/plan.ts';
import { ident, quote, type Workbench } from '../../ingest/stage.ts';
import { once } from '../../ingest/workbench/iterate.ts';

/** The kinds of things whose facts detection reads of everybody. */
const KINDS = ['Seller', 'Listing', 'Outcome', 'Brand'];

/**
 * Lays the columns of the archive ready to be asked:
 * - `link` (from_key, type, to_key, role, first_seen, last_seen): links row by row, the same one as often as it was said;
 * - `seller`, `listing`, `outcome`, `brand`: facts as they stand in the graph;
 * - `behind` (thing, seller): who runs a store, and whom a declared owner runs;
 * - `offered` (type, seller, shop, key): listings and parcels, with their shop (a seller or a store) and who is behind it;
 * - `alias` (value, name): the name of a value that is likely the same as another one.
 */
export async function layReady(bench: Workbench, ledger: Ledger, sameAs: ReadonlyMap<string, string>): Promise<void> {
  await registerDeliveries(bench, ledger.manifests);
  await bench.run(`create macro kind_of(type, key) as ${KIND_OF}`);
  await bench.run(`create view link as select from_key, type, to_key, role, first_seen, last_seen
    from ${readDeliveries(ledger.folder, ledger.manifests, 'links') ?? ''}`);
  for (const kind of KINDS) {
    const rows = readFacts(ledger, kind);
    await bench.run(`create view ${kind.toLowerCase()} as ${rows ? aboutFacts(kind).state(rows) : nothingOf(kind)}`);
  }
  await bench.run(`create table behind as select distinct
      case when starts_with(from_key, 'seller:') then to_key else from_key end as thing,
      case when starts_with(from_key, 'seller:') then from_key else to_key end as seller
    from link where type = 'OPERATES' and (starts_with(from_key, 'seller:') or starts_with(to_key, 'seller:'))`);
  await bench.run(`create table offered as select distinct type, ${SELLER} as seller, from_key as shop, to_key as key
    from ${withSellers('link')} where type in ('LISTS', 'SENT')`);
  await bench.run('create table alias (n integer, value varchar, name varchar)');
  const rows = [...sameAs].map(([value, name]) => [0, value, name] as const);
  if (rows.length > 0) await bench.append('alias', 2, once(rows));
}

/** SQL for the sellers behind the holder of a link: itself, or who runs the store or is run by the owner. */
export const SELLER = `coalesce(behind.seller, case when starts_with(link.from_key, 'seller:') then link.from_key end)`;
/** SQL that joins a relation of links with who is behind the holder of each. */
export const withSellers = (links: string) => `${links} link left join behind on link.from_key = thing`;
/** SQL for links of a type, each once: joined row by row, what was said often would be there a thousand times. */
export const linksOf = (type: string, where = 'true') => `(select from_key, type, to_key,
    min(first_seen) as first_seen, max(last_seen) as last_seen
  from link where type = '${type}' and ${where} group by from_key, type, to_key)`;

function nothingOf(kind: string): string {
  return `select null::varchar as key, ${factColumns(kind)
    .map((fact) => `null::varchar as ${ident(fact)}`)
    .join(', ')} where false`;
}

/** SQL for the kind of a value at the end of a link: the type says it, or how its key begins. */
const KIND_OF = `case type when 'LOCATED_AT' then 'Address' when 'PAID_TO' then 'PaymentAccount' else case ${Object.entries(
  LABEL_PREFIX,
)
  .flatMap(([label, prefixes]) =>
    prefixes.map((prefix) => `when starts_with(key, ${quote(prefix)}) then ${quote(label)}`),
  )
  .join(' ')} end end`;
