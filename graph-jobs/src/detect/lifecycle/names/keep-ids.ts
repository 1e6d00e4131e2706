import { makeId } from '../../save/stable-ids.ts';
import type { Gathering } from '../lives.ts';
import { compareTexts } from '../../../compare-texts.ts';
import { pairOff } from '../fates/pair-off.ts';
import { findOverlaps } from '../fates/overlap.ts';

/** Something of the last run that has an id of our own. */
export interface Named extends Gathering {
  readonly id: string;
  readonly bornAt: string;
}

/**
 * Gives each found thing the id of the old one that it overlaps most with, each id once, or a new one made from its
 * core.
 * @param others further ids that are not free
 * @returns ids in the order of `found`
 */
export function keepIds(
  prefix: string,
  found: readonly Gathering[],
  known: readonly Named[],
  others: readonly string[] = [],
): string[] {
  const ids = new Array<string | undefined>(found.length);
  const order = (a: number, b: number) => compareAge(known[a] as Named, known[b] as Named);
  for (const pair of pairOff(findOverlaps(known, found), order)) ids[pair.found] = known[pair.old]?.id;
  const taken = new Set([...known.map(({ id }) => id), ...others]);
  return found.map((gathering, at) => ids[at] ?? newId(prefix, gathering, taken));
}

/** An id made once, from the core, and taken from then on. */
export function newId(prefix: string, { members }: Gathering, taken: Set<string>): string {
  const core = members.filter(({ role }) => role === 'core');
  const id = makeId(
    prefix,
    (core.length > 0 ? core : members).map(({ seller }) => seller),
    taken,
  );
  taken.add(id);
  return id;
}

/** The older first, then the smaller id. */
export function compareAge(a: { bornAt: string; id: string }, b: { bornAt: string; id: string }): number {
  return compareTexts(a.bornAt, b.bornAt) || compareTexts(a.id, b.id);
}
