/**
 * An undirected weighted graph as compressed sparse rows: the neighbours of node `n` are `targets[offsets[n]]` up to
 * `targets[offsets[n + 1] - 1]`. Each link stands in the rows of both its ends; links of the same pair add up, loops
 * count for nothing.
 */
export interface CommunityGraph {
  readonly size: number;
  /** `size + 1` ascending places in `targets`. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Positive, beside `targets`; absent where every link weighs 1. */
  readonly weights?: Float64Array | undefined;
}

/**
 * What makes one assignment better than another. `modularity`: weight inside beyond `resolution` times what chance
 * puts there (Newman and Girvan 2004; Reichardt and Bornholdt 2006). `cpm`: weight inside beyond `resolution` for each
 * pair of nodes inside, so communities are denser than `resolution` whatever the rest of the graph (Traag, Van Dooren
 * and Nesterov 2011).
 */
export interface Quality {
  readonly kind: 'modularity' | 'cpm';
  readonly resolution: number;
}

/** How to look for communities: the same graph and request give the same answer. */
export interface CommunityRequest {
  readonly seed: number;
  readonly quality: Quality;
}

/** What is known of an engine wherever it thinks. */
export interface EngineCard {
  readonly id: string;
  /** The kinds of quality that it can be asked for. */
  readonly qualities: readonly Quality['kind'][];
}

/** A community algorithm as a value that thinks here, at once: one file each, one line in the index. */
export interface CommunityEngine extends EngineCard {
  /**
   * Assigns each node a community, numbered from 0 by first appearance.
   * @throws RangeError for a quality that the engine does not know.
   */
  assign(graph: CommunityGraph, request: CommunityRequest): Int32Array;
}

/** A community algorithm that a server runs: answers come later, and to ask many questions at once costs little more. */
export interface ServerEngine extends EngineCard {
  /**
   * Answers for each graph as `CommunityEngine.assign` does.
   * @throws RangeError for a quality that the engine does not know.
   */
  assignAll(graphs: readonly CommunityGraph[], request: CommunityRequest): Promise<Int32Array[]>;
}

/** The usual question: modularity as Newman wrote it. */
export const MODULARITY: Quality = { kind: 'modularity', resolution: 1 };

/**
 * Refuses a question that an engine can't answer.
 * @throws RangeError naming those it can.
 */
export function requireQuality({ id, qualities }: EngineCard, { kind, resolution }: Quality): void {
  if (!qualities.includes(kind)) {
    throw new RangeError(`The engine "${id}" knows no ${kind}: ask for ${qualities.join(' or ')}, or choose "leiden".`);
  }
  if (!(resolution > 0)) throw new RangeError(`A resolution is a positive number, not ${resolution}.`);
}
