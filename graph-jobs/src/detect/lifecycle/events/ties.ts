import type { Tie } from '../../evidence/community.ts';
import type { Gathering } from '../lives.ts';

const NAMED = 10;

/** The values by which newcomers hang on those who were there before, the strongest first; ten at most. */
export function tyingIn(ties: readonly Tie[], joined: readonly string[]): Tie[] {
  const fresh = new Set(joined);
  if (fresh.size === 0) return [];
  return keepStrongest(
    ties.filter(({ members }) => members.some((m) => fresh.has(m)) && members.some((m) => !fresh.has(m))),
  );
}

/** The values that join members of different old rackets, the strongest first: the evidence that is new. */
export function tyingTogether(ties: readonly Tie[], parents: readonly Gathering[]): Tie[] {
  const home = new Map(parents.flatMap(({ members }, at) => members.map(({ seller }) => [seller, at] as const)));
  return keepStrongest(
    ties.filter(({ members }) => new Set(members.flatMap((member) => home.get(member) ?? [])).size > 1),
  );
}

function keepStrongest(ties: readonly Tie[]): Tie[] {
  return ties
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1))
    .slice(0, NAMED);
}
