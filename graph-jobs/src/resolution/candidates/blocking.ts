import { hash53 } from './hash.ts';
import type { PreparedRecord } from '../records/prepare-record.ts';

/** A way of finding candidates: only records with equal keys are compared. */
export interface BlockingRule {
  readonly id: string;
  /** The record's key under this rule; undefined when it lacks a part. */
  keyOf(record: PreparedRecord): string | undefined;
}

/** The most records of a block that are compared each with each: a key that more share tells little. */
export const WIDEST_BLOCK = 60;

/** What stands for a rule's key where a record has none. */
export const NO_BLOCK = -1;

/** The record's block under each rule: a hash of rule and key, so that one number is all that has to be kept. */
export function blocksOf(kind: string, rules: readonly BlockingRule[], record: PreparedRecord): number[] {
  return rules.map((rule) => {
    const key = rule.keyOf(record);
    return key === undefined ? NO_BLOCK : hash53(`${kind}\n${rule.id}\n${key}`);
  });
}

/** Records that share a block; members are indices, ascending. */
export interface Block {
  readonly rule: number;
  readonly hash: number;
  readonly members: Uint32Array;
}

/** Which records share which blocks. Nothing here grows with the number of pairs. */
export class BlockIndex {
  readonly #hashes: readonly Float64Array[];
  readonly #orders: readonly Uint32Array[];
  readonly #wide: ReadonlySet<number>[] = [];

  /** @param hashes for each rule, the block of each record, or NO_BLOCK */
  constructor(hashes: readonly Float64Array[]) {
    this.#hashes = hashes;
    this.#orders = hashes.map(sortByHash);
    this.#wide = hashes.map((_, rule) => this.#findWide(rule));
  }

  /** Blocks that hold too many records to compare each with each. */
  get wideBlocks(): number {
    return this.#wide.reduce((sum, { size }) => sum + size, 0);
  }

  /** The blocks of one rule that hold two records at least and are not too wide. */
  *blocksOf(rule: number): Generator<Block> {
    for (const block of this.#runs(rule)) {
      if (block.members.length > 1 && block.members.length <= WIDEST_BLOCK) yield block;
    }
  }

  /** Whether an earlier rule finds this pair already. */
  isFound(rule: number, one: number, other: number): boolean {
    for (let earlier = 0; earlier < rule; earlier += 1) {
      const [a, b] = [this.#hashes[earlier]?.[one], this.#hashes[earlier]?.[other]];
      if (a === b && a !== undefined && a !== NO_BLOCK && !this.#wide[earlier]?.has(a)) return true;
    }
    return false;
  }

  #findWide(rule: number): Set<number> {
    const wide = new Set<number>();
    for (const { hash, members } of this.#runs(rule)) if (members.length > WIDEST_BLOCK) wide.add(hash);
    return wide;
  }

  *#runs(rule: number): Generator<Block> {
    const hashes = this.#hashes[rule] ?? new Float64Array();
    const order = this.#orders[rule] ?? new Uint32Array();
    for (let from = 0, to = 0; from < order.length; from = to) {
      const hash = hashes[order[from] as number] as number;
      while (to < order.length && hashes[order[to] as number] === hash) to += 1;
      yield { rule, hash, members: order.subarray(from, to) };
    }
  }
}

function sortByHash(hashes: Float64Array): Uint32Array {
  const hashAt = (at: number) => hashes[at] as number;
  return Uint32Array.from(hashes.keys())
    .filter((at) => hashAt(at) !== NO_BLOCK)
    .sort((a, b) => hashAt(a) - hashAt(b) || a - b);
}
