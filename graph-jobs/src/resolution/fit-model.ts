import { findCandidates } from './blocking.ts';
import type { Agreement } from './comparisons.ts';
import { estimateMatches, type ObservedPair } from './expectation-maximisation.ts';
import { hash53 } from './hash.ts';
import type { LevelModel, MatchKind, MatchModel } from './match-model.ts';
import type { MatchRecord } from './match-record.ts';
import { chanceOf, weightOf } from './score-pair.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

const RANDOM_PAIRS = 100_000;
const PAIRS_A_RULE = 50_000;
const PRIOR_ROUNDS = 30;

/**
 * Learns a kind's match model from records alone, without a label, as Splink does (Linacre et al. 2022): u from pairs
 * drawn at random, m by expectation–maximisation within each blocking rule on the comparisons that the rule leaves
 * open, the prior from what all candidates then add up to. The records' order does not matter.
 */
export function fitModel(kind: MatchKind, unsorted: readonly MatchRecord[], seed: number): MatchModel {
  const records = [...unsorted].sort((a, b) => (a.key < b.key ? -1 : 1));
  const counts = countTerms(records);
  // 1. How often strangers agree.
  const u = shareOfLevels(
    kind,
    drawPairs(records, seed).map(([one, other]) => observe(kind, counts, one, other)),
  );
  // 2. Candidates, by the rule that found them.
  const byRule = kind.rules.map((rule) => {
    const { pairs } = findCandidates(records, [rule], counts);
    return thin([...pairs], seed).map(([, one, other]) => observe(kind, counts, at(records, one), at(records, other)));
  });
  // 3. How often the same agree: one estimate a rule, weighed by the matches it rests on.
  const m = kind.comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  kind.rules.forEach((rule, index) => {
    const open = kind.comparisons.map(({ id }) => !rule.settles.includes(id));
    const expected = estimateMatches(byRule[index] ?? [], { u, open });
    expected.forEach((levels, comparison) => levels.forEach((count, level) => add(m[comparison], level, count)));
  });
  const comparisons = Object.fromEntries(
    kind.comparisons.map(({ id, levels }, index) => [id, toLevels(levels, m[index], u[index])]),
  );
  const draft = { kind: kind.id, records: records.length, prior: 0, comparisons, counts };
  return { ...draft, prior: estimatePrior(kind, draft, records) };
}

/** The prior at which it equals the share of all pairs that it makes matches (a fixed point, by iteration). */
function estimatePrior(kind: MatchKind, model: MatchModel, records: readonly MatchRecord[]): number {
  const all = Math.max(1, (records.length * (records.length - 1)) / 2);
  const weights: number[] = [];
  for (const [, one, other] of findCandidates(records, kind.rules, model.counts).pairs) {
    weights.push(weigh(kind, model, observe(kind, model.counts, at(records, one), at(records, other))));
  }
  let prior = Math.min(0.1, 1 / Math.max(2, records.length));
  for (let round = 0; round < PRIOR_ROUNDS; round += 1) {
    const bits = Math.log2(prior / (1 - prior));
    const matches = weights.reduce((sum, weight) => sum + chanceOf(weight + bits), 0);
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

function observe(kind: MatchKind, counts: TermCounts, one: MatchRecord, other: MatchRecord): ObservedPair {
  return kind.comparisons.map((comparison) => comparison.compare(one, other, counts));
}

/** Share of each level among the pairs where both say something, never quite nothing. */
function shareOfLevels(kind: MatchKind, pairs: readonly ObservedPair[]): Float64Array[] {
  return kind.comparisons.map(({ levels }, index) => {
    const counts = new Float64Array(levels.length).fill(0.5);
    for (const pair of pairs) if (pair[index]) add(counts, (pair[index] as Agreement).level, 1);
    return normalise(counts);
  });
}

function drawPairs(records: readonly MatchRecord[], seed: number): [MatchRecord, MatchRecord][] {
  const size = records.length;
  const wanted = Math.min(RANDOM_PAIRS, (size * (size - 1)) / 2);
  return Array.from({ length: size < 2 ? 0 : wanted }, (_, draw) => {
    const one = hash53(`${seed}|${draw}|a`) % size;
    const step = 1 + (hash53(`${seed}|${draw}|b`) % (size - 1));
    return [at(records, one), at(records, (one + step) % size)];
  });
}

/** Keeps at most so many pairs, evenly over the whole. */
function thin<T>(pairs: readonly T[], seed: number): readonly T[] {
  if (pairs.length <= PAIRS_A_RULE) return pairs;
  const every = pairs.length / PAIRS_A_RULE;
  const start = seed % Math.ceil(every);
  return Array.from({ length: PAIRS_A_RULE }, (_, kept) => pairs[Math.floor(start + kept * every)]).filter(
    (pair): pair is NonNullable<typeof pair> => pair !== undefined,
  );
}

function toLevels(names: readonly string[], m: Float64Array | undefined, u: Float64Array | undefined): LevelModel[] {
  const same = normalise((m ?? new Float64Array(names.length)).map((count) => count + 0.5));
  return names.map((name, level) => ({ name, m: same[level] ?? 0, u: u?.[level] ?? 0 }));
}

function normalise(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function add(counts: Float64Array | undefined, level: number, count: number): void {
  if (counts) counts[level] = (counts[level] ?? 0) + count;
}

function at(records: readonly MatchRecord[], index: number): MatchRecord {
  return records[index] as MatchRecord;
}
