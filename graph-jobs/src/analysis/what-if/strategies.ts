import { hashText, type WhatIfStrategyId, saying } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { betweenness } from './betweenness.ts';
import { type Cut, type Indexed, without } from './network.ts';
import { smallestCut } from './smallest-cut.ts';

/** A way to choose whom to take away: members in their order, at most so many, or fewer where it knows no more. */
export interface Strategy {
  readonly id: Exclude<WhatIfStrategyId, 'random'>;
  readonly says: string;
  readonly choose: (indexed: Indexed, about: { most: number; seed: number }) => string[];
}

/** Past so many members and things, whoever matters is worked out once, and not after each that is taken away. */
const LARGE = 600;

export const STRATEGIES: readonly Strategy[] = [
  {
    id: 'betweenness',
    says: saying`Those over whom most of the shortest ways between others lead`,
    choose: (indexed, { most, seed }) => takeBest(indexed, most, (cut) => betweenness(indexed, cut, seed)),
  },
  {
    id: 'money',
    says: saying`Those into whose accounts others are paid, the most connected first`,
    choose: (indexed, { most }) => {
      const places = degrees(indexed, without([]));
      return inOrder(indexed, (member) =>
        roleOf(indexed, member) === 'money' ? (places[member] as number) : -1,
      ).slice(0, most);
    },
  },
  {
    id: 'degree',
    says: saying`Those who share something with most others`,
    choose: (indexed, { most }) => takeBest(indexed, most, (cut) => degrees(indexed, cut)),
  },
  {
    id: 'scarcity',
    says: saying`Those whose part of the chain fewest others have`,
    choose: (indexed, { most }) => {
      const holders = new Map<string, number>();
      for (const { role } of indexed.network.members) if (role) holders.set(role, (holders.get(role) ?? 0) + 1);
      const [shared, size] = [degrees(indexed, without([])), indexed.network.members.length];
      return inOrder(indexed, (member) => {
        const role = roleOf(indexed, member);
        return role === null ? -1 : (size - (holders.get(role) ?? 0)) * (size + 1) + (shared[member] as number);
      }).slice(0, most);
    },
  },
  {
    id: 'cut',
    says: saying`The smallest sets whose loss parts the most from the rest, one after the other`,
    choose: (indexed, { most, seed }) => {
      const taken = new Set<string>();
      while (taken.size < most) {
        const cut = smallestCut(indexed, taken, { most: most - taken.size, seed });
        if (cut.length === 0) break;
        for (const key of cut) taken.add(key);
      }
      return [...taken];
    },
  },
];

/** Members in an order that is drawn by a hash of the seed, the number of the draw and the key. */
export function drawOrder({ network }: Indexed, seed: number, draw: number): string[] {
  return network.members
    .map(({ key }) => ({ key, turn: hashText(`${seed}\n${draw}\n${key}`) }))
    .sort((a, b) => a.turn - b.turn || compareTexts(a.key, b.key))
    .map(({ key }) => key);
}

/** Takes whoever has the highest figure, of equals the first by key, and looks again. */
function takeBest(indexed: Indexed, most: number, figures: (cut: Cut) => ArrayLike<number>): string[] {
  const { members, things } = indexed.network;
  const once = members.length + things.length > LARGE ? figures(without([])) : null;
  if (once) return inOrder(indexed, (member) => once[member] as number).slice(0, most);
  const taken: string[] = [];
  while (taken.length < Math.min(most, members.length)) {
    const now = figures(without(taken));
    const [best] = inOrder(indexed, (member) =>
      taken.includes(members[member]?.key ?? '') ? -1 : (now[member] as number),
    );
    if (best === undefined) break;
    taken.push(best);
  }
  return taken;
}

/** Members by a figure, the highest first; those under zero are left out. */
function inOrder({ network }: Indexed, figure: (member: number) => number): string[] {
  return network.members
    .map(({ key }, member) => ({ key, value: figure(member) }))
    .filter(({ value }) => value >= 0)
    .sort((a, b) => b.value - a.value || compareTexts(a.key, b.key))
    .map(({ key }) => key);
}

/** With how many others each member shares something. */
function degrees({ network, membersOf, thingsOf }: Indexed, cut: Cut): number[] {
  const isGone = network.members.map(({ key }) => cut.members.has(key));
  return network.members.map((_, member) => {
    if (isGone[member]) return 0;
    const others = new Set((thingsOf[member] ?? []).flatMap((thing) => membersOf[thing] ?? []));
    return [...others].filter((other) => other !== member && !isGone[other]).length;
  });
}

function roleOf({ network }: Indexed, member: number) {
  return network.members[member]?.role ?? null;
}
