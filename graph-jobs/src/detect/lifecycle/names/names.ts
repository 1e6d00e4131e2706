import { findOverlaps } from '../fates/overlap.ts';
import type { Fate } from '../fates/fates.ts';
import { compareAge, newId } from './keep-ids.ts';
import type { Gathering, KnownCommunity, KnownRacket } from '../lives.ts';
import { pairOff } from '../fates/pair-off.ts';

const RACKET = 'rk-';
/** What the ids of groups begin with. */
const GROUP = 'group:';
/** Share of a racket that was in a group, for the group to be what it was. */
const PROMOTED = 0.4;
/** Share of a racket that is in a group, for the racket to be that group now. */
const CLEARED = 0.4;

/** What is known, and what was found: rackets and groups apart. */
export interface Population {
  readonly rackets: readonly KnownRacket[];
  readonly groups: readonly KnownCommunity[];
  readonly foundRackets: readonly Gathering[];
  readonly foundGroups: readonly Gathering[];
  /** Every id that a racket ever had. */
  readonly taken: ReadonlySet<string>;
}

/** Ids in the order of what was found, and what passed between rackets and groups. */
export interface Names {
  readonly rackets: readonly string[];
  readonly groups: readonly string[];
  /** Found rackets that were groups: the old groups' places. */
  readonly promoted: ReadonlyMap<number, number>;
  /** Old rackets that are found as groups: the groups' ids. */
  readonly cleared: ReadonlyMap<number, number>;
}

/**
 * Gives rackets and groups their ids. A racket keeps the one that its fate says; a group that gained signals and a
 * racket that lost them keep theirs under the other prefix.
 */
export function nameAll(population: Population, fates: readonly Fate[]): Names {
  const { rackets, foundRackets, foundGroups } = population;
  const names = { rackets: new Array<string>(foundRackets.length), groups: new Array<string>(foundGroups.length) };
  for (const fate of fates)
    if ('old' in fate && 'found' in fate) names.rackets[fate.found] = rackets[fate.old]?.id ?? '';
  const crossing = findCrossings(population, fates);
  const [promoted, cleared] = [new Map<number, number>(), new Map<number, number>()];
  for (const { old, found } of crossing) {
    if (old.at === 'racket') cleared.set(old.place, found.place);
    else if (found.at === 'racket') promoted.set(found.place, old.place);
    const body = bodyOf(old.id);
    if (found.at === 'racket') names.rackets[found.place] = RACKET + body;
    else names.groups[found.place] = GROUP + body;
  }
  giveNew(RACKET, { names: names.rackets, found: foundRackets, taken: () => takenIn(population, names, RACKET) });
  giveNew(GROUP, { names: names.groups, found: foundGroups, taken: () => takenIn(population, names, GROUP) });
  return { ...names, promoted, cleared };
}

function giveNew(prefix: string, to: { names: string[]; found: readonly Gathering[]; taken: () => Set<string> }): void {
  if (to.found.every((_, at) => to.names[at] !== undefined)) return;
  const taken = to.taken();
  to.found.forEach((found, at) => (to.names[at] ??= newId(prefix, found, taken)));
}

/** A new id must be free as a racket's and as a group's, for either may become the other. */
function takenIn(population: Population, names: { rackets: string[]; groups: string[] }, prefix: string): Set<string> {
  const known = [...population.taken, ...population.groups.map(({ id }) => id), ...names.rackets, ...names.groups];
  return new Set(known.filter(Boolean).map((id) => prefix + bodyOf(id)));
}

/** What stays of an id when a group becomes a racket, or a racket a group. */
export function bodyOf(id: string): string {
  return id.slice((id.startsWith(GROUP) ? GROUP : RACKET).length);
}

interface Place {
  readonly at: 'racket' | 'group';
  readonly place: number;
}

/** Who of the groups goes on as what, and which lost racket goes on as a group. */
function findCrossings({ rackets, groups, foundRackets, foundGroups }: Population, fates: readonly Fate[]) {
  const lost = fates.flatMap((fate) => (fate.rule === 'lost' ? [fate.old] : []));
  const born = fates.flatMap((fate) => (fate.rule === 'born' ? [fate.found] : []));
  const olds = [
    ...lost.map((place) => ({ at: 'racket' as const, place, ...pick(rackets[place]) })),
    ...groups.map((group, place) => ({ at: 'group' as const, place, ...pick(group) })),
  ];
  const founds: (Place & Gathering)[] = [
    ...born.map((place) => ({ at: 'racket' as const, place, members: foundRackets[place]?.members ?? [] })),
    ...foundGroups.map(({ members }, place) => ({ at: 'group' as const, place, members })),
  ];
  const overlaps = findOverlaps(olds, founds).filter(({ old, found, oldInFound, foundInOld }) => {
    // A few sellers of a group in a large new racket are not the group that gained signals.
    if (founds[found]?.at === 'racket') return olds[old]?.at === 'group' && foundInOld >= PROMOTED;
    // Nor are a few sellers of a racket, in a small group of others, the racket that lost them: it may be found again.
    return olds[old]?.at === 'group' || oldInFound >= CLEARED;
  });
  const elder = (a: number, b: number) => compareAge(olds[a] as (typeof olds)[0], olds[b] as (typeof olds)[0]);
  return pairOff(overlaps, elder).map(({ old, found }) => ({
    old: olds[old] as (typeof olds)[0],
    found: founds[found] as Place & Gathering,
  }));
}

function pick(known: KnownCommunity | undefined) {
  return { id: known?.id ?? '', bornAt: known?.bornAt ?? '', members: known?.members ?? [] };
}
