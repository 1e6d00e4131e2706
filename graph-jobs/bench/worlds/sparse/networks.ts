import { Draw, heavyTail } from '#jobs/generate/draw';
import { SIZES } from './settings.ts';
import { SHAPES, skeletonOf, type Shape } from './shapes.ts';
import { neighboursOf } from './graph.ts';
import { thicken } from './thicken.ts';

/** Which bare networks are asked for. */
export interface SparseNetworkRequest {
  readonly shape: Shape | 'mixed';
  /** Nodes of every network, or the smallest and the largest of a heavy tail (5 to 120, say). */
  readonly size: number | readonly [number, number];
  readonly meanDegree: number;
  /** Of all ties, the share that leads to a node of another network. */
  readonly chance: number;
  readonly seed: number;
  /** 200, unless told. */
  readonly networks?: number;
}

/** Who shares something with whom, each pair once in no order that tells, and the network of each node. */
export interface SparseNetworks {
  readonly pairs: readonly (readonly [string, string])[];
  readonly truth: ReadonlyMap<string, string>;
}

const NETWORKS = 200;

/** A marketplace of covert networks only, without a signal: plain pairs and the truth about them. */
export function sparseNetwork(request: SparseNetworkRequest): SparseNetworks {
  const { shape, meanDegree, chance, seed, networks = NETWORKS } = request;
  const draw = Draw.of(seed).at('sparse-networks');
  const truth = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (let network = 0; network < networks; network++) {
    const at = draw.at(network);
    const size = sizeOf(request.size, at.at('size').uniform());
    const bare = skeletonOf(shape === 'mixed' ? at.at('shape').pick(SHAPES) : shape, size, at.at('bare'));
    const nameOf = (node: number) => at.at('node').at(node).hex(12);
    for (let node = 0; node < size; node++) truth.set(nameOf(node), `network-${network}`);
    for (const [one, own] of neighboursOf(size, thicken(bare, meanDegree, at.at('thick')).ties).entries()) {
      for (const other of own) if (one < other) pairs.push([nameOf(one), nameOf(other)].sort() as [string, string]);
    }
  }
  const strangers = Math.round((pairs.length * chance) / (1 - chance));
  return { pairs: [...pairs, ...chancePairs(truth, strangers, draw.at('chance'))].sort(byName), truth };
}

function sizeOf(size: number | readonly [number, number], u: number): number {
  if (typeof size === 'number') return size;
  return Math.min(size[1], Math.floor(heavyTail(u, { low: size[0], high: size[1] + 1, alpha: SIZES.alpha })));
}

function chancePairs(truth: ReadonlyMap<string, string>, count: number, draw: Draw): [string, string][] {
  const nodes = [...truth.keys()];
  const pairs = new Map<string, [string, string]>();
  for (let turn = 0; pairs.size < count && turn < 20 * count; turn++) {
    const pair = [draw.at(turn).at(0).pick(nodes), draw.at(turn).at(1).pick(nodes)].sort() as [string, string];
    if (truth.get(pair[0]) !== truth.get(pair[1])) pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

function byName(one: readonly [string, string], other: readonly [string, string]): number {
  return one.join() < other.join() ? -1 : 1;
}
