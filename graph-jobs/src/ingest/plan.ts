import { deliveryFile, readDeliveries, type Manifest } from '@ringbreaker/cypher';
import { factColumns } from './derive-facts.ts';
import { readFacts, type Ledger } from './ledger.ts';
import { ident, quote, type Workbench } from './stage.ts';

const SOURCE = 'seq::bigint * 4294967296 + row_no';
/** The later as-of wins, then the greater hash: whatever the order of arrival. */
const LATEST = 'as_of::hugeint * 18446744073709551616 + rh';

/**
 * Works out what a delivery changes, from the ledger alone: the state of every touched thing, value and link with and
 * without it. Makes `plan_KIND`, `plan_values` and `plan_links` of what differs, as it is to stand in the graph; the
 * same ledger gives the same plan, so a load that was cut off goes on where it stopped.
 */
export async function planLoad(bench: Workbench, ledger: Ledger, delivery: Manifest): Promise<void> {
  const others = { ...ledger, manifests: ledger.manifests.filter((manifest) => manifest.seq !== delivery.seq) };
  const file = (name: string) => `read_parquet(${quote(deliveryFile(ledger.folder, delivery, name))})`;
  await registerDeliveries(bench, [...others.manifests, delivery]);
  for (const kind of delivery.kinds) await planFacts(bench, kind, file(`facts-${kind}`), readFacts(others, kind));
  await planValues(bench, file('values'), readDeliveries(ledger.folder, others.manifests, 'values'));
  await planLinks(bench, file('links'), readDeliveries(ledger.folder, others.manifests, 'links'));
}

/** Makes `deliveries` (seq, contributor, as_of): what a row inherits from its delivery. */
export async function registerDeliveries(bench: Workbench, manifests: readonly Manifest[]): Promise<void> {
  await bench.run('create or replace table deliveries (seq integer, contributor varchar, as_of integer)');
  for (const { seq, contributor, asOf } of manifests) {
    await bench.run(`insert into deliveries values (${seq}, ${quote(contributor)}, to_day(${quote(asOf)}))`);
  }
}

async function planFacts(bench: Workbench, kind: string, mine: string, others: string | undefined): Promise<void> {
  const facts = factColumns(kind).map(ident);
  const columns = ['key', 'id', ...facts, 'rh', 'seq'].join(', ');
  const state = (from: string) => `select key, any_value(id) as id, ${CONTRIBUTORS},
    ${facts.map((fact) => `arg_max(${fact}, ${LATEST}) as ${fact}`).join(', ')}
    from ${from} join deliveries using (seq) group by key`;
  await bench.run(
    `create or replace table plan_${kind} as ${difference({
      columns,
      keys: ['key'],
      compared: ['contributors', ...facts],
      mine,
      others,
      state,
    })}`,
  );
}

async function planValues(bench: Workbench, mine: string, others: string | undefined): Promise<void> {
  // The same key from texts that differ is shown in one way, whichever came first.
  const state = (from: string) => `select key, any_value(label) as label, min(display) as display,
    arg_min(facts, display) as facts from ${from} group by key`;
  await bench.run(
    `create or replace table plan_values as ${difference({
      columns: 'key, label, display, facts',
      keys: ['key'],
      compared: ['display', 'facts'],
      mine,
      others,
      state,
    })}`,
  );
}

async function planLinks(bench: Workbench, mine: string, others: string | undefined): Promise<void> {
  const keys = ['from_key', 'type', 'to_key', 'role'];
  // Twice the same row is one source, from where it came first; its as-of is the latest that repeats it.
  const state = (from: string) => `select ${keys.join(', ')}, ${CONTRIBUTORS}, min(first_seen) as first_seen,
    max(last_seen) as last_seen, count(*) as sources, min(source) as first_source, max(source) as latest_source,
    arg_max(valid, latest) as valid
    from (select ${keys.join(', ')}, contributor, rh, min(first_seen) as first_seen, max(last_seen) as last_seen,
        min(${SOURCE}) as source,
        any_value(case when type = 'AUTHORISED_FOR' then [valid_from, valid_to] end) as valid,
        max(case when type = 'AUTHORISED_FOR' then ${LATEST} end) as latest
      from ${from} join deliveries using (seq) group by ${keys.join(', ')}, contributor, rh)
    group by ${keys.join(', ')}`;
  await bench.run(
    `create or replace table plan_links as ${difference({
      columns: '*',
      keys,
      compared: ['contributors', 'first_seen', 'last_seen', 'sources', 'first_source', 'latest_source', 'valid'],
      mine,
      others,
      state,
    })}`,
  );
}

const CONTRIBUTORS = 'list_sort(list(distinct contributor)) as contributors';

interface Comparison {
  readonly columns: string;
  readonly keys: readonly string[];
  readonly compared: readonly string[];
  readonly mine: string;
  readonly others: string | undefined;
  readonly state: (from: string) => string;
}

/** The states after this delivery that are not what they were before it. */
function difference({ columns, keys, compared, mine, others, state }: Comparison): string {
  if (others === undefined) return state(`(select ${columns} from ${mine})`);
  const same = (a: string, b: string) => (name: string) => `${a}.${name} is not distinct from ${b}.${name}`;
  const touched = `select ${columns} from ${others} o where exists (select 1 from ${mine} m
    where ${keys.map(same('m', 'o')).join(' and ')})`;
  return `with before as materialized (${touched}),
    old as (${state('before')}),
    new as (${state(`(select * from before union all select ${columns} from ${mine})`)})
    select new.* from new left join old on ${keys.map(same('new', 'old')).join(' and ')}
    where old.${keys[0]} is null or not (${compared.map(same('new', 'old')).join(' and ')})`;
}
