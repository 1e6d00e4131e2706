import { StaticDisjointSet } from 'mnemonist';
import { type Cut, type Indexed } from './network.ts';

/** A new tie between two members, and whether goods go over it, from the second to the first. */
export interface NewTie {
  readonly member: string;
  readonly to: string;
}

/** What hangs together: the parts that the remaining members make, the largest first, of equals the first by key. */
export function partsOf(indexed: Indexed, cut: Cut, ties: readonly NewTie[] = []): string[][] {
  const { network, membersOf, placeOf } = indexed;
  const { members, things } = network;
  const sets = new StaticDisjointSet(members.length);
  const gone = members.map(({ key }) => cut.members.has(key));
  membersOf.forEach((joined, thing) => {
    if (cut.things.has(things[thing]?.key ?? '')) return;
    const left = joined.filter((member) => !gone[member]);
    for (const member of left) sets.union(left[0] as number, member);
  });
  for (const { member, to } of ties) {
    const [a, b] = [placeOf.get(member), placeOf.get(to)];
    if (a !== undefined && b !== undefined && !gone[a] && !gone[b]) sets.union(a, b);
  }
  return sets
    .compile()
    .map((part) =>
      Array.from(part)
        .filter((member) => !gone[member])
        .map((member) => members[member]?.key ?? ''),
    )
    .filter((part) => part.length > 0)
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** How many members the largest part holds. */
export function largestPart(indexed: Indexed, cut: Cut): number {
  return partsOf(indexed, cut)[0]?.length ?? 0;
}
