import type { Canvas, CanvasLink, CanvasNode } from '../canvas/canvas.ts';
import { unfolded } from './folds.ts';

/** Whose a thing is by itself; null: it is of those that it hangs on. */
type OwnerOf = (node: CanvasNode) => string | null;

/** Between the owners of a group of things, and before their names. */
const SIGN = '\u001f';

/** Whether several own what is in a group. */
export const isShared = (group: string): boolean => group.includes(SIGN);

/** The things of a canvas that are in no fold by who owns them, in an order that depends on nothing else. */
export function groupByOwners(canvas: Canvas, ownerOf: OwnerOf): [group: string, things: CanvasNode[]][] {
  const free = new Map(unfolded(canvas).map((node) => [node.key, node]));
  const groups = new Map<string, CanvasNode[]>();
  for (const [key, of] of shareOut(free, canvas.links.values(), ownerOf)) {
    const group = [...of].sort().join(SIGN);
    groups.set(group, [...(groups.get(group) ?? []), free.get(key)!]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whose each thing is: its own owner, else all whose things it hangs on by the fewest links. */
function shareOut(free: ReadonlyMap<string, CanvasNode>, links: Iterable<CanvasLink>, ownerOf: OwnerOf) {
  const owners = new Map<string, ReadonlySet<string>>();
  for (const node of free.values()) {
    const owner = ownerOf(node);
    if (owner !== null) owners.set(node.key, new Set([owner]));
  }
  let waiting = [...links].filter(({ source, target }) => free.has(source) && free.has(target));
  while (waiting.length > 0) {
    const reached = new Map<string, Set<string>>();
    const reach = (from: string, to: string) => {
      const of = owners.get(from);
      if (!of || owners.has(to)) return;
      const all = reached.get(to) ?? new Set<string>();
      for (const owner of of) all.add(owner);
      reached.set(to, all);
    };
    for (const { source, target } of waiting) {
      reach(source, target);
      reach(target, source);
    }
    if (reached.size === 0) break;
    for (const [key, of] of reached) owners.set(key, of);
    waiting = waiting.filter(({ source, target }) => !owners.has(source) || !owners.has(target));
  }
  return owners;
}
