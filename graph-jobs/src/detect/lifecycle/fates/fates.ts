import { groupBy } from '../../links/group-by.ts';
import { dayOf } from '../../links/days.ts';
import { compareAge } from '../names/keep-ids.ts';
import { coreOf, isLive, type Gathering, type KnownRacket } from '../lives.ts';
import { findOverlaps, inclusionOf, type Overlap } from './overlap.ts';
import { pairOff } from './pair-off.ts';

/** What became of old rackets, and where the found ones come from: indices of both. */
export type Fate =
  | { readonly rule: 'merged'; readonly old: number; readonly found: number; readonly others: readonly number[] }
  | { readonly rule: 'split'; readonly old: number; readonly found: number; readonly others: readonly number[] }
  | { readonly rule: 'returned' | 'kept'; readonly old: number; readonly found: number }
  | { readonly rule: 'born'; readonly found: number; readonly related: readonly number[] }
  | { readonly rule: 'lost'; readonly old: number };

/** A found racket; `isAlive` tells whether one of its core is still open. */
export interface FoundLife extends Gathering {
  readonly isAlive: boolean;
}

/** What the rules look at. */
interface World {
  readonly olds: readonly KnownRacket[];
  readonly founds: readonly FoundLife[];
  readonly asOf: number;
  /** Which of two old ones is the older. */
  readonly elder: (a: number, b: number) => number;
}

const HALF = 0.5;
const CORE_GIVEN = 2;
/** After a year whoever comes back is somebody else, as far as the data can tell. */
const RETURN_DAYS = 365;
const STRONGLY_RELATED = 0.3;

/**
 * Decides what happened between two runs: the rules of the lifecycle table from the top. Every found racket, and every
 * old one that was at work, is spoken of exactly once; a dissolved one at most once.
 * @param olds in the order of their ids
 * @param founds in the order of their first members
 * @param asOf the day this run speaks of, as whole days since 1970-01-01
 */
export function findFates(olds: readonly KnownRacket[], founds: readonly FoundLife[], asOf: number): Fate[] {
  const elder = (a: number, b: number) => compareAge(olds[a] as KnownRacket, olds[b] as KnownRacket);
  const world = { olds, founds, asOf, elder };
  const settled = new Settled();
  const overlaps = findOverlaps(olds, founds);
  const live = overlaps.filter(({ old }) => isLive(olds[old] as KnownRacket));
  settled.take(findMerges(live, elder));
  settled.take(findSplits(settled.open(live), world));
  // A live predecessor goes before a dissolved one, though "returned" stands above "kept": it asks for no live one.
  settled.take(pairOff(settled.open(live), elder).map(({ old, found }) => ({ rule: 'kept', old, found })));
  settled.take(findReturns(world, settled, overlaps));
  settled.take(findHeirs(world, settled));
  const born = [...founds.keys()].filter((found) => !settled.founds.has(found));
  const near = groupBy(overlaps, ({ found }) => found);
  settled.take(born.map((found) => ({ rule: 'born', found, related: relatedTo(near.get(found) ?? []) })));
  const lost = [...olds.keys()].filter((old) => !settled.olds.has(old) && isLive(olds[old] as KnownRacket));
  settled.take(lost.map((old) => ({ rule: 'lost', old })));
  return settled.fates;
}

/** Keeps who has been spoken of. */
class Settled {
  readonly fates: Fate[] = [];
  readonly olds = new Set<number>();
  readonly founds = new Set<number>();

  take(fates: readonly Fate[]): void {
    for (const fate of fates) {
      this.fates.push(fate);
      if ('old' in fate) this.olds.add(fate.old);
      if ('found' in fate) this.founds.add(fate.found);
      if (fate.rule === 'merged') fate.others.forEach((old) => this.olds.add(old));
      if (fate.rule === 'split') fate.others.forEach((found) => this.founds.add(found));
    }
  }

  open(overlaps: readonly Overlap[]): Overlap[] {
    return overlaps.filter(({ old, found }) => !this.olds.has(old) && !this.founds.has(found));
  }
}

/** Two or more old ones of which at least half, and two of the core, went into one. */
function findMerges(live: readonly Overlap[], elder: (a: number, b: number) => number): Fate[] {
  const home = new Map<number, Overlap>();
  for (const overlap of live) {
    if (overlap.oldInFound < HALF || overlap.core < CORE_GIVEN) continue;
    const best = home.get(overlap.old);
    if (!best || overlap.oldInFound > best.oldInFound) home.set(overlap.old, overlap);
  }
  return gather([...home.values()], ({ found }) => found).flatMap(([found, parents]): Fate[] => {
    const [first, ...others] = parents.sort((a, b) => b.core - a.core || elder(a.old, b.old));
    if (!first || others.length === 0) return [];
    return [{ rule: 'merged', old: first.old, found, others: others.map(({ old }) => old).sort(elder) }];
  });
}

/**
 * Two or more new ones that came for at least half from one, and hold half of its core together. What came from two for
 * half each is a part of one: of that with which it shares more, then of the elder.
 */
function findSplits(live: readonly Overlap[], { olds, elder }: Pick<World, 'olds' | 'elder'>): Fate[] {
  const origins = live
    .filter(({ foundInOld }) => foundInOld >= HALF)
    .sort((a, b) => b.shared - a.shared || elder(a.old, b.old));
  const parts = gather(origins, ({ found }) => found).flatMap(([, [first]]) => first ?? []);
  return gather(parts, ({ old }) => old).flatMap(([old, children]): Fate[] => {
    const core = children.reduce((sum, overlap) => sum + overlap.core, 0);
    const whole = coreOf((olds[old] as KnownRacket).members).length;
    if (children.length < 2 || core < HALF * whole) return [];
    const [first, ...others] = children.sort((a, b) => b.core - a.core || b.shared - a.shared || a.found - b.found);
    return [{ rule: 'split', old, found: first?.found ?? 0, others: others.map(({ found }) => found) }];
  });
}

/** A dissolved racket found again: still closed it is as it was, with somebody at work in it it has returned. */
function findReturns(world: World, settled: Settled, overlaps: readonly Overlap[]): Fate[] {
  const { olds, founds, elder } = world;
  const byMembers = settled.open(overlaps).filter(({ old, found }) => {
    const isOver = olds[old]?.state === 'dissolved';
    return isOver && (mayReturn(world, old) || !founds[found]?.isAlive);
  });
  return pairOff(byMembers, elder).map(({ old, found }) => {
    return { rule: founds[found]?.isAlive ? 'returned' : 'kept', old, found };
  });
}

/** New operators that hold a strong value of a racket that is over, or of a dormant one that nobody found again. */
function findHeirs(world: World, settled: Settled): Fate[] {
  const { olds, founds, elder } = world;
  const over = [...olds.keys()].filter((old) => !settled.olds.has(old) && mayReturn(world, old)).sort(elder);
  const taken = new Set<number>();
  return [...founds.keys()].flatMap((found): Fate[] => {
    if (settled.founds.has(found) || !founds[found]?.isAlive) return [];
    const old = over.find((at) => !taken.has(at) && hasHeir(founds[found], olds[at]));
    if (old === undefined) return [];
    taken.add(old);
    return [{ rule: 'returned', old, found }];
  });
}

function mayReturn({ olds, asOf }: World, at: number): boolean {
  const old = olds[at];
  if (old?.state === 'dormant') return true;
  return old?.state === 'dissolved' && asOf - dayOf(old.dissolvedAt) <= RETURN_DAYS;
}

function hasHeir(found: FoundLife | undefined, old: KnownRacket | undefined): boolean {
  return found?.members.some(({ seller }) => old?.heirs.has(seller)) ?? false;
}

/** Old rackets that a new one took a good part of, or is a good part of, without being either. */
function relatedTo(overlaps: readonly Overlap[]): number[] {
  return overlaps.filter((overlap) => inclusionOf(overlap) >= STRONGLY_RELATED).map(({ old }) => old);
}

function gather<T>(rows: readonly T[], keyOf: (row: T) => number): [number, T[]][] {
  return [...groupBy(rows, keyOf)].sort(([a], [b]) => a - b);
}
