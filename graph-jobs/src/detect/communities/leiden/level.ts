/**
 * A graph as the method works on it, at first the given one, then that of its communities. Every quality has one form
 * here: joining two parts gains the weight between them less `pressure` times the product of their masses. For
 * modularity a mass is a strength and the pressure resolution / total strength, for CPM a node weight and the
 * resolution.
 */
export interface Level {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Absent where every link weighs 1. */
  readonly weights: Float64Array | undefined;
  readonly mass: Float64Array;
  readonly pressure: number;
}

/** A partition of a level's nodes. */
export interface Partition {
  /** The community of each node, in 0..size-1. */
  readonly community: Int32Array;
  /** The mass of each community, and how many nodes it has; none for a number not in use. */
  readonly communityMass: Float64Array;
  readonly population: Int32Array;
}

/** Arrays that every pass over a level needs and leaves as it found them, so that they are made once. */
export interface Workspace {
  /** All zero between uses: weight from the current node to each community. */
  readonly linkWeight: Float64Array;
  readonly touched: Int32Array;
  readonly queue: Int32Array;
  /** All zero between uses. */
  readonly queued: Uint8Array;
  readonly vacant: Int32Array;
  /** Room for the rows of aggregates: each is made from the other, or from the first level. */
  readonly spare: readonly [Rows, Rows];
}

/** Room for the rows of a level, used from the front. */
export interface Rows {
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Room for a level and all that come of it. */
export function makeWorkspace({ size, targets }: Level): Workspace {
  const makeRows = () => ({ targets: new Int32Array(targets.length), weights: new Float64Array(targets.length) });
  return {
    linkWeight: new Float64Array(size),
    touched: new Int32Array(size),
    queue: new Int32Array(size),
    queued: new Uint8Array(size),
    vacant: new Int32Array(size),
    spare: [makeRows(), makeRows()],
  };
}

/** The partition that this assignment of numbers in 0..size-1 makes. */
export function partitionOf({ size, mass }: Level, community: Int32Array): Partition {
  const communityMass = new Float64Array(size);
  const population = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const at = community[node]!;
    communityMass[at]! += mass[node]!;
    population[at]!++;
  }
  return { community, communityMass, population };
}

/** Every node alone. */
export function singletons(size: number): Int32Array {
  const community = new Int32Array(size);
  for (let node = 0; node < size; node++) community[node] = node;
  return community;
}

/** How many links each node has. */
export function countLinks({ size, offsets }: Pick<Level, 'size' | 'offsets'>): Int32Array {
  const degree = new Int32Array(size);
  for (let node = 0; node < size; node++) degree[node] = offsets[node + 1]! - offsets[node]!;
  return degree;
}
