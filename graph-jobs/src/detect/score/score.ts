import type { Band, FlagFamily, FlagHit, RacketScore, ScorePart, WeighedEvidence } from '@ringbreaker/cypher/domain';
import { combineWeights } from '../../analysis/combine-weights.ts';
import { probabilityOf } from '../judge/weigh-group.ts';
import type { Community } from '../evidence/community.ts';
import { findChain } from '../evidence/chain-roles.ts';
import { findCounterEvidence } from '../evidence/counter-evidence.ts';
import { capabilityOf } from './capability.ts';
import { findCounterfactuals, type Again } from './counterfactuals.ts';
import { driversOfHarm, harmOf } from './harm.ts';
import { weighReach } from './reach.ts';
import { findUnknowns } from './unknowns.ts';

const FAMILIES: readonly FlagFamily[] = ['outcome', 'product', 'logistics', 'money', 'identity'];
const HITS_KEPT = 10;

/** A racket as it was judged: its red flags, and what it was weighed by. */
export interface Judgement {
  readonly community: Community;
  readonly hits: readonly FlagHit[];
  readonly weighed: WeighedEvidence;
  /** The day that the run speaks of, as days since 1970-01-01. */
  readonly asOfDay: number;
}

/**
 * Scores a racket: 100 x confidence x (1 - prod over families (1 - best hit of the family)), so that twenty hits of
 * one family never beat one hit of each. Confidence is the mean of the core's, or of all where there is no core; a
 * hit is as strong as it reaches into the racket.
 * @param judge finds the hits anew on what is left of the racket, null where it would be none
 */
export function scoreRacket(judgement: Judgement, judge: Again['judge']): RacketScore {
  const { community, hits: found, weighed, asOfDay } = judgement;
  const hits = weighReach(community, found);
  const families = FAMILIES.filter((family) => hits.some((hit) => hit.family === family));
  const parts = families.map((family) => toPart(community, family, hits));
  const score = scoreOf(community, hits);
  const chain = findChain(community);
  const harmBy = driversOfHarm(community, hits);
  const best = parts.map((part) => part.best);
  const again = {
    judge,
    scoreOf: (rest: Community, left: readonly FlagHit[]) => scoreOf(rest, weighReach(rest, left)),
  };
  return {
    score,
    band: bandOf(weighed.logOdds),
    confidence: meanConfidence(community),
    probability: probabilityOf(weighed.logOdds),
    weighed,
    capability: capabilityOf(community, chain, hits),
    harm: harmOf(harmBy),
    harmBy,
    sellers: community.sellers.length,
    operators: community.operators.length,
    lifecycle: lifecycleOf(community),
    topReason: findTopReason(hits),
    brands: brandsOf(community),
    countries: countriesOf(community),
    parts,
    counterEvidence: findCounterEvidence(community, asOfDay),
    counterfactuals: [
      ...parts.map((part) => ({ without: part.best.flag, label: part.best.says, score: part.without })),
      ...findCounterfactuals(community, { score, best, again }),
    ],
    chain,
    ...(community.goods && { goods: community.goods }),
    unknown: findUnknowns(community),
  };
}

/** A score that the last run saved, and what of it lives and pins change. */
export type TakenScore = Pick<RacketScore, 'lifecycle' | 'sellers'> & { readonly assessment: string };

/** A score that the last run saved of the same community, as this run would make it. */
export function takeOver(assessment: string, community: Community): { score: RacketScore; taken: TakenScore } {
  const saved = JSON.parse(assessment) as RacketScore;
  const score = { ...saved, lifecycle: lifecycleOf(community), sellers: community.sellers.length };
  return { score, taken: { assessment, lifecycle: saved.lifecycle, sellers: saved.sellers } };
}

function lifecycleOf({ sellers }: Community): RacketScore['lifecycle'] {
  return sellers.every(({ status }) => status === 'closed') ? 'dissolved' : 'active';
}

/** What is said first: a find before a flag, goods before parcels and money, and identity, which proves no wrong, last. */
function findTopReason(hits: readonly FlagHit[]): string {
  const families = ['outcome', 'product', 'money', 'logistics', 'identity'] as const;
  return families.flatMap((family) => hits.filter((hit) => hit.family === family))[0]?.says ?? '';
}

/** From which log-odds on: they stand for 999 of 1,000 groups with such evidence, for 99 of 100, and for 95 of 100. */
const BANDS: readonly (readonly [from: number, band: Band])[] = [
  [7, 'A'],
  [4.5, 'B'],
  [3, 'C'],
];

/** The band says how sure it is that a group is a racket, as the score can't: nearly every racket has outcomes, and so 90. */
function bandOf(logOdds: number): Band {
  return BANDS.find(([from]) => logOdds >= from)?.[1] ?? 'D';
}

function meanConfidence({ members }: Community): number {
  const core = members.filter(({ role }) => role === 'core');
  const counted = core.length > 0 ? core : members;
  const sum = counted.reduce((total, { confidence }) => total + confidence, 0);
  return Math.round((sum / Math.max(1, counted.length)) * 1000) / 1000;
}

function scoreOf(community: Community, hits: readonly FlagHit[]): number {
  const best = FAMILIES.map((family) =>
    Math.max(0, ...hits.filter((hit) => hit.family === family).map(({ strength }) => strength)),
  );
  return Math.round(100 * meanConfidence(community) * combineWeights(best));
}

function toPart(community: Community, family: FlagFamily, hits: readonly FlagHit[]): ScorePart {
  const own = hits.filter((hit) => hit.family === family);
  const [best] = own;
  if (!best) throw new RangeError(`The family ${family} has no hit to explain.`);
  const without = scoreOf(
    community,
    hits.filter((hit) => hit.family !== family),
  );
  return { family, best, hits: own.slice(0, HITS_KEPT), without };
}

/** The brands of its offers, the most frequent first. */
function brandsOf({ signals }: Community): string[] {
  const counts = new Map<string, number>();
  for (const { brand, listings } of signals.listings) if (brand) counts.set(brand, (counts.get(brand) ?? 0) + listings);
  return mostFirst(counts).slice(0, 12);
}

/** The countries of its sellers, the most frequent first. */
function countriesOf({ sellers }: Community): string[] {
  const counts = new Map<string, number>();
  for (const { country } of sellers) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  return mostFirst(counts);
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}
