import { Candidates, draw, type RecordSource } from './candidates.ts';
import type { Agreement } from './comparisons.ts';
import { estimateMatches, type ObservedPair } from './expectation-maximisation.ts';
import type { LevelModel, MatchKind, MatchModel } from './match-model.ts';
import { prepare, type PreparedRecord } from './match-record.ts';
import { chanceOf, weightOf } from './score-pair.ts';
import { TermCounter, type TermCounts } from './term-counts.ts';

const RANDOM_PAIRS = 50_000;
const PAIRS_A_RULE = 50_000;
const PAIRS_FOR_PRIOR = 500_000;
const PRIOR_ROUNDS = 40;

/**
 * Learns a kind's match model from records alone, without a label, as Splink does (Linacre et al. 2022): u from pairs
 * drawn at random, m by expectation–maximisation within each blocking rule on the comparisons that the rule leaves
 * open, the prior from what all candidates then add up to.
 */
export function fitModel(kind: MatchKind, source: RecordSource, seed: number): MatchModel {
  const counts = count(kind, source);
  // 1. How often strangers agree.
  const u = shareOfLevels(kind, randomPairs(source, counts, seed));
  // 2. How often the same agree: one estimate a rule, each weighed by the matches that it rests on.
  const candidates = new Candidates(kind, source, counts);
  const m = kind.comparisons.map(({ levels }) => new Float64Array(levels.length));
  kind.rules.forEach((rule, index) => {
    const open = kind.comparisons.map(({ id }) => !rule.settles.includes(id));
    const pairs = [...candidates.sample(PAIRS_A_RULE, seed, index).pairs].map((pair) => observe(kind, ...pair));
    estimateMatches(pairs, { u, open }).forEach((levels, comparison) =>
      levels.forEach((expected, level) => add(m[comparison], level, expected)),
    );
  });
  const comparisons = Object.fromEntries(
    kind.comparisons.map(({ id, levels }, index) => [id, toLevels(levels, m[index], u[index])]),
  );
  // 3. How many pairs are the same at all.
  const draft = { kind: kind.id, records: source.size, prior: 0, comparisons, counts };
  return { ...draft, prior: estimatePrior(kind, draft, candidates, seed) };
}

function count({ distinct }: MatchKind, source: RecordSource): TermCounts {
  const counter = new TermCounter({ distinct });
  for (let at = 0; at < source.size; at += 1) counter.add(source.at(at));
  return counter.finish();
}

/** The prior at which it equals the share of all pairs that it makes matches (a fixed point, by iteration). */
function estimatePrior(kind: MatchKind, model: MatchModel, candidates: Candidates, seed: number): number {
  const all = Math.max(1, (model.records * (model.records - 1)) / 2);
  const { share, pairs } = candidates.sample(PAIRS_FOR_PRIOR, seed);
  const weights = Array.from(pairs, (pair) => weigh(kind, model, observe(kind, ...pair)));
  let prior = Math.min(0.1, 1 / Math.max(2, model.records));
  for (let round = 0; round < PRIOR_ROUNDS; round += 1) {
    const bits = Math.log2(prior / (1 - prior));
    const matches = weights.reduce((sum, weight) => sum + chanceOf(weight + bits), 0) / share;
    prior = Math.min(0.5, Math.max(matches, 0.5) / all);
  }
  return prior;
}

function weigh(kind: MatchKind, model: MatchModel, pair: ObservedPair): number {
  return pair.reduce((sum, agreement, index) => {
    const level = agreement && model.comparisons[kind.comparisons[index]?.id ?? '']?.[agreement.level];
    return level && agreement ? sum + weightOf(level, agreement) : sum;
  }, 0);
}

function observe(kind: MatchKind, one: PreparedRecord, other: PreparedRecord): ObservedPair {
  return kind.comparisons.map((comparison) => comparison.compare(one, other));
}

/** Share of each level among the pairs where both say something, never quite nothing. */
function shareOfLevels(kind: MatchKind, pairs: Iterable<[PreparedRecord, PreparedRecord]>): Float64Array[] {
  const counts = kind.comparisons.map(({ levels }) => new Float64Array(levels.length).fill(0.5));
  for (const pair of pairs) {
    observe(kind, ...pair).forEach((agreement, index) => agreement && add(counts[index], agreement.level, 1));
  }
  return counts.map((levels) => {
    const total = levels.reduce((sum, each) => sum + each, 0);
    return levels.map((each) => each / total);
  });
}

function* randomPairs(
  source: RecordSource,
  counts: TermCounts,
  seed: number,
): Generator<[PreparedRecord, PreparedRecord]> {
  if (source.size < 2) return;
  const wanted = Math.min(RANDOM_PAIRS, (source.size * (source.size - 1)) / 2);
  for (let pair = 0; pair < wanted; pair += 1) {
    const one = Math.floor(draw(`${seed}|${pair}|one`) * source.size);
    const step = 1 + Math.floor(draw(`${seed}|${pair}|other`) * (source.size - 1));
    yield [prepare(source.at(one), counts), prepare(source.at((one + step) % source.size), counts)];
  }
}

/** What nothing was seen of says nothing: it is taken as often as among strangers. Disagreeing never speaks for the same. */
function toLevels(
  names: readonly string[],
  m: ArrayLike<number> | undefined,
  u: ArrayLike<number> | undefined,
): LevelModel[] {
  const total = 1 + names.reduce((sum, _, level) => sum + (m?.[level] ?? 0), 0);
  return names.map((name, level) => {
    const [same, strangers] = [((m?.[level] ?? 0) + (u?.[level] ?? 0)) / total, u?.[level] ?? 0];
    return { name, m: level === names.length - 1 ? Math.min(same, strangers) : same, u: strangers };
  });
}

function add(counts: Float64Array | undefined, level: number, amount: Agreement['level']): void {
  if (counts) counts[level] = (counts[level] ?? 0) + amount;
}
