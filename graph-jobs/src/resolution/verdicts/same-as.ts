import { compareTexts } from '../../compare-texts.ts';

/** A link between two values that are likely the same, as stored by `match`. */
export interface LikelySame {
  readonly one: string;
  readonly other: string;
  readonly p: number;
}

/** A person's word on two values; the later of two that contradict decides. */
export interface Verdict {
  readonly one: string;
  readonly other: string;
  /** `unsure` says nothing, and takes back what was said before. */
  readonly judgement: 'same' | 'different' | 'unsure';
  /** ISO 8601, to order verdicts on one pair. */
  readonly at: string;
}

/** Two clusters join only where more than this share of the pairs across is linked: a chain of near matches is no identity. */
const COHESION = 0.5;

/**
 * The clusters that links of tier `same` make, as a map from each clustered key to the smallest key of its cluster.
 * Verdicts come first: *same* joins, *different* is never crossed, by any chain. Then links join from the surest down,
 * and only where the clusters hold together (average linkage over the links that are there). Order does not matter.
 */
export function sameAs(links: Iterable<LikelySame>, verdicts: Iterable<Verdict> = []): Map<string, string> {
  const judged = lastVerdicts(verdicts);
  const clusters = new Clusters();
  for (const { one, other, judgement } of judged) if (judgement === 'different') clusters.forbid(one, other);
  for (const { one, other, judgement } of judged) if (judgement === 'same') clusters.unite(one, other);
  const open = [...links].map(settle).sort((a, b) => b.p - a.p || compareTexts(pairOf(a), pairOf(b)));
  for (const { one, other } of open) clusters.link(one, other);
  // A join can bring others over the mark: go on until nothing moves.
  for (let moved = true; moved;) {
    moved = false;
    for (const { one, other } of open) {
      if (clusters.cohesion(one, other) > COHESION && clusters.join(one, other)) moved = true;
    }
  }
  return clusters.smallestKeys();
}

/** Disjoint clusters that know how many links lead to each other cluster, and which they must never join. */
class Clusters {
  readonly #of = new Map<string, Cluster>();

  #clusterOf(key: string): Cluster {
    const known = this.#of.get(key);
    if (known) return known;
    const fresh: Cluster = { members: [key], units: 1, links: new Map(), never: new Set() };
    this.#of.set(key, fresh);
    return fresh;
  }

  /** Notes a link between two keys, for cohesion; before anything joins. */
  link(one: string, other: string): void {
    const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
    if (a === b) return;
    a.links.set(b, 1);
    b.links.set(a, 1);
  }

  /** Notes that two keys are different, whatever else is said. */
  forbid(one: string, other: string): void {
    const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
    if (a === b) return;
    a.never.add(b);
    b.never.add(a);
  }

  /** Share of the pairs across two clusters that are linked; 1 within one cluster. */
  cohesion(one: string, other: string): number {
    const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
    return a === b ? 1 : (a.links.get(b) ?? 0) / (a.units * b.units);
  }

  /** Joins what a person called the same: from then on it counts as one, so that no link of the others is the weaker for it. */
  unite(one: string, other: string): void {
    if (this.join(one, other)) this.#clusterOf(one).units = 1;
  }

  /** Joins the clusters of two keys, unless they are one already or must stay apart. */
  join(one: string, other: string): boolean {
    const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
    if (a === b || a.never.has(b)) return false;
    const [big, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
    for (const key of small.members) this.#of.set(key, big);
    big.members.push(...small.members);
    big.units += small.units;
    big.links.delete(small);
    small.links.delete(big);
    for (const [third, count] of small.links) {
      third.links.delete(small);
      third.links.set(big, (third.links.get(big) ?? 0) + count);
      big.links.set(third, (big.links.get(third) ?? 0) + count);
    }
    for (const third of small.never) {
      third.never.delete(small);
      third.never.add(big);
      big.never.add(third);
    }
    return true;
  }

  smallestKeys(): Map<string, string> {
    const smallest = new Map<Cluster, string>();
    for (const [key, cluster] of this.#of) {
      const known = smallest.get(cluster);
      if (cluster.members.length > 1 && (known === undefined || key < known)) smallest.set(cluster, key);
    }
    const keys = [...this.#of].flatMap(([key, cluster]) => {
      const first = smallest.get(cluster);
      return first === undefined ? [] : [[key, first] as const];
    });
    return new Map(keys.sort(([a], [b]) => compareTexts(a, b)));
  }
}

interface Cluster {
  readonly members: string[];
  /** How many it counts for: values that a person called the same are one. */
  units: number;
  readonly links: Map<Cluster, number>;
  readonly never: Set<Cluster>;
}

/** The last word on each pair, in a settled order. */
export function lastVerdicts<V extends Verdict>(verdicts: Iterable<V>): V[] {
  const last = new Map<string, V>();
  for (const verdict of [...verdicts]
    .map(settle)
    .sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.judgement, b.judgement))) {
    last.set(pairOf(verdict), verdict);
  }
  return [...last.values()].sort((a, b) => compareTexts(pairOf(a), pairOf(b)));
}

function settle<T extends { readonly one: string; readonly other: string }>(pair: T): T {
  return pair.one <= pair.other ? pair : { ...pair, one: pair.other, other: pair.one };
}

function pairOf({ one, other }: { readonly one: string; readonly other: string }): string {
  return `${one}\n${other}`;
}
