import type { Band, FlagFamily, FlagHit, RacketScore, ScorePart } from '@ringbreaker/cypher/domain';
import { combineWeights } from '../analysis/value-weight.ts';
import type { Community } from './community.ts';
import { findCounterEvidence } from './counter-evidence.ts';

const FAMILIES: readonly FlagFamily[] = ['outcome', 'product', 'logistics', 'money', 'identity'];
const HITS_KEPT = 10;

/**
 * Scores a racket: 100 x confidence x (1 - prod over families (1 - best hit of the family)), so that twenty hits of
 * one family never beat one hit of each. Confidence is the mean of the core's, or of all where there is no core.
 */
export function scoreRacket(community: Community, hits: readonly FlagHit[]): RacketScore {
  const confidence = meanConfidence(community);
  const families = FAMILIES.filter((family) => hits.some((hit) => hit.family === family));
  const score = scoreOf(confidence, families, hits);
  const parts = families.map((family) =>
    toPart(
      family,
      hits,
      scoreOf(
        confidence,
        families.filter((other) => other !== family),
        hits,
      ),
    ),
  );
  return {
    score,
    band: bandOf(score),
    confidence,
    capability: capabilityOf(community),
    harm: harmOf(community, hits),
    sellers: community.sellers.length,
    operators: community.operators.length,
    lifecycle: community.sellers.every(({ status }) => status === 'closed') ? 'dissolved' : 'active',
    topReason: findTopReason(hits),
    brands: brandsOf(community),
    countries: distinct(community.sellers.map(({ country }) => country)),
    parts,
    counterEvidence: findCounterEvidence(community),
    counterfactuals: parts.map((part) => ({ without: part.best.flag, label: part.best.says, score: part.without })),
    unknown: findUnknowns(community),
  };
}

/** What is said first: a find before a flag, goods before parcels and money, and identity, which proves no wrong, last. */
function findTopReason(hits: readonly FlagHit[]): string {
  const families = ['outcome', 'product', 'money', 'logistics', 'identity'] as const;
  return families.flatMap((family) => hits.filter((hit) => hit.family === family))[0]?.says ?? '';
}

/** The band of a score: A from 80, B from 60, C from 40, D below. */
export function bandOf(score: number): Band {
  if (score >= 80) return 'A';
  if (score >= 60) return 'B';
  return score >= 40 ? 'C' : 'D';
}

function meanConfidence({ members }: Community): number {
  const core = members.filter(({ role }) => role === 'core');
  const counted = core.length > 0 ? core : members;
  const sum = counted.reduce((total, { confidence }) => total + confidence, 0);
  return Math.round((sum / Math.max(1, counted.length)) * 1000) / 1000;
}

function scoreOf(confidence: number, families: readonly FlagFamily[], hits: readonly FlagHit[]): number {
  const best = families.map((family) =>
    Math.max(0, ...hits.filter((hit) => hit.family === family).map(({ strength }) => strength)),
  );
  return Math.round(100 * confidence * combineWeights(best));
}

function toPart(family: FlagFamily, hits: readonly FlagHit[], without: number): ScorePart {
  const own = hits.filter((hit) => hit.family === family);
  const [best] = own;
  if (!best) throw new RangeError(`The family ${family} has no hit to explain.`);
  return { family, best, hits: own.slice(0, HITS_KEPT), without };
}

/** Size, reach and cover of the chain, each on its own scale: 60 sellers, 5 countries and 3 chain links are much. */
function capabilityOf({ sellers, operators, ties }: Community): number {
  const size = Math.min(1, Math.log2(1 + sellers.length) / Math.log2(61));
  const reach = Math.min(1, distinct(sellers.map(({ country }) => country)).length / 5);
  const hands = Math.min(1, operators.length / 20);
  const chain =
    ['Supplier', 'Origin', 'PaymentAccount'].filter((kind) => ties.some((tie) => tie.kind === kind && tie.weight > 0))
      .length / 3;
  return Math.round(100 * (0.4 * size + 0.2 * hands + 0.15 * reach + 0.25 * chain));
}

/** Brands and listings that suffer, and confirmed finds. */
function harmOf(community: Community, hits: readonly FlagHit[]): number {
  const brands = Math.min(1, brandsOf(community).length / 10);
  const listings = community.signals.listings.reduce((sum, { listings: count }) => sum + count, 0);
  const volume = Math.min(1, Math.log2(1 + listings) / Math.log2(501));
  const confirmed = hits.some(({ family }) => family === 'outcome') ? 1 : 0;
  return Math.round(100 * (0.35 * brands + 0.35 * volume + 0.3 * confirmed));
}

function brandsOf({ signals }: Community): string[] {
  const counts = new Map<string, number>();
  for (const { brand, listings } of signals.listings) if (brand) counts.set(brand, (counts.get(brand) ?? 0) + listings);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([brand]) => brand);
}

function findUnknowns({ sellers, signals }: Community): string[] {
  const unknown: string[] = [];
  if (signals.listings.length === 0) unknown.push('No listings are on record: what is sold is not known.');
  if (signals.outcomes.length === 0) unknown.push('No test purchase, seizure or removal is on record.');
  if (signals.payees.length === 0) unknown.push('Who holds the payment accounts is not known.');
  const undated = sellers.filter(({ openedAt }) => !openedAt).length;
  if (undated > 0) unknown.push(`${undated} sellers have no opening date.`);
  return unknown;
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== null))].sort();
}
