import { requireQuality, type CommunityGraph, type EngineCard, type ServerEngine } from './engine.ts';
import { numberByAppearance } from './number-communities.ts';
import { orderRows } from './order-rows.ts';

/** What the engine asks of a server: the communities of the nodes that these links join, by modularity. */
export type RunLeiden = (question: ServerQuestion) => Promise<Iterable<readonly [node: number, community: number]>>;

/** Links, each once and in ascending order, and how to look for communities. */
interface ServerQuestion {
  readonly sources: number[];
  readonly targets: number[];
  readonly weights: number[];
  readonly resolution: number;
  readonly seed: number;
}

/** Leiden (Traag, Waltman and van Eck 2019) of Neo4j Graph Data Science. */
export const gdsCard: EngineCard = { id: 'gds', qualities: ['modularity'] };

/** Graph Data Science as an engine: graphs go to the server's memory, all as one, and communities come back. */
export function gdsEngine(runLeiden: RunLeiden): ServerEngine {
  return {
    ...gdsCard,
    async assignAll(graphs, { seed, quality }) {
      requireQuality(gdsCard, quality);
      const { sources, targets, weights, starts, linked } = putTogether(graphs);
      const size = starts[graphs.length] ?? 0;
      // A node without links is not sent, and stays what it is here: alone.
      const community = Int32Array.from({ length: size }, (_, node) => node);
      if (linked > 0) {
        const resolution = quality.resolution * linked;
        const names = new Map<number, number>();
        for (const [node, name] of await runLeiden({ sources, targets, weights, resolution, seed })) {
          if (!names.has(name)) names.set(name, node);
          community[node] = names.get(name)!;
        }
      }
      return graphs.map((_, at) => numberFrom(community.slice(starts[at], starts[at + 1]), starts[at] ?? 0));
    },
  };
}

/**
 * Graphs side by side as one, which has the same best communities as each alone: with the weights of each divided by
 * their sum, and the resolution times the number of graphs, what a move gains in one is what it gained there alone, by
 * the same factor. For a link w among total weight m, strengths k and l, of n graphs: w/m - n·r·(k/m)(l/m)/2n
 * = (w - r·k·l/2m)/m.
 */
function putTogether(graphs: readonly CommunityGraph[]) {
  const together = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  const starts = [0];
  let linked = 0;
  for (const graph of graphs) {
    const from = starts.at(-1) ?? 0;
    starts.push(from + graph.size);
    if (graph.targets.length === 0) continue;
    linked++;
    addLinks(together, orderRows(graph), from);
  }
  return { ...together, starts, linked };
}

type Links = Pick<ServerQuestion, 'sources' | 'targets' | 'weights'>;

function addLinks(links: Links, { size, offsets, targets, weights }: CommunityGraph, from: number): void {
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) / 2 : targets.length / 2;
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      if (targets[at]! <= node) continue;
      links.sources.push(from + node);
      links.targets.push(from + targets[at]!);
      links.weights.push((weights?.[at] ?? 1) / total);
    }
  }
}

function numberFrom(community: Int32Array, from: number): Int32Array {
  for (let node = 0; node < community.length; node++) community[node]! -= from;
  return numberByAppearance(community);
}
