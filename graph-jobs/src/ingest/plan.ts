import { deliveryFile, readDeliveries, type Manifest } from '@ringbreaker/cypher';
import { SOURCES_A_DELIVERY } from '@ringbreaker/cypher/domain';
import { factColumns } from './derive-facts.ts';
import { readFacts, type Ledger } from './ledger.ts';
import { ident, quote, type Workbench } from './stage.ts';

const SOURCE = `seq::bigint * ${SOURCES_A_DELIVERY} + row_no`;
/** The later as-of wins, then the greater hash: whatever the order of arrival. */
const LATEST = 'as_of::hugeint * 18446744073709551616 + rh';
const CONTRIBUTORS = 'list_sort(list(distinct contributor)) as contributors';
// Lists are dear to gather and most archives have one contributor.
const ONE_CONTRIBUTOR = '[any_value(contributor)] as contributors';
const LINK = ['from_key', 'type', 'to_key', 'role'] as const;

/** What the ledger says of one kind of thing: this delivery's rows and, where there are some, all the others'. */
interface Comparison {
  readonly plan: string;
  readonly keys: readonly string[];
  /** Columns whose change is a change. */
  readonly compared: readonly string[];
  readonly mine: string;
  readonly others: string | undefined;
  /** SELECT of keys that this delivery says something new of, given the others. */
  readonly fresh: (others: string) => string;
  /** SELECT of the state that rows add up to. */
  readonly state: (rows: string) => string;
}

/**
 * Works out what a delivery changes, from the ledger alone: the state of every touched thing, value and link with and
 * without it. Makes `plan_KIND`, `plan_values` and `plan_links` of what differs, as it is to stand in the graph; the
 * same ledger gives the same plan, so a load that was cut off goes on where it stopped.
 */
export async function planLoad(bench: Workbench, ledger: Ledger, delivery: Manifest): Promise<void> {
  const others = { ...ledger, manifests: ledger.manifests.filter((manifest) => manifest.seq !== delivery.seq) };
  const mine = (name: string) => `read_parquet(${quote(deliveryFile(ledger.folder, delivery, name))})`;
  const theirs = (name: string) => readDeliveries(ledger.folder, others.manifests, name);
  await registerDeliveries(bench, [...others.manifests, delivery]);
  const isOne = others.manifests.every((manifest) => manifest.contributor === delivery.contributor);
  const contributors = isOne ? ONE_CONTRIBUTOR : CONTRIBUTORS;
  for (const kind of delivery.kinds) {
    await compare(
      bench,
      aboutFacts(kind, { mine: mine(`facts-${kind}`), others: readFacts(others, kind), contributors }),
    );
  }
  const linked = (from: string | undefined) => from && `(select key, label, display, facts from ${from} where linked)`;
  await compare(bench, aboutValues(linked(mine('values')) as string, linked(theirs('values'))));
  const links = { mine: mine('links'), others: theirs('links'), contributors };
  await compare(bench, aboutLinks(links, delivery.released > 0));
}

/** Makes `deliveries` (seq, contributor, as_of): what a row inherits from its delivery. */
export async function registerDeliveries(bench: Workbench, manifests: readonly Manifest[]): Promise<void> {
  await bench.run('create or replace table deliveries (seq integer, contributor varchar, as_of integer)');
  for (const { seq, contributor, asOf } of manifests) {
    await bench.run(`insert into deliveries values (${seq}, ${quote(contributor)}, to_day(${quote(asOf)}))`);
  }
}

async function compare(
  bench: Workbench,
  { plan, keys, compared, mine, others, fresh, state }: Comparison,
): Promise<void> {
  if (others === undefined) return bench.run(`create or replace table ${plan} as ${state(mine)}`);
  await bench.run(`create or replace table touched as ${fresh(others)}`);
  const by = `(${keys.join(', ')})`;
  await bench.run(`create or replace table before as select * from ${others} semi join touched using ${by}`);
  await bench.run(`create or replace table after as select * from before
    union all by name select * from ${mine} semi join touched using ${by}`);
  const same = compared.map((name) => `new.${name} is not distinct from old.${name}`);
  await bench.run(`create or replace table ${plan} as select new.* from (${state('after')}) new
    left join (${state('before')}) old using ${by} where old.${keys[0]} is null or not (${same.join(' and ')})`);
  await bench.run('drop table touched; drop table before; drop table after');
}

interface Sides {
  readonly mine: string;
  readonly others: string | undefined;
  /** SQL that gathers contributors. */
  readonly contributors: string;
}

function aboutFacts(kind: string, { mine, others, contributors }: Sides): Comparison {
  const facts = factColumns(kind).map(ident);
  return {
    ...{ plan: `plan_${kind}`, keys: ['key'], compared: ['contributors', ...facts], mine, others },
    fresh: (before) => selectNews(['key'], mine, before, 'known < as_of'),
    state: (rows) => `select key, any_value(id) as id, ${contributors},
      ${facts.map((fact) => `arg_max(${fact}, ${LATEST}) as ${fact}`).join(', ')}
      from ${rows} join deliveries using (seq) group by key`,
  };
}

function aboutValues(mine: string, others: string | undefined): Comparison {
  return {
    ...{ plan: 'plan_values', keys: ['key'], compared: ['display', 'facts'], mine, others },
    fresh: (before) => `select distinct key from ${mine} m anti join ${before} o using (key, display)`,
    // The same key from texts that differ is shown in one way, whichever came first.
    state: (rows) => `select key, any_value(label) as label, min(display) as display, arg_min(facts, display) as facts
      from ${rows} group by key`,
  };
}

function aboutLinks({ mine, others, contributors }: Sides, hasReleased: boolean): Comparison {
  const link = LINK.join(', ');
  // Twice the same row is one source, from where it came first; its as-of is the latest that repeats it.
  const rowsOnce = (rows: string) => `(select ${link}, contributor, rh, min(first_seen) as first_seen,
    max(last_seen) as last_seen, min(${SOURCE}) as source, any_value(valid) as valid, max(${LATEST}) as latest
    from ${rows} join deliveries using (seq) group by ${link}, contributor, rh)`;
  // In one delivery every row stands once: half the work.
  const asTheyAre = (rows: string) => `(select *, ${SOURCE} as source, ${LATEST} as latest
    from ${rows} join deliveries using (seq))`;
  const once = others === undefined && !hasReleased ? asTheyAre : rowsOnce;
  return {
    ...{ plan: 'plan_links', keys: LINK, mine, others },
    compared: ['contributors', 'first_seen', 'last_seen', 'sources', 'first_source', 'latest_source', 'valid'],
    // An end of permission is a fact, and the later day says it; of other links a row that was seen says nothing more.
    fresh: (before) => selectNews(LINK, mine, before, `type = 'AUTHORISED_FOR' and known < as_of`),
    state: (rows) => `select ${link}, ${contributors}, min(first_seen) as first_seen, max(last_seen) as last_seen,
      count(*) as sources, min(source) as first_source, max(source) as latest_source, arg_max(valid, latest) as valid
      from ${once(rows)} group by ${link}`,
  };
}

/** Keys of rows that their contributor never sent before, or sent but says again in a way that counts. */
function selectNews(keys: readonly string[], mine: string, others: string, counts: string): string {
  const by = [...keys, 'rh', 'contributor'].join(', ');
  return `select distinct ${keys.join(', ')} from (select * from ${mine} join deliveries using (seq))
    left join (select ${by}, max(as_of) as known from ${others} join deliveries using (seq) group by ${by})
    using (${by}) where known is null or (${counts})`;
}
