import type { Agreement } from '../compare/comparisons.ts';
import { chanceOf, weightOf } from '../compare/score-pair.ts';

/** The agreement of a pair on each comparison; undefined where one of the two does not say. */
export type ObservedPair = readonly (Agreement | undefined)[];

/** What candidates were observed, and what they stand for. */
export interface Observed {
  readonly pairs: readonly ObservedPair[];
  /** Which part of all candidates these are. */
  readonly share: number;
  /** How many pairs there are of all records, candidates or not. */
  readonly allPairs: number;
  /** Whether a pair may be the same at all: some disagreements rule it out, whatever else agrees. */
  readonly mayBeSame: (pair: ObservedPair) => boolean;
  /** For each comparison, how often strangers reach each level. */
  readonly u: readonly Float64Array[];
}

/** How often the same reach each level, and the chance that two records taken at random are the same. */
export interface Estimate {
  readonly m: readonly Float64Array[];
  readonly prior: number;
}

const ROUNDS = 60;
const SETTLED = 1e-4;

/**
 * Expectation–maximisation for a mixture of matches and strangers (Dempster et al. 1977; Winkler 1988). The strangers'
 * side is given, and the prior is one over all pairs, not over the candidates: a pair has to be as surprising as
 * matches are rare before it counts as one, so that neighbours in one street do not pass for a kind of match.
 */
export function estimateMatches({ pairs: all, mayBeSame, share, allPairs, u }: Observed): Estimate {
  const pairs = all.filter(mayBeSame);
  let m = u.map((levels) => leaning(levels.length));
  let prior = 1 / Math.sqrt(Math.max(4, allPairs));
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = u.map((levels) => new Float64Array(levels.length));
    const priorBits = Math.log2(prior / (1 - prior));
    let matches = 0;
    for (const pair of pairs) {
      const chance = chanceOf(pair.reduce((sum, agreement, c) => sum + weigh(agreement, m[c], u[c]), priorBits));
      matches += chance;
      pair.forEach((agreement, c) => agreement && add(expected[c], agreement.level, chance));
    }
    const next = Math.min(0.5, Math.max(matches / share, 0.5) / Math.max(1, allPairs));
    const moved = Math.abs(Math.log2(next / prior));
    m = expected.map((levels, c) => toShares(levels, u[c]));
    prior = next;
    if (moved < SETTLED) break;
  }
  return { m, prior };
}

function weigh(agreement: Agreement | undefined, m: Float64Array | undefined, u: Float64Array | undefined): number {
  if (!agreement || !m || !u) return 0;
  return weightOf({ m: m[agreement.level] ?? 1, u: u[agreement.level] ?? 1 }, agreement);
}

/** Where estimation starts: the same agree more often than not, each level half as often as the one before. */
function leaning(levels: number): Float64Array {
  const weights = Float64Array.from({ length: levels }, (_, level) => 2 ** -level);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Expected counts as shares. What nothing was seen of says nothing: it is taken as often as among strangers. And more
 * agreement never speaks less for a match than less of it does: levels that would are evened out together (isotonic
 * regression by pooling adjacent violators, Ayer et al. 1955).
 */
function toShares(expected: Float64Array, u: Float64Array | undefined): Float64Array {
  const total = expected.reduce((sum, count) => sum + count, 1);
  const pools: Pool[] = [];
  expected.forEach((count, level) => {
    const strangers = u?.[level] ?? 0;
    pools.push({ m: (count + strangers) / total, u: strangers, levels: 1 });
    for (let last = pools.at(-2); last && ratio(last) < ratio(pools.at(-1)); last = pools.at(-2)) {
      const { m, u: more, levels } = pools.pop() as Pool;
      pools[pools.length - 1] = { m: last.m + m, u: last.u + more, levels: last.levels + levels };
    }
  });
  const ratios = pools.flatMap((pool) => Array.from({ length: pool.levels }, () => ratio(pool)));
  return expected.map((_, level) => (ratios[level] ?? 0) * (u?.[level] ?? 0));
}

interface Pool {
  readonly m: number;
  readonly u: number;
  readonly levels: number;
}

function ratio(pool: Pool | undefined): number {
  return pool && pool.u > 0 ? pool.m / pool.u : 0;
}

function add(counts: Float64Array | undefined, level: number, amount: number): void {
  if (counts) counts[level] = (counts[level] ?? 0) + amount;
}
