import { Heap, StaticDisjointSet } from 'mnemonist';
import { connect } from '../links/connect.ts';

/** Two items and how much speaks for their being one, in whole numbers, so that no sum depends on its order. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Linkage {
  readonly size: number;
  /** Each pair at most once. */
  readonly links: readonly Link[];
  /** Weight of each pair that has no link: negative, a whole number. */
  readonly apart: number;
  /** Pairs that are one whatever else is said. */
  readonly together: readonly (readonly [number, number])[];
}

/**
 * Average linkage (Sokal and Michener 1958): joins the two clusters with the highest mean weight over all pairs across
 * them, as long as it is positive. Clusters with equally high means are not joined one after the other, for then names
 * would decide: all that such ties connect are joined at once where the mean over all pairs across them is positive,
 * and not at all otherwise. So the partition depends on nothing but the weights.
 * @returns clusters of two and more: ascending, ordered by smallest
 */
export function linkByAverage(linkage: Linkage): number[][] {
  // Most are two accounts: they are one where what links them is positive.
  if (linkage.size === 2) return areOne(linkage) ? [[0, 1]] : [];
  const clusters = new Clusters(linkage);
  for (const pair of linkage.together) clusters.join(pair);
  clusters.offerAll();
  for (let tied = clusters.takeBest(); tied.length > 0; tied = clusters.takeBest()) {
    for (const group of connect(tied)) if (clusters.isAbove(group)) clusters.offer(clusters.join(group));
  }
  return clusters.sets.compile().filter((cluster) => cluster.length > 1);
}

function areOne({ links, together }: Linkage): boolean {
  return together.some(([a, b]) => a !== b) || links.some(({ weight }) => weight > 0);
}

/** Two clusters by their names, and their mean weight, counted from that of a pair without a link. */
interface Offer {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/** Clusters that grow, each knowing the sum of what links it to each other one above `apart`. */
class Clusters {
  readonly sets: StaticDisjointSet;
  /** Accounts of each cluster, by its name. */
  readonly #sizes: Int32Array;
  readonly #sums: Map<number, number>[];
  readonly #offers = new Heap<Offer>((x, y) => y.mean - x.mean);
  readonly #threshold: number;

  constructor({ size, links, apart }: Linkage) {
    this.sets = new StaticDisjointSet(size);
    this.#sizes = new Int32Array(size).fill(1);
    this.#threshold = -apart;
    this.#sums = Array.from({ length: size }, () => new Map<number, number>());
    for (const { a, b, weight } of links) {
      if (weight <= apart) continue;
      this.#sums[a]?.set(b, weight - apart);
      this.#sums[b]?.set(a, weight - apart);
    }
  }

  /** Offers every pair of clusters that is linked. */
  offerAll(): void {
    for (const [a, sums] of this.#sums.entries()) for (const b of sums.keys()) if (a < b) this.#offerPair(a, b);
  }

  /** Offers a cluster to all that it is linked to. */
  offer(name: number): void {
    for (const other of this.#sumsOf(name).keys()) this.#offerPair(name, other);
  }

  /** Takes out all pairs with the highest mean that still stand. */
  takeBest(): Offer[] {
    const best: Offer[] = [];
    for (let next = this.#offers.peek(); next !== undefined; next = this.#offers.peek()) {
      if (best.length > 0 && next.mean !== best[0]?.mean) break;
      this.#offers.pop();
      if (this.#stands(next)) best.push(next);
    }
    return best;
  }

  /** Whether the mean over all pairs across several clusters is positive. */
  isAbove(names: readonly number[]): boolean {
    const inside = new Set(names);
    let [sum, accounts, squares] = [0, 0, 0];
    for (const name of names) {
      for (const [other, weight] of this.#sumsOf(name)) if (inside.has(other)) sum += weight;
      accounts += this.#sizeOf(name);
      squares += this.#sizeOf(name) ** 2;
    }
    // Each pair is counted from both of its sides.
    return sum > this.#threshold * (accounts ** 2 - squares);
  }

  /** Joins clusters into the one with the most links, so that each link is moved a few times only. */
  join(names: readonly number[]): number {
    const roots = [...new Set(names.map((name) => this.sets.find(name)))];
    const kept = roots.reduce((most, name) => (this.#sumsOf(name).size > this.#sumsOf(most).size ? name : most));
    const size = roots.reduce((sum, name) => sum + this.#sizeOf(name), 0);
    for (const name of roots) if (name !== kept) this.sets.union(kept, name);
    const name = this.sets.find(kept);
    this.#sizes[name] = size;
    const sums = this.#sumsOf(kept);
    for (const gone of roots) if (gone !== kept) this.#move(gone, { kept, sums });
    if (name !== kept) this.#rename(kept, name);
    return name;
  }

  #move(gone: number, { kept, sums }: { kept: number; sums: Map<number, number> }): void {
    sums.delete(gone);
    for (const [other, weight] of this.#sumsOf(gone)) {
      if (other === kept) continue;
      const theirs = this.#sumsOf(other);
      theirs.delete(gone);
      theirs.set(kept, (theirs.get(kept) ?? 0) + weight);
      sums.set(other, (sums.get(other) ?? 0) + weight);
    }
    this.#sums[gone] = new Map();
  }

  #rename(old: number, name: number): void {
    const sums = this.#sumsOf(old);
    for (const [other, weight] of sums) {
      this.#sumsOf(other).delete(old);
      this.#sumsOf(other).set(name, weight);
    }
    this.#sums[name] = sums;
    this.#sums[old] = new Map();
  }

  #offerPair(a: number, b: number): void {
    const mean = this.#meanOf(a, b);
    if (mean > this.#threshold) this.#offers.push({ a, b, mean });
  }

  /** Whether both clusters are still there, as they were. */
  #stands({ a, b, mean }: Offer): boolean {
    return this.sets.find(a) === a && this.sets.find(b) === b && this.#meanOf(a, b) === mean;
  }

  #meanOf(a: number, b: number): number {
    return (this.#sumsOf(a).get(b) ?? 0) / (this.#sizeOf(a) * this.#sizeOf(b));
  }

  #sizeOf(name: number): number {
    return this.#sizes[name] as number;
  }

  #sumsOf(name: number): Map<number, number> {
    return this.#sums[name] as Map<number, number>;
  }
}
