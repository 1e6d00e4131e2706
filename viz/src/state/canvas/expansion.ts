import { isValueKind, type Extent, type GraphColumns } from '@ringbreaker/cypher/domain';
import type { NeighbourQuery } from '../../questions.ts';
import { type Canvas, merge, remove } from './canvas.ts';

/** Adds the neighbours of a thing and remembers that this expand brought them, and what it asked for. */
export function expand(
  canvas: Canvas,
  key: string,
  answer: { graph: GraphColumns; extent: Extent },
  { limit: _, ...asked }: NeighbourQuery = {},
): Canvas {
  const merged = merge(canvas, answer.graph);
  const before = canvas.expansions.get(key)?.returned ?? [];
  const stood = stoodApart(canvas, asked.connecting ?? []);
  const named = answer.graph.nodes.keys.filter((other) => other !== key && !stood(other));
  const returned = [...new Set([...before, ...named])];
  const { returned: shown, total } = answer.extent;
  const expansions = new Map(canvas.expansions).set(key, { returned, asked, shown, total, partial: shown < total });
  return { ...merged, expansions };
}

/**
 * What an expand does not hold in place, though its answer names it: what the question named as here, and what stood by
 * itself, neither a root nor held by an expand. A collapse would take it away.
 */
function stoodApart({ nodes, roots, expansions }: Canvas, connecting: readonly string[]): (key: string) => boolean {
  const asked = new Set(connecting);
  const held = new Set([...roots, ...[...expansions.values()].flatMap(({ returned }) => returned)]);
  return (key) => nodes.has(key) && (asked.has(key) || !held.has(key));
}

/** How many neighbours one expand brings. */
export const EXPAND_CAP = 200;

/** How many neighbours of one thing can be brought in all. */
export const EXPAND_MOST = 1_000;

/** So many who share one value are often strangers to each other, as the customers of a payment provider. */
const STRANGERS_FROM = 25;

/** How many neighbours of a thing are not on the canvas. */
export function unseenOf(canvas: Canvas, key: string): number {
  return Math.max(0, (canvas.nodes.get(key)?.degree ?? 0) - (neighboursOn(canvas).get(key)?.size ?? 0));
}

const known = new WeakMap<Canvas['links'], ReadonlyMap<string, ReadonlySet<string>>>();

/** The neighbours on the canvas of each thing that has some, folded or not; worked out once for the same links. */
export function neighboursOn({ links }: Canvas): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(links);
  if (before) return before;
  const near = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    const all = near.get(one);
    if (all) all.add(other);
    else near.set(one, new Set([other]));
  };
  for (const { source, target } of links.values()) {
    join(source, target);
    join(target, source);
  }
  known.set(links, near);
  return near;
}

/** Tells whether an expand of a thing is to be asked about first: it would bring more than one does, or strangers. */
export function bringsMany(canvas: Canvas, key: string): boolean {
  const node = canvas.nodes.get(key);
  if (!node) return false;
  return node.degree > EXPAND_CAP || (isValueKind(node.kind) && unseenOf(canvas, key) > STRANGERS_FROM);
}

/** Takes away what the expand of `key` brought and nothing else needs: not a root, not pinned, not expanded, not brought by another. */
export function collapse(canvas: Canvas, key: string): Canvas {
  const expansion = canvas.expansions.get(key);
  if (!expansion) return canvas;
  const expansions = new Map(canvas.expansions);
  expansions.delete(key);
  const needed = new Set([...canvas.roots, ...canvas.pinned.keys(), ...expansions.keys(), key]);
  for (const other of expansions.values()) other.returned.forEach((name) => needed.add(name));
  return remove(
    { ...canvas, expansions },
    expansion.returned.filter((name) => !needed.has(name)),
  );
}
