import { tally } from '../state/tally.ts';
import type { Hue } from './kinds.ts';

interface OfRacket {
  racketId: string | null;
}

/** The hue of each racket of a picture. What belongs to none is drawn hollow, so that colour is not its only sign. */
export type RacketHues = ReadonlyMap<string, Hue>;

/** In this order hues are given: those that are told apart best come first. Grey is of all rackets past them. */
export const RACKET_HUES: readonly Hue[] = ['blue', 'orange', 'green', 'purple', 'sky', 'vermillion', 'yellow'];
const OTHER: Hue = 'grey';

/**
 * Gives each racket a hue, in the order in which they came to the canvas, so that one that stands keeps its hue when
 * another comes. Of more rackets than there are hues the largest have one each, and the others share grey.
 */
export function racketHues(nodes: Iterable<OfRacket>): RacketHues {
  const things = countRackets(nodes);
  const large = [...things].sort(([, a], [, b]) => b - a).slice(0, RACKET_HUES.length);
  const own = new Set(large.map(([id]) => id));
  const free = RACKET_HUES.values();
  return new Map([...things.keys()].map((id) => [id, own.has(id) ? (free.next().value ?? OTHER) : OTHER]));
}

/** How many things of each racket there are. */
const countRackets = (nodes: Iterable<OfRacket>): Map<string, number> =>
  tally([...nodes].flatMap(({ racketId }) => racketId ?? []));

/** The rackets that most of some things belong to, the largest first, up to so many. */
export function largestRackets(nodes: Iterable<OfRacket>, most: number): string[] {
  const sorted = [...countRackets(nodes)].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return sorted.slice(0, most).map(([id]) => id);
}

/** A group of rackets that look alike: one with a hue of its own, or all that share one. */
export interface RacketGroup {
  hue: Hue;
  ids: readonly string[];
  things: number;
}

/** The rackets of a picture as its legend tells them: each with a hue of its own, then those that share grey. */
export function racketGroups(nodes: Iterable<OfRacket>, hues: RacketHues): RacketGroup[] {
  const things = countRackets(nodes);
  const groups = new Map<string, RacketGroup>();
  for (const [id, hue] of hues) {
    const place = hue === OTHER ? OTHER : id;
    const before = groups.get(place);
    const more = things.get(id) ?? 0;
    if (more > 0) groups.set(place, { hue, ids: [...(before?.ids ?? []), id], things: (before?.things ?? 0) + more });
  }
  const rest = groups.get(OTHER);
  groups.delete(OTHER);
  return rest ? [...groups.values(), rest] : [...groups.values()];
}
