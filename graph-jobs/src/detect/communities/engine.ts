/** A weighted graph of plain data: nodes 0..size-1, links as [a, b, weight] with a < b, each pair once. */
export interface WeightedGraph {
  readonly size: number;
  readonly links: readonly (readonly [number, number, number])[];
}

/** A community algorithm as a value: one file each, one line in the index. */
export interface CommunityEngine {
  readonly id: string;
  readonly title: string;
  readonly paper: string;
  /** Assigns each node a community number; the same graph and seed give the same answer. */
  assign(graph: WeightedGraph, seed: number): number[];
}
