import { requireQuality, type CommunityGraph, type EngineCard, type ServerEngine } from './engine.ts';
import { numberByAppearance } from './number-communities.ts';
import { orderRows } from './order-rows.ts';

/** What the engine asks of a server: the communities of the nodes that these links join, by modularity. */
export type RunLeiden = (question: ServerQuestion) => Promise<Iterable<readonly [node: number, community: number]>>;

/** Links, each once and in ascending order, and how to look for communities. */
export interface ServerQuestion {
  readonly sources: number[];
  readonly targets: number[];
  readonly weights: number[];
  readonly resolution: number;
  readonly seed: number;
}

/** What people are told of Graph Data Science. */
export const gdsCard: EngineCard = {
  id: 'gds',
  title: 'Leiden of Neo4j Graph Data Science',
  paper: 'Traag, Waltman, van Eck: From Louvain to Leiden: guaranteeing well-connected communities, 2019',
  qualities: ['modularity'],
};

/** Graph Data Science as an engine: the graph goes to the server's memory and the communities come back. */
export function gdsEngine(runLeiden: RunLeiden): ServerEngine {
  return {
    ...gdsCard,
    async assign(graph, { seed, quality }) {
      requireQuality(gdsCard, quality);
      // A node without links is not sent, and stays what it is here: alone.
      const community = Int32Array.from({ length: graph.size }, (_, node) => node);
      const question = { ...listLinks(graph), resolution: quality.resolution, seed };
      if (question.sources.length === 0) return community;
      const names = new Map<number, number>();
      for (const [node, name] of await runLeiden(question)) {
        if (!names.has(name)) names.set(name, node);
        community[node] = names.get(name)!;
      }
      return numberByAppearance(community);
    },
  };
}

function listLinks(graph: CommunityGraph): Pick<ServerQuestion, 'sources' | 'targets' | 'weights'> {
  const { size, offsets, targets, weights } = orderRows(graph);
  const links = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      if (targets[at]! <= node) continue;
      links.sources.push(node);
      links.targets.push(targets[at]!);
      links.weights.push(weights?.[at] ?? 1);
    }
  }
  return links;
}
