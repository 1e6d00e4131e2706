import type { LinkList } from '#jobs/detect/communities/community-graph';
import { Pairs } from './pairs.ts';
import { drawFrom, drawOrder, type Draw } from './random.ts';

/** The graphs with small communities on which Lancichinetti and Fortunato compared methods (2009). */
const DEGREES = { least: 10, most: 50, exponent: 2 };
const SIZES = { least: 10, most: 50, exponent: 1.0001 };
/** So often the stubs that found no partner are mixed again; the few that are left then stay without. */
const TRIES = 20;

/** A graph with planted communities. */
export interface Planted {
  readonly links: LinkList;
  /** The community of each node. */
  readonly truth: Int32Array;
}

/**
 * A graph in the style of Lancichinetti, Fortunato and Radicchi (2008): power laws for degrees (mean 20) and for sizes
 * of communities, and of each node's links the share `mixing` leaves its community.
 */
export function drawLfr(size: number, mixing: number, seed: number): Planted {
  const draw = drawFrom(seed);
  const degrees = Int32Array.from({ length: size }, () => draw.powerLaw(DEGREES));
  const inner = degrees.map((degree) => Math.floor(degree * (1 - mixing) + draw.share()));
  const truth = placeNodes(inner, drawSizes(size, draw), draw);
  const pairs = new Pairs(size);
  for (const members of groupsOf(truth)) {
    pairStubs(stubsOf(members, inner), { pairs, draw, fits: () => true });
  }
  const outer = degrees.map((degree, node) => degree - inner[node]!);
  const all = Array.from({ length: size }, (_, node) => node);
  pairStubs(stubsOf(all, outer), { pairs, draw, fits: (a, b) => truth[a] !== truth[b] });
  return { links: pairs.toLinks(), truth };
}

/** Sizes of communities that add up to all nodes. */
function drawSizes(size: number, draw: Draw): number[] {
  const sizes: number[] = [];
  let left = size;
  while (left > 0) {
    const next = Math.min(draw.powerLaw(SIZES), left);
    // What is left at the end is no community of its own: it goes to the one before.
    if (next < SIZES.least && sizes.length > 0) sizes.push(sizes.pop()! + next);
    else sizes.push(next);
    left -= next;
  }
  return sizes;
}

/** Puts each node into a random community that has room for its inner links, the node with most of them first. */
function placeNodes(inner: Int32Array, sizes: readonly number[], draw: Draw): Int32Array {
  const nodes = drawOrder(inner.length, draw).sort((a, b) => inner[b]! - inner[a]!);
  const communities = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]!);
  const truth = new Int32Array(inner.length);
  const room: number[] = [];
  let opened = 0;
  for (const node of nodes) {
    while (opened < communities.length && (sizes[communities[opened]!]! > inner[node]! || room.length === 0)) {
      const community = communities[opened++]!;
      for (let seat = sizes[community]!; seat > 0; seat--) room.push(community);
    }
    const seat = draw.below(room.length);
    truth[node] = room[seat]!;
    room[seat] = room[room.length - 1]!;
    room.pop();
  }
  return truth;
}

function groupsOf(truth: Int32Array): number[][] {
  const groups: number[][] = [];
  for (const [node, community] of truth.entries()) (groups[community] ??= []).push(node);
  return groups;
}

/** Each node as often as it wants links. */
function stubsOf(nodes: readonly number[], wanted: Int32Array): number[] {
  return nodes.flatMap((node) => Array.from({ length: wanted[node]! }, () => node));
}

interface Pairing {
  readonly pairs: Pairs;
  readonly draw: Draw;
  readonly fits: (a: number, b: number) => boolean;
}

/** Pairs stubs at random, each pair of nodes once at most (Molloy and Reed 1995). */
function pairStubs(stubs: number[], { pairs, draw, fits }: Pairing): void {
  for (let attempt = 0; attempt < TRIES && stubs.length > 1; attempt++) {
    const order = drawOrder(stubs.length, draw);
    const left: number[] = [];
    for (let at = 0; at + 1 < order.length; at += 2) {
      const [a, b] = [stubs[order[at]!]!, stubs[order[at + 1]!]!];
      if (a === b || !fits(a, b) || !pairs.add(a, b)) left.push(a, b);
    }
    stubs = left;
  }
}
