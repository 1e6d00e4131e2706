import { BlockIndex, blocksOf, NO_BLOCK, type Block, type BlockingRule } from './blocking.ts';
import { hash53 } from './hash.ts';
import type { MatchRecord } from '../records/match-record.ts';
import { prepare, type PreparedRecord } from '../records/prepare-record.ts';
import type { TermCounts } from '../records/term-counts.ts';

/** Records that are read when they are needed, so that millions need not be held taken apart. In the order of their keys. */
export interface RecordSource {
  readonly size: number;
  at(index: number): MatchRecord;
}

/** A source over records at hand, put in the order of their keys. */
export function sourceOf(records: readonly MatchRecord[]): RecordSource {
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { size: sorted.length, at: (index) => sorted[index] as MatchRecord };
}

/** A source of records that are read from keys, which stand in their order. */
export function recordsOf(keys: readonly string[], read: (key: string) => MatchRecord): RecordSource {
  return { size: keys.length, at: (index) => read(keys[index] ?? '') };
}

/** The candidates of one kind: pairs that share a block. */
export class Candidates {
  readonly #source: RecordSource;
  readonly #counts: TermCounts;
  readonly #rules: number;
  readonly index: BlockIndex;

  constructor(
    kind: { readonly id: string; readonly rules: readonly BlockingRule[] },
    source: RecordSource,
    counts: TermCounts,
  ) {
    this.#source = source;
    this.#counts = counts;
    this.#rules = kind.rules.length;
    const hashes = kind.rules.map(() => new Float64Array(source.size).fill(NO_BLOCK));
    for (let at = 0; at < source.size; at += 1) {
      blocksOf(kind.id, kind.rules, this.recordAt(at)).forEach((hash, rule) => {
        const own = hashes[rule];
        if (own) own[at] = hash;
      });
    }
    this.index = new BlockIndex(hashes);
  }

  recordAt(index: number): PreparedRecord {
    return prepare(this.#source.at(index), this.#counts);
  }

  /** Each pair once, under the first rule that finds it; with `isNew`, only pairs of which one at least is new. */
  *all(isNew: (index: number) => boolean = () => true): Generator<Pair> {
    for (let rule = 0; rule < this.#rules; rule += 1) {
      for (const block of this.index.blocksOf(rule)) {
        if (block.members.some(isNew)) yield* this.#pairsOf(block, isNew);
      }
    }
  }

  /** About so many of the pairs, each once: whole blocks drawn by their hash, and which part of all they are. */
  sample(wanted: number, seed: number): { readonly share: number; readonly pairs: Iterable<Pair> } {
    let total = 0;
    for (let rule = 0; rule < this.#rules; rule += 1) total += this.#countPairs(rule);
    const share = Math.min(1, wanted / Math.max(1, total));
    return { share, pairs: this.#drawn(share, seed) };
  }

  *#drawn(share: number, seed: number): Generator<Pair> {
    for (let rule = 0; rule < this.#rules; rule += 1) {
      for (const block of this.index.blocksOf(rule)) {
        if (share === 1 || draw(`${seed}|${block.hash}`) < share) yield* this.#pairsOf(block);
      }
    }
  }

  #countPairs(rule: number): number {
    let pairs = 0;
    for (const { members } of this.index.blocksOf(rule)) pairs += (members.length * (members.length - 1)) / 2;
    return pairs;
  }

  *#pairsOf({ rule, members }: Block, isNew: (index: number) => boolean = () => true): Generator<Pair> {
    const records = [...members].map((at) => this.recordAt(at));
    for (let a = 0; a < records.length; a += 1) {
      for (let b = a + 1; b < records.length; b += 1) {
        const [one, other] = [members[a] as number, members[b] as number];
        if (!(isNew(one) || isNew(other)) || this.index.isFound(rule, one, other)) continue;
        yield [records[a] as PreparedRecord, records[b] as PreparedRecord];
      }
    }
  }
}

type Pair = [PreparedRecord, PreparedRecord];

/** A number from 0 to 1 that belongs to a text. */
export function draw(text: string): number {
  return hash53(text) / 2 ** 53;
}
