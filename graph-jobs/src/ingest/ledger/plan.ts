import { deliveryFile, readDeliveries, type Manifest } from '@ringbreaker/cypher';
import { readFacts, type Ledger } from './ledger.ts';
import {
  ABOUT_VALUES,
  aboutFacts,
  aboutLinks,
  CONTRIBUTORS,
  countingRows,
  LINK,
  ONE_CONTRIBUTOR,
  planAll,
  planDifference,
  type Subject,
} from './ledger-state.ts';
import { quote, type Workbench } from '../stage.ts';

/** What this delivery says of a subject and, where there are some, what all the others say. */
interface Sides {
  readonly mine: string;
  readonly others: string | undefined;
  /** SELECT of keys that this delivery says something new of, given the others. */
  readonly fresh: (others: string) => string;
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
    const subject = aboutFacts(kind, contributors);
    await compare(bench, subject, newsOfFacts(mine(subject.file), readFacts(others, kind)));
  }
  const counting = (from: string | undefined) => from && countingRows(ABOUT_VALUES, from);
  await compare(bench, ABOUT_VALUES, newsOfValues(counting(mine('values')) as string, counting(theirs('values'))));
  // In one delivery every row stands once, unless earlier ones waited.
  const isOnce = others.manifests.length === 0 && delivery.released === 0;
  await compare(bench, aboutLinks(contributors, isOnce), newsOfLinks(mine('links'), theirs('links')));
}

/** Makes `deliveries` (seq, contributor, as_of): what a row inherits from its delivery. */
export async function registerDeliveries(bench: Workbench, manifests: readonly Manifest[]): Promise<void> {
  await bench.run('create or replace table deliveries (seq integer, contributor varchar, as_of integer)');
  for (const { seq, contributor, asOf } of manifests) {
    await bench.run(`insert into deliveries values (${seq}, ${quote(contributor)}, to_day(${quote(asOf)}))`);
  }
}

async function compare(bench: Workbench, subject: Subject, { mine, others, fresh }: Sides): Promise<void> {
  if (others === undefined) return planAll(bench, subject, mine);
  const by = `(${subject.keys.join(', ')})`;
  await bench.run(`create or replace table touched as ${fresh(others)}`);
  await bench.run(`create or replace table before as select * from ${others} semi join touched using ${by}`);
  await bench.run(`create or replace table after as select * from before
    union all by name select * from ${mine} semi join touched using ${by}`);
  await planDifference(bench, subject);
  await bench.run('drop table touched; drop table before; drop table after');
}

function newsOfFacts(mine: string, others: string | undefined): Sides {
  return { mine, others, fresh: (before) => selectNews(['key'], mine, before, 'known < as_of') };
}

function newsOfValues(mine: string, others: string | undefined): Sides {
  return {
    mine,
    others,
    fresh: (before) => `select distinct key from ${mine} m anti join ${before} o using (key, display)`,
  };
}

function newsOfLinks(mine: string, others: string | undefined): Sides {
  // An end of permission is a fact, and the later day says it; of other links a row that was seen says nothing more.
  const counts = `type = 'AUTHORISED_FOR' and known < as_of`;
  return { mine, others, fresh: (before) => selectNews(LINK, mine, before, counts) };
}

/** Keys of rows that their contributor never sent before, or sent but says again in a way that counts. */
function selectNews(keys: readonly string[], mine: string, others: string, counts: string): string {
  const by = [...keys, 'rh', 'contributor'].join(', ');
  return `select distinct ${keys.join(', ')} from (select * from ${mine} join deliveries using (seq))
    left join (select ${by}, max(as_of) as known from ${others} join deliveries using (seq) group by ${by})
    using (${by}) where known is null or (${counts})`;
}
