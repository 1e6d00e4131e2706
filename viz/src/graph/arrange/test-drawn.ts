import type { NodeKind } from '@ringbreaker/cypher/domain';
import { entityKinds, hashText, valueKinds } from '@ringbreaker/cypher/domain';
import type { ArrangedThing, Drawn, Places } from './arrangement.ts';

const KINDS: readonly NodeKind[] = [...entityKinds, ...valueKinds];

/** A thing of a spec that stands at the origin. */
export function drawnThing(key: string, about: Partial<ArrangedThing> = {}): ArrangedThing {
  return { key, kind: 'Seller', size: 10, fixed: false, x: 0, y: 0, ...about };
}

/** A picture of a seed: so many things of all kinds and sizes, two links each on average, some fixed, some lonely. */
export function drawnBySeed(seed: number, count: number, fixed: number): Drawn {
  const roll = (what: string, below: number) => hashText(`${seed}|${what}`) % below;
  const things = Array.from({ length: count }, (_, i) =>
    drawnThing(`t${i}`, {
      kind: KINDS[roll(`kind${i}`, KINDS.length)]!,
      size: 4 + roll(`size${i}`, 16),
      // Far enough from each other that nobody pinned one on another.
      ...(i < fixed ? { fixed: true, x: 60 * (i % 10) - 200, y: 60 * Math.floor(i / 10) } : {}),
    }),
  );
  const links = Array.from({ length: 2 * count }, (_, i) => ({
    source: `t${roll(`from${i}`, count)}`,
    target: `t${roll(`to${i}`, Math.max(1, count - 3))}`,
    type: 'USES',
  }));
  return { things, links };
}

/** Pairs of things that stand on each other. */
export function overlapping({ things }: Drawn, places: Places): string[] {
  const byX = [...things].sort((a, b) => places.get(a.key)!.x - places.get(b.key)!.x);
  return byX.flatMap((one, i) => {
    const at = places.get(one.key)!;
    const hits: string[] = [];
    for (const other of byX.slice(i + 1)) {
      const there = places.get(other.key)!;
      if (there.x - at.x > 200) break;
      if (Math.hypot(there.x - at.x, there.y - at.y) < one.size + other.size - 1e-6)
        hits.push(`${one.key} ${other.key}`);
    }
    return hits;
  });
}
