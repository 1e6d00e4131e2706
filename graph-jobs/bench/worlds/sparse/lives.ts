import type { Draw } from '#jobs/generate/draw';
import { leavesOf, type Walk } from './graph.ts';
import { LIVES } from './settings.ts';

/** First and last day of an account, as days since 1970-01-01. */
export interface Life {
  readonly opened: number;
  readonly closed: number | null;
  /** The last day on which something of it was seen. */
  readonly seenUntil: number;
}

const YEAR = 365;
const SHORTEST = 25;
const PAUSES = [2, 3, 5, 9, 14, 21, 40, 60, 90, 180];

/** A life as far as it is known on the last day. */
function life(opened: number, closed: number | null, { last, draw }: { last: number; draw: Draw }): Life {
  const end = closed !== null && closed <= last ? closed : null;
  return { opened, closed: end, seenUntil: end ?? Math.max(opened, last - draw.at('seen').between(0, 20)) };
}

/** Somebody's who sells alone: opened in the last three years, and some have stopped. */
export function lifeAlone(draw: Draw, last: number): Life {
  const opened = last - draw.at('opened').between(1, LIVES.years * YEAR);
  const closes = draw.at('closes').chance(LIVES.aloneCloses);
  return life(opened, closes ? opened + draw.at('closed').between(SHORTEST, 900) : null, { last, draw });
}

/** When go-betweens stop, by node. */
export type Stops = ReadonlyMap<number, number>;

interface Asked {
  readonly walk: Walk;
  readonly operators: readonly number[];
  readonly draw: Draw;
  readonly last: number;
}

/** Lives of a network, by node: it grows at its leaves, loses leaves, and some closed accounts have a follower. */
export function livesOf(asked: Asked, stopsOf: (opened: readonly number[]) => Stops): { lives: Life[]; stops: Stops } {
  const { draw, last } = asked;
  const opened = openingsOf(asked);
  const stops = stopsOf(opened);
  const closings = new Map([...closingsOf(asked, opened), ...stops]);
  const lives = opened.map((day, node) => life(day, closings.get(node) ?? null, { last, draw: draw.at(node) }));
  return { lives, stops };
}

function openingsOf({ walk, draw, last }: Asked): number[] {
  const born = last - draw.at('born').between(250, LIVES.years * YEAR);
  const grownUp = last - draw.at('grown up').pick([1, 1, 1, 60, 200]);
  const opened = walk.order.map(() => born);
  for (const [rank, node] of walk.order.entries()) {
    const share = (rank + draw.at('rank').at(node).uniform() * 0.9) / walk.order.length;
    opened[node] = Math.floor(born + (grownUp - born) * share);
  }
  return opened;
}

function closingsOf({ walk, operators, draw, last }: Asked, opened: readonly number[]): Map<number, number> {
  const closings = new Map<number, number>();
  for (const leaf of leavesOf(walk)) {
    const [at, from] = [draw.at('leaf').at(leaf), opened[leaf] as number];
    const parent = walk.cameFrom.get(leaf) ?? -1;
    if (parent !== -1 && operators[parent] === operators[leaf] && at.at('follows').chance(LIVES.comesBack)) {
      const closed = from - at.at('pause').pick(PAUSES);
      if (closed > (opened[parent] as number) + SHORTEST) closings.set(parent, closed);
    } else if (at.at('closes').chance(LIVES.leafCloses)) {
      const closed = from + SHORTEST + Math.floor(at.at('closed').uniform() * (last - from));
      if (closed <= last) closings.set(leaf, closed);
    }
  }
  return closings;
}
