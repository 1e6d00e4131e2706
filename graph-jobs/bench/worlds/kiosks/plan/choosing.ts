import type { Draw } from '#jobs/generate/draw';
import { FIRST } from '../model.ts';
import type { Mix } from '../settings.ts';

type Sources<T> = { readonly [source in keyof Mix]: (() => T) | null };

/** A value from one of its sources, by their weights; a source that is not there gives its weight to one's own. */
export function chosen<T>(draw: Draw, mix: Mix, sources: Sources<T>): T {
  const source = draw.weighted(['own', 'circle', 'place', 'fresh'] as const, (one) => mix[one]);
  return (sources[source] ?? (sources.own as () => T))();
}

const ERA_DAYS = 140;

/** What somebody mostly uses at a time; after some months it is the next. */
export function inUse<T>(draw: Draw, list: readonly T[], day: number): T {
  const era =
    Math.floor((day - FIRST) / ERA_DAYS) +
    (draw.at('usual').chance(0.6) ? 0 : draw.at('other').between(0, list.length));
  return list[era % list.length] as T;
}

/** Things by each of their keys. */
export function byKey<K, T>(things: readonly T[], keysOf: (thing: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}
