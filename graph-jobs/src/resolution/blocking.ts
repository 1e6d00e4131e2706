import { hash53 } from './hash.ts';
import type { MatchRecord } from './match-record.ts';
import type { TermCounts } from './term-counts.ts';

/** A way of finding candidates: only records with equal keys are compared. */
export interface BlockingRule {
  readonly id: string;
  /** Ids of the comparisons that equal keys already settle: such pairs teach nothing about them. */
  readonly settles: readonly string[];
  /** The record's key under this rule; undefined when it lacks a part. */
  keyOf(record: MatchRecord, counts: TermCounts): string | undefined;
}

/** Pairs of indices into the records, rule by rule, each pair once, under the first rule that finds it. */
export interface Candidates {
  readonly pairs: Iterable<readonly [rule: number, one: number, other: number]>;
  /** Blocks that held too many records to compare each with each. */
  readonly wide: () => number;
}

/** The most records of a block that are compared each with each: a key that more records share tells little. */
export const WIDEST_BLOCK = 60;

/** Finds candidate pairs by several keys, each block bounded. Records must be in a settled order. */
export function findCandidates(
  records: readonly MatchRecord[],
  rules: readonly BlockingRule[],
  counts: TermCounts,
): Candidates {
  const indexes = rules.map((rule) => indexBlocks(records, (record) => rule.keyOf(record, counts)));
  let wide = 0;
  function* walk(): Generator<readonly [number, number, number]> {
    for (const [rule, index] of indexes.entries()) {
      for (const block of index.blocks()) {
        if (block.length > WIDEST_BLOCK) {
          wide += 1;
          continue;
        }
        for (let a = 0; a < block.length; a += 1) {
          for (let b = a + 1; b < block.length; b += 1) {
            const [one, other] = [block[a] as number, block[b] as number];
            if (!indexes.slice(0, rule).some((earlier) => earlier.joins(one, other))) yield [rule, one, other];
          }
        }
      }
    }
  }
  return { pairs: { [Symbol.iterator]: walk }, wide: () => wide };
}

interface BlockIndex {
  blocks(): Iterable<Uint32Array>;
  joins(one: number, other: number): boolean;
}

const NO_KEY = -1;

function indexBlocks(records: readonly MatchRecord[], keyOf: (record: MatchRecord) => string | undefined): BlockIndex {
  const hashes = new Float64Array(records.length).fill(NO_KEY);
  records.forEach((record, at) => {
    const key = keyOf(record);
    if (key !== undefined) hashes[at] = hash53(key);
  });
  const hashAt = (at: number) => hashes[at] as number;
  const order = Uint32Array.from(records.keys())
    .filter((at) => hashAt(at) !== NO_KEY)
    .sort((a, b) => hashAt(a) - hashAt(b) || a - b);
  const wide = new Set<number>();
  function* blocks(): Generator<Uint32Array> {
    for (let from = 0, to = 0; from < order.length; from = to) {
      const hash = hashAt(order[from] as number);
      while (to < order.length && hashAt(order[to] as number) === hash) to += 1;
      if (to - from > WIDEST_BLOCK) wide.add(hash);
      if (to - from > 1) yield order.subarray(from, to);
    }
  }
  const joins = (one: number, other: number) =>
    hashAt(one) !== NO_KEY && hashAt(one) === hashAt(other) && !wide.has(hashAt(one));
  return { blocks, joins };
}
