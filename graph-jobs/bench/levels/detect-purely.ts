import { findEngine } from '#jobs/detect/communities/index';
import { describe, judge, type KnownIds } from '#jobs/detect/findings';
import { findCommunities } from '#jobs/detect/find-communities';
import { project } from '#jobs/detect/projection';
import { NO_LEVELS } from '#jobs/detect/reference';
import { tabulate, type Use } from '#jobs/detect/use-table';
import { weighValues } from '#jobs/detect/weigh-values';
import type { ReportedRun } from '#jobs/evaluate/measures';
import { StoredLinks } from './links.ts';
import { brandMediansOf, sellerFactsOf, signalsOf } from './signals.ts';
import type { Tables } from './tables.ts';
import { usesOf } from './uses.ts';

/** What a detection run says of tables that were never in a database, and what the next run must know of it. */
export interface PureRun {
  readonly reported: ReportedRun;
  readonly known: KnownIds;
  readonly uses: readonly Use[];
}

export const NOTHING_KNOWN: KnownIds = { rackets: [], groups: [], operators: [] };

/** The steps of `detect`, on tables in memory instead of a graph: the same functions in the same order. */
export function detectPurely(
  tables: Tables,
  { asOf, engine, seed, known }: { asOf: string; engine: string; seed: number; known: KnownIds },
): PureRun {
  // 1. Read as ingest and the queries would.
  const links = new StoredLinks(tables);
  const sellers = sellerFactsOf(tables);
  const uses = usesOf(links);
  // 2. Project, weigh, group.
  const projection = project(tabulate(uses));
  const weights = weighValues(projection);
  const communities = findCommunities(projection, weights, { engine: findEngine(engine), seed });
  // 3. Judge and score.
  const described = describe(projection, weights, { communities, sellers, signals: signalsOf(tables, links) });
  const operators = communities.operators.map((operator) => operator.map((at) => projection.sellers[at] ?? ''));
  const reference = {
    brandMedians: brandMediansOf(tables),
    nullLevels: NO_LEVELS,
    asOfDay: Math.floor(Date.parse(asOf) / 86_400_000),
  };
  const findings = judge(described, { reference, known, operators });
  return { reported: report(findings), known: rememberIds(findings, known, asOf), uses };
}

type Findings = ReturnType<typeof judge>;

function report({ rackets, operators }: Findings): ReportedRun {
  const idOf = (key: string) => key.replace(/^seller:/, '');
  const bands = 'ABCD';
  const ranked = [...rackets].sort(
    ({ id, score: a }, { id: other, score: b }) =>
      bands.indexOf(a.band) - bands.indexOf(b.band) || b.harm - a.harm || b.score - a.score || (id < other ? -1 : 1),
  );
  return {
    members: rackets.flatMap(({ id, members }) =>
      members.map(({ seller }) => ({ sellerId: idOf(seller), racketId: id })),
    ),
    operators: operators.flatMap(({ id, sellers }) =>
      sellers.map((seller) => ({ sellerId: idOf(seller), operatorId: id })),
    ),
    ranking: ranked.map(({ id }) => id),
  };
}

function rememberIds({ rackets, groups, operators }: Findings, known: KnownIds, asOf: string): KnownIds {
  const born = new Map([...known.rackets, ...known.groups].map(({ id, bornAt }) => [id, bornAt]));
  const toKnown = ({ id, members }: { id: string; members: readonly { seller: string }[] }) => ({
    ...{ id, bornAt: born.get(id) ?? asOf },
    members: members.map(({ seller }) => seller),
  });
  return {
    rackets: rackets.map(toKnown),
    groups: groups.map(toKnown),
    operators: operators.map(({ id, sellers }) => ({ id, bornAt: '', members: sellers })),
  };
}
