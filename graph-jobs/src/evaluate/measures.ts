import { adjustedRandIndex, bCubedAgreement, pairwiseAgreement, type Agreement } from './agreement.ts';
import { countFound, type FoundOfSize } from './found-by-size.ts';
import { matchPlanted, matchReported } from './matches.ts';
import { crossCount, numberPartitions } from './partition.ts';

/** One seller of a reported racket. */
export interface ReportedMember {
  sellerId: string;
  racketId: string;
}

/** One seller and the operator that runs it; a seller alone may be left out. */
interface ReportedOperator {
  sellerId: string;
  operatorId: string;
}

/** One row of a truth table; both empty or null = belongs to none. */
export interface TruthRow {
  sellerId: string;
  operator: string | null;
  racket: string | null;
}

/** A run as it is held against a truth. */
export interface ReportedRun {
  members: Iterable<ReportedMember>;
  operators: Iterable<ReportedOperator>;
  /** Racket ids, the first rank first; by size, then id, where it is left out. */
  ranking?: readonly string[];
}

/** A planted racket and how well the best reported one meets it. */
interface PlantedRacket {
  racket: string;
  size: number;
  bestF1: number;
  metBy: string | null;
}

/** How a run scores against a truth (`detection.md`, *Telling whether it is good*); shares lie in [0, 1]. */
export interface Measures {
  pairwise: Agreement;
  bCubed: Agreement;
  adjustedRand: number;
  operators: Agreement;
  planted: PlantedRacket[];
  /** Planted rackets by size, the smallest first, and those that were found. */
  foundBySize: FoundOfSize[];
  reportedRackets: number;
  plantedRackets: number;
  reportedToPlanted: number;
  /** Reported rackets of which less than half of the sellers belong to one planted racket. */
  falseAlarms: { rackets: string[]; share: number };
  /** Share of the first twenty (or fewer, if fewer are reported) that are no false alarm. */
  topPrecision: { of: number; precision: number };
}

const TOP = 20;
const TRUE_SHARE = 0.5;

/** Scores a run against a truth. Cost grows with the number of sellers, never with that of pairs. */
export function evaluateRun(run: ReportedRun, truth: readonly TruthRow[]): Measures {
  const members = [...run.members].map(({ sellerId, racketId }) => [sellerId, racketId] as const);
  const named = numberPartitions(
    members,
    truth.map(({ sellerId, racket }) => [sellerId, racket] as const),
  );
  const counts = crossCount(named.reported, named.planted);
  const planted = matchPlanted(counts).map(({ size, f1, counterpart }, i) => ({
    racket: named.plantedIds[i] as string,
    size,
    bestF1: f1,
    metBy: counterpart === null ? null : (named.reportedIds[counterpart] as string),
  }));
  const reported = matchReported(counts).map(({ size, inclusion }, i) => ({
    racket: named.reportedIds[i] as string,
    size,
    isFalse: inclusion < TRUE_SHARE,
  }));
  return {
    pairwise: pairwiseAgreement(counts),
    bCubed: bCubedAgreement(counts),
    adjustedRand: adjustedRandIndex(counts),
    operators: operatorAgreement(run, truth),
    planted,
    foundBySize: countFound(planted),
    reportedRackets: reported.length,
    plantedRackets: planted.length,
    reportedToPlanted: planted.length === 0 ? reported.length : reported.length / planted.length,
    falseAlarms: countFalse(reported),
    topPrecision: measureTop(reported, run.ranking),
  };
}

function operatorAgreement(run: ReportedRun, truth: readonly TruthRow[]): Agreement {
  const reported = [...run.operators].map(({ sellerId, operatorId }) => [sellerId, operatorId] as const);
  const planted = truth.map(({ sellerId, operator }) => [sellerId, operator] as const);
  const named = numberPartitions(reported, planted);
  return pairwiseAgreement(crossCount(named.reported, named.planted));
}

interface Reported {
  racket: string;
  size: number;
  isFalse: boolean;
}

function countFalse(reported: Reported[]): Measures['falseAlarms'] {
  const rackets = reported.filter(({ isFalse }) => isFalse).map(({ racket }) => racket);
  return { rackets: rackets.sort(), share: reported.length === 0 ? 0 : rackets.length / reported.length };
}

function measureTop(reported: Reported[], ranking?: readonly string[]): Measures['topPrecision'] {
  const ranks = new Map(ranking?.map((racket, rank) => [racket, rank]));
  const rankOf = ({ racket }: Reported) => ranks.get(racket) ?? Infinity;
  const ranked = [...reported].sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    if (first !== second) return first - second;
    return b.size - a.size || (a.racket < b.racket ? -1 : 1);
  });
  const top = ranked.slice(0, TOP);
  const right = top.filter(({ isFalse }) => !isFalse).length;
  return { of: top.length, precision: top.length === 0 ? 1 : right / top.length };
}
