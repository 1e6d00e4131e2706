import type { Lookup } from '@ringbreaker/cypher';
import { SOURCES_A_DELIVERY } from '@ringbreaker/cypher/domain';
import { factColumns } from '../derive-facts.ts';
import { ident, quote, type Workbench } from '../stage.ts';

const SOURCE = `seq::bigint * ${SOURCES_A_DELIVERY} + row_no`;
/** The later as-of wins, then the greater hash: whatever the order of arrival. */
const LATEST = 'as_of::hugeint * 18446744073709551616 + rh';
/** What tells one link from another. */
export const LINK = ['from_key', 'type', 'to_key', 'role'] as const;

/** SQL that gathers the contributors of rows. */
export const CONTRIBUTORS = 'list_sort(list(distinct contributor)) as contributors';

/** The same where all rows are one's: lists are dear to gather and most archives have one contributor. */
export function oneContributor(contributor: string): string {
  return `[${quote(contributor)}] as contributors`;
}

/** What the ledger says of one kind of thing, of values, or of links: how its rows add up to what is to stand. */
export interface Subject {
  /** The table of what is to be written. */
  readonly plan: string;
  /** The file of a delivery that says it. */
  readonly file: string;
  readonly keys: readonly string[];
  /** How its rows are looked up in the archive, where there is an index for it. */
  readonly lookup?: Lookup;
  /** Columns whose change is a change. */
  readonly compared: readonly string[];
  /** A column of the state before that the plan keeps, as `was`. */
  readonly was?: string;
  /** SELECT of the state that rows add up to. */
  readonly state: (rows: string) => string;
}

/**
 * The facts of a kind.
 * @param isOnce whether every thing has one row in what is read: a brand has one for each way of writing it
 */
export function aboutFacts(kind: string, contributors = CONTRIBUTORS, isOnce = false): Subject {
  const facts = factColumns(kind).map(ident);
  const asTheyAre = (rows: string) => `select key, id, ${[contributors, ...facts].join(', ')} from ${rows}`;
  const together = (rows: string) => `select key, any_value(id) as id, ${contributors},
      ${facts.map((fact) => `arg_max(${fact}, ${LATEST}) as ${fact}`).join(', ')}
      from ${rows} join deliveries using (seq) group by key`;
  return {
    plan: `plan_${kind}`,
    file: `facts-${kind}`,
    keys: ['key'],
    compared: ['contributors', ...facts],
    state: isOnce && kind !== 'Brand' ? asTheyAre : together,
  };
}

/** Values; their rows have key, label, display and facts. */
export const ABOUT_VALUES: Subject = {
  plan: 'plan_values',
  file: 'values',
  keys: ['key'],
  compared: ['display', 'facts'],
  was: 'facts',
  lookup: 'key',
  // The same key from texts that differ is shown in one way, whichever came first. Most keys have one text: only the
  // others are added up, for DuckDB cannot spill a sum of texts.
  state: (rows) => `with several as materialized (select key from ${rows} group by key having count(*) > 1)
    select key, label, display, facts from ${rows} anti join several using (key)
    union all select key, any_value(label), min(display), arg_min(facts, (display, facts))
    from ${rows} semi join several using (key) group by key`,
};

/**
 * Links of all types.
 * @param isOnce whether every row stands once in what is read: half the work
 */
export function aboutLinks(contributors = CONTRIBUTORS, isOnce = false): Subject {
  const link = LINK.join(', ');
  // Twice the same row is one source, from where it came first; its as-of is the latest that repeats it.
  const rowsOnce = (rows: string) => `(select ${link}, contributor, rh, min(first_seen) as first_seen,
    max(last_seen) as last_seen, min(${SOURCE}) as source, any_value(valid) as valid, max(${LATEST}) as latest
    from ${rows} join deliveries using (seq) group by ${link}, contributor, rh)`;
  const asTheyAre = (rows: string) => `(select *, ${SOURCE} as source, ${LATEST} as latest
    from ${rows} join deliveries using (seq))`;
  const once = isOnce ? asTheyAre : rowsOnce;
  return {
    plan: 'plan_links',
    file: 'links',
    keys: LINK,
    lookup: 'link',
    compared: ['contributors', 'first_seen', 'last_seen', 'sources', 'first_source', 'latest_source', 'valid'],
    state: (rows) => `select ${link}, ${contributors}, min(first_seen) as first_seen, max(last_seen) as last_seen,
      count(*) as sources, min(source) as first_source, max(source) as latest_source, arg_max(valid, latest) as valid
      from ${once(rows)} group by ${link}`,
  };
}

/** SQL for the rows of a file that count: of values those that a link has. */
export function countingRows({ file }: Subject, relation: string): string {
  return file === 'values' ? `(select key, label, display, facts from ${relation} where linked)` : relation;
}

/** Makes a plan of what is otherwise in the state that `after` adds up to than in that of `before`: tables of rows. */
export async function planDifference(bench: Workbench, { plan, keys, compared, was, state }: Subject): Promise<void> {
  const by = `(${keys.join(', ')})`;
  const same = compared.map((name) => `new.${name} is not distinct from old.${name}`);
  const kept = was ? `, old.${was} as was` : '';
  await bench.run(`create or replace table ${plan} as select new.* ${kept} from (${state('after')}) new
    left join (${state('before')}) old using ${by} where old.${keys[0]} is null or not (${same.join(' and ')})`);
}

/** Makes a plan of all that rows add up to, one part of them after the other; no two parts speak of the same key. */
export async function planAll(
  bench: Workbench,
  { plan, was, state }: Subject,
  [first = '', ...others]: readonly string[],
): Promise<void> {
  const kept = was ? ', null::varchar as was' : '';
  await bench.run(`create or replace table ${plan} as select * ${kept} from (${state(first)})`);
  for (const rows of others) await bench.run(`insert into ${plan} select * ${kept} from (${state(rows)})`);
}
