import type { FoundPath, PathLink } from './path-link.ts';
import { cheapestPath, preparePaths, type PathGraph } from './cheapest-path.ts';

export type { FoundPath, PathLink };

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** How many paths at most. */
  readonly k: number;
  /** How many steps a path has at most. */
  readonly maxLength: number;
}

/**
 * The k cheapest paths without loops between two things, cheapest first; equals by their keys.
 * Yen, J. Y. (1971), Finding the k shortest loopless paths in a network, Management Science 17(11): each found path
 * is left at each of its nodes for the cheapest way on that no found path has taken.
 * @returns fewer than k when there are no more; none when either end has no link, or both are the same.
 */
export function shortestPaths(links: readonly PathLink[], question: PathQuestion): FoundPath[] {
  const found: FoundPath[] = [];
  if (question.k <= 0) return found;
  for (const path of pathsInOrder(links, question)) {
    found.push(path);
    if (found.length >= question.k) break;
  }
  return found;
}

/** The same, one after the other, as long as somebody asks for more. */
export function* pathsInOrder(links: readonly PathLink[], question: Omit<PathQuestion, 'k'>): Generator<FoundPath> {
  const graph = preparePaths(links, question.to);
  const found: FoundPath[] = [];
  const candidates = new Map<string, FoundPath>();
  let next = question.from === question.to ? null : cheapestPath(graph, question);
  while (next) {
    found.push(next);
    yield next;
    for (const path of detours(graph, question, found)) candidates.set(path.keys.join('\n'), path);
    next = takeCheapest(candidates);
  }
}

/** The cheapest ways to leave the path found last at each of its nodes, away from all paths found so far. */
function* detours(
  graph: PathGraph,
  question: Omit<PathQuestion, 'k'>,
  found: readonly FoundPath[],
): Generator<FoundPath> {
  const last = found.at(-1);
  if (!last) return;
  for (const place of last.links.keys()) {
    const root = { keys: last.keys.slice(0, place), links: last.links.slice(0, place) };
    const spur = last.keys[place] as string;
    const sameRoot = found.filter((path) => [...root.keys, spur].every((key, index) => path.keys[index] === key));
    const way = cheapestPath(graph, {
      from: spur,
      to: question.to,
      maxLength: question.maxLength - place,
      without: new Set(root.keys),
      notFirst: new Set(sameRoot.map((path) => path.keys[place + 1] as string)),
    });
    if (!way) continue;
    const rootCost = root.links.reduce((sum, link) => sum + (graph.links[link]?.cost ?? 0), 0);
    yield { keys: [...root.keys, ...way.keys], links: [...root.links, ...way.links], cost: rootCost + way.cost };
  }
}

function takeCheapest(candidates: Map<string, FoundPath>): FoundPath | null {
  const [best] = [...candidates].sort(([a, one], [b, other]) => one.cost - other.cost || (a < b ? -1 : 1));
  if (!best) return null;
  candidates.delete(best[0]);
  return best[1];
}
