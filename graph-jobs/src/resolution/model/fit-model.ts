import { Candidates, draw, type RecordSource } from '../candidates/candidates.ts';
import { estimateMatches, type ObservedPair } from './expectation-maximisation.ts';
import { isBeyond, type MatchKind, type MatchModel } from './match-model.ts';
import { prepare, type PreparedRecord } from '../records/prepare-record.ts';
import { TermCounter, type TermCounts } from '../records/term-counts.ts';

const RANDOM_PAIRS = 50_000;
const CANDIDATE_PAIRS = 300_000;

/**
 * Learns a kind's match model from records alone, without a label, in the manner of Splink (Linacre et al. 2022): how
 * often strangers agree from pairs drawn at random, how often the same do, and how many are the same at all, by
 * expectation–maximisation over the candidates.
 */
export function fitModel(kind: MatchKind, source: RecordSource, seed: number): MatchModel {
  // 1. How common each term is.
  const counts = count(kind, source);
  if (kind.comparisons.length === 0) return { kind: kind.id, records: source.size, prior: 0, comparisons: {}, counts };
  // 2. How often strangers agree.
  const u = shareOfLevels(kind, randomPairs(source, counts, seed));
  // 3. How often the same agree, and how many are the same.
  const { share, pairs: found } = new Candidates(kind, source, counts).sample(CANDIDATE_PAIRS, seed);
  const pairs = Array.from(found, (pair) => observe(kind, ...pair));
  const mayBeSame = (pair: ObservedPair) =>
    pair.every((agreement, c) => !agreement || !isBeyond(kind.ruledOut, kind.comparisons[c]?.id ?? '', agreement));
  const allPairs = (source.size * (source.size - 1)) / 2;
  const { m, prior } = estimateMatches({ pairs, mayBeSame, share, allPairs, u });
  const comparisons = kind.comparisons.map(({ id, levels }, c) => [
    id,
    levels.map((name, level) => ({ name, m: m[c]?.[level] ?? 0, u: u[c]?.[level] ?? 0 })),
  ]);
  return { kind: kind.id, records: source.size, prior, comparisons: Object.fromEntries(comparisons), counts };
}

function count({ distinct }: MatchKind, source: RecordSource): TermCounts {
  const counter = new TermCounter({ distinct });
  for (let at = 0; at < source.size; at += 1) counter.add(source.at(at));
  return counter.finish();
}

function observe(kind: MatchKind, one: PreparedRecord, other: PreparedRecord): ObservedPair {
  return kind.comparisons.map((comparison) => comparison.compare(one, other));
}

/** Share of each level among the pairs where both say something, never quite nothing. */
function shareOfLevels(kind: MatchKind, pairs: Iterable<[PreparedRecord, PreparedRecord]>): Float64Array[] {
  const counts = kind.comparisons.map(({ levels }) => new Float64Array(levels.length).fill(0.5));
  for (const pair of pairs) {
    observe(kind, ...pair).forEach((agreement, c) => {
      const levels = counts[c];
      if (agreement && levels) levels[agreement.level] = (levels[agreement.level] ?? 0) + 1;
    });
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
