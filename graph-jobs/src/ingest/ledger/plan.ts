import { readDeliveries, readPart, type Manifest } from '@ringbreaker/cypher';
import type { Ledger } from './ledger.ts';
import {
  ABOUT_VALUES,
  aboutFacts,
  aboutLinks,
  CONTRIBUTORS,
  countingRows,
  LINK,
  oneContributor,
  planAll,
  planDifference,
  type Subject,
} from './ledger-state.ts';
import { isFew, lookUp } from './look-up.ts';
import { quote, type Workbench } from '../stage.ts';
import type { Tables } from '../tables.ts';

/** Links that are added up at once: their sums do not spill. */
const STRETCH_ROWS = 1_500_000;

/** One subject, a delivery and what else is in the ledger about the subject. */
interface Comparing {
  readonly subject: Subject;
  readonly folder: string;
  readonly delivery: Manifest;
  readonly others: readonly Manifest[];
  /** SELECT of keys that this delivery says something new of, given the others. */
  readonly fresh: (mine: string, others: string) => string;
}

/**
 * Works out what a delivery changes, from the ledger alone: the state of every touched thing, value and link with and
 * without it. Makes `plan_KIND`, `plan_values` and `plan_links` of what differs, as it is to stand in the graph; the
 * same ledger gives the same plan, so a load that was cut off goes on where it stopped.
 */
export async function planLoad(bench: Workbench, ledger: Ledger, delivery: Manifest): Promise<void> {
  const others = ledger.manifests.filter((manifest) => manifest.seq !== delivery.seq);
  await registerDeliveries(bench, [...others, delivery]);
  const isOne = others.every((manifest) => manifest.contributor === delivery.contributor);
  const contributors = isOne ? oneContributor(delivery.contributor) : CONTRIBUTORS;
  const { folder } = ledger;
  // In one delivery every row stands once, unless earlier ones waited.
  const isOnce = others.length === 0 && delivery.released === 0;
  for (const kind of delivery.kinds) {
    const holding = others.filter((manifest) => manifest.kinds.includes(kind));
    const subject = aboutFacts(kind, contributors, isOnce);
    await compare(bench, { subject, folder, delivery, others: holding, fresh: newsOfFacts });
  }
  await compare(bench, { subject: ABOUT_VALUES, folder, delivery, others, fresh: newsOfValues });
  await compare(bench, { subject: aboutLinks(contributors, isOnce), folder, delivery, others, fresh: newsOfLinks });
}

/**
 * Makes plans of all that the ledger adds up to, as it is to stand in a graph that holds nothing yet. Answers the kinds
 * of things that there are.
 */
export async function planEverything(bench: Workbench, { folder, manifests }: Ledger): Promise<string[]> {
  await registerDeliveries(bench, manifests);
  const kinds = [...new Set(manifests.flatMap((manifest) => manifest.kinds))].sort();
  const about = async (subject: Subject, holding = manifests) => {
    const everything = readDeliveries(folder, holding, subject.file) as string;
    await planAlone(bench, subject, countingRows(subject, everything));
  };
  for (const kind of kinds) {
    await about(
      aboutFacts(kind),
      manifests.filter((manifest) => manifest.kinds.includes(kind)),
    );
  }
  await about(ABOUT_VALUES);
  await about(aboutLinks());
  return kinds;
}

/** Makes `deliveries` (seq, contributor, as_of): what a row inherits from its delivery. */
export async function registerDeliveries(bench: Tables, manifests: readonly Manifest[]): Promise<void> {
  await bench.run('create or replace table deliveries (seq integer, contributor varchar, as_of integer)');
  for (const { seq, contributor, asOf } of manifests) {
    await bench.run(`insert into deliveries values (${seq}, ${quote(contributor)}, to_day(${quote(asOf)}))`);
  }
}

async function compare(bench: Workbench, comparing: Comparing): Promise<void> {
  const { subject, folder, delivery, others, fresh } = comparing;
  const mine = countingRows(subject, readPart(folder, delivery, subject.file));
  if (others.length === 0) return planAlone(bench, subject, mine);
  const by = `(${subject.keys.join(', ')})`;
  const near = await findNear(bench, comparing, mine);
  await bench.run(`create or replace table touched as ${fresh(mine, near)}`);
  await bench.run(`create or replace table before as select * from ${near} semi join touched using ${by}`);
  await bench.run(`create or replace table after as select * from before
    union all by name select * from ${mine} semi join touched using ${by}`);
  await planDifference(bench, subject);
  await bench.run('drop table touched; drop table before; drop table after; drop table if exists near');
}

/** Makes the plan of what has nothing before it; of links a stretch at a time, as the file is in order of where they start. */
async function planAlone(bench: Workbench, subject: Subject, mine: string): Promise<void> {
  const [start] = subject.keys;
  const ends = subject.file === 'links' ? await findEnds(bench, mine) : [];
  const tests = ['true', ...ends].map((from, at) => [
    at === 0 ? from : `${start} >= ${from}`,
    ...ends.slice(at, at + 1).map((to) => `${start} < ${to}`),
  ]);
  await planAll(
    bench,
    subject,
    tests.map((test) => `(select * from ${mine} where ${test.join(' and ')})`),
  );
}

/** Where stretches of a file of links end, as SQL literals, in order. */
async function findEnds(bench: Workbench, mine: string): Promise<string[]> {
  const rows = await bench.count(`select count(*) from ${mine}`);
  const count = Math.floor(rows / STRETCH_ROWS);
  if (count === 0) return [];
  const shares = Array.from({ length: count }, (_, at) => (at + 1) / (count + 1));
  const ends = await bench.rows(`select distinct unnest(quantile_disc(from_key, [${shares.join(', ')}])) as ends
    from (select from_key from ${mine} where hash(from_key) % 64 = 0) order by 1`);
  return ends.map(([end]) => quote(String(end)));
}

/**
 * What others say of the keys that a small delivery speaks of, read from the archive once; all that they say where the
 * delivery is large. Answers the relation.
 */
async function findNear(bench: Workbench, { subject, folder, others }: Comparing, mine: string): Promise<string> {
  const { file, lookup } = subject;
  const everything = readDeliveries(folder, others, file) as string;
  if (!(await isFew(bench, mine))) return countingRows(subject, everything);
  const by = subject.keys.join(', ');
  await bench.run(`create or replace table spoken as select distinct ${by} from ${mine}`);
  const ledger = { folder, manifests: others };
  const about = lookup ? await lookUp(bench, ledger, { file, lookup, table: 'spoken' }) : everything;
  await bench.run(`create or replace table near as
    select * from ${countingRows(subject, about ?? everything)} semi join spoken using (${by})`);
  await bench.run('drop table spoken');
  return 'near';
}

function newsOfFacts(mine: string, others: string): string {
  return selectNews(['key'], { mine, others }, 'known < as_of');
}

function newsOfValues(mine: string, others: string): string {
  return `select distinct key from ${mine} m anti join ${others} o
    on m.key = o.key and m.display = o.display and m.facts is not distinct from o.facts`;
}

function newsOfLinks(mine: string, others: string): string {
  // An end of permission and a spot are facts, and the later day says them; else a row that was seen says nothing more.
  return selectNews(LINK, { mine, others }, 'valid is not null and known < as_of');
}

/** Keys of rows that their contributor never sent before, or sent but says again in a way that counts. */
function selectNews(
  keys: readonly string[],
  { mine, others }: { readonly mine: string; readonly others: string },
  counts: string,
): string {
  const by = [...keys, 'rh', 'contributor'].join(', ');
  return `select distinct ${keys.join(', ')} from (select * from ${mine} join deliveries using (seq))
    left join (select ${by}, max(as_of) as known from ${others} join deliveries using (seq) group by ${by})
    using (${by}) where known is null or (${counts})`;
}
