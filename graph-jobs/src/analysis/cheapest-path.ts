import { Heap } from 'mnemonist';
import type { FoundPath, PathLink } from './path-link.ts';

interface Step {
  readonly to: string;
  readonly link: number;
  readonly cost: number;
}

/** Links made ready for many searches towards one end: steps by key, and what each key costs at least to the end. */
export interface PathGraph {
  readonly links: readonly PathLink[];
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly atLeast: ReadonlyMap<string, number>;
}

interface State {
  readonly key: string;
  readonly cost: number;
  readonly bound: number;
  readonly length: number;
  readonly link: number;
  readonly before: State | null;
}

/** Keeps the cheapest of parallel links, and works out the least cost from everywhere to `to` (Dijkstra, 1959). */
export function preparePaths(links: readonly PathLink[], to: string): PathGraph {
  const best = new Map<string, number>();
  for (const [place, { from, to: end, cost }] of links.entries()) {
    if (!(cost > 0)) throw new RangeError(`Link ${place} costs ${cost}: a step's cost must be above zero.`);
    if (from === end) continue;
    const pair = from < end ? `${from}\n${end}` : `${end}\n${from}`;
    const known = best.get(pair);
    if (known === undefined || cost < (links[known] as PathLink).cost) best.set(pair, place);
  }
  const steps = new Map<string, Step[]>();
  for (const place of best.values()) {
    const { from, to: end, cost } = links[place] as PathLink;
    append(steps, from, { to: end, link: place, cost });
    append(steps, end, { to: from, link: place, cost });
  }
  return { links, steps, atLeast: leastCosts(steps, to) };
}

/** What is sought: the cheapest path between two keys, past no key of `without`, and first to none of `notFirst`. */
export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly without?: ReadonlySet<string>;
  readonly notFirst?: ReadonlySet<string>;
}

/**
 * The cheapest path of at most `maxLength` steps, by A* (Hart, Nilsson, Raphael, 1968) with the least costs as bound.
 * A key is opened again only by a shorter way: the dearer but shorter one may be the only one that still fits.
 */
export function cheapestPath(graph: PathGraph, search: PathSearch): FoundPath | null {
  const shortest = new Map<string, number>();
  const open = new Heap<State>((a, b) => a.bound - b.bound || a.length - b.length || (a.key < b.key ? -1 : 1));
  open.push({ key: search.from, cost: 0, bound: 0, length: 0, link: -1, before: null });
  for (let state = open.pop(); state; state = open.pop()) {
    if (state.key === search.to) return trace(state);
    if (state.length >= (shortest.get(state.key) ?? search.maxLength)) continue;
    shortest.set(state.key, state.length);
    for (const step of graph.steps.get(state.key) ?? []) {
      const rest = graph.atLeast.get(step.to);
      if (rest === undefined || step.to === search.from || search.without?.has(step.to)) continue;
      if (state.before === null && search.notFirst?.has(step.to)) continue;
      const cost = state.cost + step.cost;
      const length = state.length + 1;
      open.push({ key: step.to, cost, bound: cost + rest, length, link: step.link, before: state });
    }
  }
  return null;
}

function append(steps: Map<string, Step[]>, key: string, step: Step): void {
  const known = steps.get(key);
  if (known) known.push(step);
  else steps.set(key, [step]);
}

function leastCosts(steps: ReadonlyMap<string, readonly Step[]>, to: string): Map<string, number> {
  const least = new Map<string, number>();
  const open = new Heap<{ key: string; cost: number }>((a, b) => a.cost - b.cost);
  open.push({ key: to, cost: 0 });
  for (let state = open.pop(); state; state = open.pop()) {
    if (least.has(state.key)) continue;
    least.set(state.key, state.cost);
    for (const step of steps.get(state.key) ?? []) open.push({ key: step.to, cost: state.cost + step.cost });
  }
  return least;
}

function trace(end: State): FoundPath {
  const keys: string[] = [];
  const links: number[] = [];
  for (let state: State | null = end; state; state = state.before) {
    keys.unshift(state.key);
    if (state.before) links.unshift(state.link);
  }
  return { keys, links, cost: end.cost };
}
