import {
  type WhatIfCut,
  type WhatIfReport,
  type WhatIfState,
  type WhatIfStrategy,
  saying,
} from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { affectedBy, type Offers } from './affected.ts';
import { countPaths, mapGoods, type GoodsMap } from './goods-paths.ts';
import { indexNetwork, sortNetwork, without, type Cut, type Indexed, type Network } from './network.ts';
import { partsOf } from './parts.ts';
import { LATER, rebuild } from './rebuild.ts';
import { drawOrder, STRATEGIES } from './strategies.ts';

/** What is asked: what to take away, how many a set of each strategy has, and the seed of every draw. */
export interface WhatIfQuestion {
  readonly remove: readonly string[];
  readonly close: readonly string[];
  readonly size: number;
  readonly seed: number;
}

/** A racket's network, and what each member offers. */
export interface WhatIfMaterial {
  readonly network: Network;
  readonly offers: readonly Offers[];
}

/** A curve goes on to so many; of a large network to fewer. */
const CURVE = { small: 20, large: 10 } as const;
/** Random orders whose mean is the baseline. */
const DRAWS = { small: 20, large: 5 } as const;
/** Members and things of a network that is worked out with less care, and away from the thread that answers. */
export const LARGE_NETWORK = 2_000;
const BASELINE = saying`A set drawn at random: the mean of many`;

/**
 * What becomes of a racket when some of it is taken away, at once and once it has had time to rebuild, and how ways of
 * choosing sets compare. The same network, question and seed give the same answer, whatever the order of rows.
 */
export function whatIf(material: WhatIfMaterial, question: WhatIfQuestion): WhatIfReport {
  const lab = new Lab(material, question.seed);
  const { remove, close, size, seed } = question;
  const asked = { members: new Set(remove), things: new Set(close) };
  const most = Math.min(lab.isLarge ? CURVE.large : CURVE.small, Math.max(size, Math.floor(lab.size / 2)));
  const planned = STRATEGIES.map(({ id, says, choose }) => {
    const order = choose(lab.indexed, { most, seed });
    return lab.tryOut({ id, says }, order, Math.min(size, order.length));
  });
  return {
    size,
    seed,
    before: lab.before,
    asked: remove.length + close.length > 0 ? lab.cut(asked) : null,
    strategies: [...planned, lab.baseline(most, size)],
  };
}

class Lab {
  readonly indexed: Indexed;
  readonly size: number;
  readonly isLarge: boolean;
  readonly before: WhatIfReport['before'];
  readonly #goods: GoodsMap;
  readonly #offers: readonly Offers[];
  readonly #seed: number;

  constructor({ network, offers }: WhatIfMaterial, seed: number) {
    this.indexed = indexNetwork(sortNetwork(network));
    const { members, things } = this.indexed.network;
    this.size = members.length;
    this.isLarge = members.length + things.length > LARGE_NETWORK;
    this.#goods = mapGoods(this.indexed.network);
    this.#offers = offers;
    this.#seed = seed;
    const { factories, stores } = this.#goods;
    const { largest, parts, paths } = this.#look(without([]), []);
    this.before = { members: this.size, largest, parts, paths, factories: factories.length, stores: stores.length };
  }

  /** What becomes of it when this is taken away. */
  cut(cut: Cut): WhatIfCut {
    const { network } = this.indexed;
    const ties = rebuild(this.indexed, cut, this.#seed);
    const states = LATER.map((days): WhatIfState => {
      const rebuilt = ties.filter((tie) => tie.days <= days);
      const apart = partsOf(this.indexed, cut, rebuilt).slice(1).flat().sort(compareTexts);
      return { days, ...this.#look(cut, rebuilt), apart, rebuilt };
    });
    const [largest = []] = partsOf(this.indexed, cut);
    const [whole = []] = partsOf(this.indexed, without([]));
    const [held, was] = [new Set(largest), new Set(whole)];
    const removed = network.members.filter(({ key }) => cut.members.has(key));
    const cutOff = network.members.filter(({ key }) => was.has(key) && !held.has(key) && !cut.members.has(key));
    return {
      members: removed.map(nameOf),
      closed: network.things
        .filter(({ key }) => cut.things.has(key))
        .map(({ key, kind, label }) => ({ key, kind, label })),
      cutOff: cutOff.map(nameOf),
      states,
      affected: affectedBy(network.members, this.#offers, { removed, cutOff }),
    };
  }

  tryOut(about: Pick<WhatIfStrategy, 'id' | 'says'>, order: readonly string[], size: number): WhatIfStrategy {
    const curve = [0, ...order.keys()].map((_, taken) => this.#look(without(order.slice(0, taken)), []));
    return {
      ...about,
      left: curve.map(({ largest }) => share(largest, this.before.largest)),
      paths: curve.map(({ paths }) => paths),
      set: this.cut(without(order.slice(0, size))),
    };
  }

  /** The mean of many sets that are drawn: nobody is named. */
  baseline(most: number, size: number): WhatIfStrategy {
    const draws = Array.from({ length: this.isLarge ? DRAWS.large : DRAWS.small }, (_, draw) =>
      this.tryOut({ id: 'random', says: BASELINE }, drawOrder(this.indexed, this.#seed, draw).slice(0, most), size),
    );
    const mean = (figure: (draw: WhatIfStrategy) => number) =>
      Math.round((draws.reduce((sum, draw) => sum + figure(draw), 0) / draws.length) * 1000) / 1000;
    const states = LATER.map((days, at): WhatIfState => {
      const of = (figure: (state: WhatIfState) => number) => mean(({ set }) => figure(set.states[at] as WhatIfState));
      return {
        days,
        largest: of(({ largest }) => largest),
        parts: of(({ parts }) => parts),
        paths: of(({ paths }) => paths),
        apart: [],
        rebuilt: [],
      };
    });
    const affected = {
      members: 0,
      cutOff: mean(({ set }) => set.affected.cutOff),
      operators: 0,
      offers: mean(({ set }) => set.affected.offers),
      brands: [],
      values: [],
    };
    return {
      id: 'random',
      says: BASELINE,
      left: (draws[0]?.left ?? []).map((_, at) => mean(({ left }) => left[at] ?? 0)),
      paths: (draws[0]?.paths ?? []).map((_, at) => mean(({ paths }) => paths[at] ?? 0)),
      set: {
        members: [],
        closed: [],
        cutOff: [],
        states,
        affected: { ...affected, members: Math.min(size, this.size) },
      },
    };
  }

  #look(cut: Cut, rebuilt: Parameters<typeof partsOf>[2]): Pick<WhatIfState, 'largest' | 'parts' | 'paths'> {
    const parts = partsOf(this.indexed, cut, rebuilt);
    const paths = countPaths(this.indexed.network, this.#goods, cut, rebuilt);
    return { largest: parts[0]?.length ?? 0, parts: parts.length, paths };
  }
}

function nameOf({ key, label }: { key: string; label: string }) {
  return { key, kind: 'Seller' as const, label };
}

function share(left: number, all: number): number {
  return all === 0 ? 0 : Math.round((left / all) * 1000) / 1000;
}
