import type { CommunityGraph } from './engine.ts';

/** Links of plain data: link `i` joins `sources[i]` and `targets[i]`; each pair is given in one direction. */
export interface LinkList {
  readonly size: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Positive; absent where every link weighs 1. */
  readonly weights?: Float64Array | undefined;
}

/** Links of which each has its weight. */
export interface WeightedLinks extends LinkList {
  readonly weights: Float64Array;
}

/** The graph of nodes 0..size-1 with these links, by a counting sort: rows list their links in the order given. */
export function buildGraph({ size, sources, targets, weights }: LinkList): CommunityGraph {
  const offsets = countRows(size, sources, targets);
  const length = offsets[size] ?? 0;
  const rows = new Int32Array(length);
  const rowWeights = weights && new Float64Array(length);
  // Filled from the back of each row, so that the places end where the rows begin.
  for (let link = sources.length - 1; link >= 0; link--) {
    const source = sources[link] as number;
    const target = targets[link] as number;
    if (source === target) continue;
    const there = --offsets[source]!;
    const back = --offsets[target]!;
    rows[there] = target;
    rows[back] = source;
    if (!rowWeights || !weights) continue;
    rowWeights[there] = rowWeights[back] = weights[link] as number;
  }
  return { size, offsets, targets: rows, weights: rowWeights };
}

/** Where each row ends; loops have no place. */
function countRows(size: number, sources: Int32Array, targets: Int32Array): Int32Array {
  const ends = new Int32Array(size + 1);
  for (let link = 0; link < sources.length; link++) {
    const source = sources[link] as number;
    const target = targets[link] as number;
    if (source === target) continue;
    ends[source]!++;
    ends[target]!++;
  }
  let sum = 0;
  for (let node = 0; node <= size; node++) ends[node] = sum += ends[node] as number;
  return ends;
}

/** Room for so many links. */
export function startLinks(size: number, length: number): WeightedLinks {
  return {
    size,
    sources: new Int32Array(length),
    targets: new Int32Array(length),
    weights: new Float64Array(length),
  };
}
