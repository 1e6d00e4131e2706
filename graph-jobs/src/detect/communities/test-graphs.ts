import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { buildGraph, startLinks, type WeightedLinks } from './community-graph.ts';
import type { CommunityGraph } from './engine.ts';

/** A graph whose communities are known. */
export interface KnownGraph {
  readonly graph: CommunityGraph;
  readonly truth: Int32Array;
}

/** The friendships of a karate club (Zachary 1977), by the lower number of each pair. */
const FRIENDS: Record<number, number[]> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};

/** The karate club; no assignment has more modularity than 0.41979 (Brandes et al. 2008). */
export function karateClub(): CommunityGraph {
  return graphOfPairs(Object.entries(FRIENDS).flatMap(([a, others]) => others.map((b): Pair => [Number(a), b])));
}

/** Cliques in a ring, each tied to the next by one link: the plainest case of the resolution limit. */
export function ringOfCliques(count: number, size: number): KnownGraph {
  const pairs: Pair[] = [];
  for (let first = 0; first < count * size; first += size) {
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.push([first + a, first + b]);
    pairs.push([first + size - 1, (first + size) % (count * size)]);
  }
  const truth = Int32Array.from({ length: count * size }, (_, node) => Math.floor(node / size));
  return { graph: graphOfPairs(pairs), truth };
}

type Pair = readonly [number, number];

/** The graph of pairs of nodes; a pair given twice, or both ways, is one link. */
function graphOfPairs(pairs: readonly Pair[]): CommunityGraph {
  const links = new Map(
    pairs.filter(([a, b]) => a !== b).map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, 1] as const]),
  );
  return toCommunityGraph({ size: 1 + Math.max(...pairs.flat()), links: [...links.values()] });
}

/** The folder of a data set that tests may read where it is present; where it isn't, a message and null. */
export function findData(name: string): string | null {
  const folder = fileURLToPath(new URL(`../../../../../shared/data/${name}/`, import.meta.url));
  if (existsSync(folder)) return folder;
  console.warn(`skipped: ../shared/data/${name} is not here`);
  return null;
}

/** A made graph of 5,000 nodes; `mixing` is the number in its file names, 01 to 04. */
export function readLfr(folder: string, mixing: string): KnownGraph {
  const read = (part: string) => {
    const text = gunzipSync(readFileSync(`${folder}lfr_n5000_mu${mixing}.${part}.csv.gz`)).toString();
    return readPairs(text.slice(text.indexOf('\n') + 1));
  };
  return { graph: graphOfPairs(read('edges')), truth: truthOf(read('truth')) };
}

/** Who wrote to whom at a research institute, and the departments (Leskovec et al. 2007; Yin et al. 2017). */
export function readEmails(folder: string): KnownGraph {
  const read = (name: string) => readPairs(readFileSync(`${folder}${name}.txt`, 'utf8'));
  return { graph: graphOfPairs(read('email-Eu-core')), truth: truthOf(read('email-Eu-core-department-labels')) };
}

function readPairs(text: string): Pair[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [a, b] = line.split(/[ ,]/).map(Number);
      return [a!, b!];
    });
}

function truthOf(rows: readonly Pair[]): Int32Array {
  const truth = new Int32Array(rows.length);
  for (const [node, community] of rows) truth[node] = community;
  return truth;
}

/** A small graph in the plainest form: nodes 0..size-1, links as [a, b, weight], each pair once. */
export interface WeightedGraph {
  readonly size: number;
  readonly links: readonly (readonly [number, number, number])[];
}

/** The same graph as a list of links in columns. */
function toLinkList({ size, links }: WeightedGraph): WeightedLinks {
  const list = startLinks(size, links.length);
  for (const [at, link] of links.entries()) [list.sources[at], list.targets[at], list.weights[at]] = link;
  return list;
}

/** The same graph as compressed sparse rows. */
export function toCommunityGraph(graph: WeightedGraph): CommunityGraph {
  return buildGraph(toLinkList(graph));
}

/** Cliques in a chain, each hung on the one before by a weak link. */
export function chainOfCliques(count: number, size: number): WeightedGraph {
  const links: [number, number, number][] = [];
  for (let first = 0; first < count * size; first += size) {
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) links.push([first + a, first + b, 1]);
    if (first > 0) links.push([first - 1, first, 0.1]);
  }
  return { size: count * size, links };
}
