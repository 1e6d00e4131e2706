import { canonicalize } from 'json-canonicalize';
import type { GroupScore, Lifecycle, RacketEvent, RacketScore } from '@ringbreaker/cypher/domain';
import type { Member, Tie } from '../evidence/community.ts';
import type { TakenScore } from '../score/score.ts';
import { tellEvents, type FoundStanding, type Story } from './events/events.ts';
import { findFates, type Fate, type FoundLife } from './fates/fates.ts';
import { findHeld, holdBack } from './fates/hold-back.ts';
import { shareStill } from './fates/parting.ts';
import { coreOf, type KnownRacket } from './lives.ts';
import { nameAll } from './names/names.ts';
import { compareTexts } from '../../compare-texts.ts';
import type { Past, RunSettings } from './past/past.ts';
import { endingOf, isClosed, standingOf, type Observed } from './standing/standing.ts';
import { findStandings, type Standing } from './standing/standings.ts';
import type { Voices } from './standing/voices.ts';

/** A racket that a run found, before it has its id. */
export interface NewRacket {
  readonly members: readonly Member[];
  readonly ties: readonly Tie[];
  readonly score: RacketScore;
  /** Names all that it was judged by; null where nothing is kept of that. */
  readonly basis?: string | null;
  /** The score as the last run saved it, where it was taken over. */
  readonly taken?: TakenScore;
}

/** A group that a run found, before it has its id. */
export interface NewGroup {
  readonly members: readonly Member[];
  /** Why it is no racket; null where nobody in it shows anything. */
  readonly groupScore?: GroupScore | null;
}

/** What a run found, and what it may look at to tell what became of the rackets of the last one. */
export interface Present {
  readonly run: Omit<RunSettings, 'startedAt'>;
  readonly rackets: readonly NewRacket[];
  readonly groups: readonly NewGroup[];
  readonly observed: Observed;
  readonly voices: Voices;
  /** Sellers that a person gave a verdict on since the last run. */
  readonly spokenOf: ReadonlySet<string>;
  /** Sellers that a person pinned to a racket, or let go, since the last run. */
  readonly pinnedSince?: ReadonlySet<string>;
}

/** The lives of rackets at the end of a run. */
export interface Lives {
  readonly rackets: readonly (NewRacket & { readonly id: string })[];
  readonly groups: readonly (NewGroup & { readonly id: string })[];
  /** Rackets that nothing was found of, kept as they were for a few days. */
  readonly held: readonly string[];
  readonly events: readonly RacketEvent[];
  /** Rackets that stand otherwise than before. */
  readonly standings: readonly Standing[];
  /** Whether this run cannot be compared with the last: it is the first, or has other settings. */
  readonly isBaseline: boolean;
}

/**
 * Tells what became of each racket since the last run, and gives everything its id. The same past and present give
 * the same answer, byte for byte.
 */
export function live(unsorted: Past, unordered: Present): Lives {
  const [past, present] = inOrder(unsorted, unordered);
  const { run, observed, voices } = present;
  const olds = past.rackets;
  // 1. Who goes on as whom.
  const founds = present.rackets.map((racket) => ({ ...racket, isAlive: isAlive(racket, observed) }));
  const unheard = new Set([...olds.keys()].filter((at) => voices.unheard.has(olds[at]?.id ?? '')));
  const fates = decideFates(olds, founds, { observed, unheard });
  // 2. Under which id.
  const taken = new Set(past.states.keys());
  const found = { foundRackets: founds, foundGroups: present.groups };
  const names = nameAll({ rackets: olds, groups: past.groups, ...found, taken }, fates);
  // 3. How each of them stands, and what is only lost for now.
  const standing = standAll(past, present, fates);
  const otherSettings = past.settings !== null && !areSame(past.settings, run);
  const held = otherSettings ? new Set<number>() : holdLost(past, present, { fates, unheard });
  for (const at of names.cleared.keys()) held.delete(at);
  // 4. What is worth telling.
  const story: Story = {
    run: run.seq,
    after: past.settings?.seq ?? 0,
    asOf: run.asOf,
    since: past.settings?.asOf ?? run.asOf,
    seen: observed,
    olds,
    founds: standing,
    names,
    oldGroups: past.groups,
    groups: present.groups,
    otherSettings,
    spokenOf: new Set([...present.spokenOf, ...(present.pinnedSince ?? [])]),
    held,
    unheard,
    endingOfLost: (old) => endingOf(olds[old] as KnownRacket, observed),
  };
  const events = tellEvents(story, fates);
  const rackets = present.rackets.map((racket, at) => {
    const score = { ...racket.score, lifecycle: standing[at]?.standing ?? racket.score.lifecycle };
    return { ...racket, score, id: names.rackets[at] ?? '' };
  });
  const heldIds = [...held].map((at) => olds[at]?.id ?? '').sort();
  return {
    rackets,
    events,
    held: heldIds,
    isBaseline: past.settings === null || otherSettings,
    groups: present.groups.map((group, at) => ({ ...group, id: names.groups[at] ?? '' })),
    standings: findStandings(past, { asOf: run.asOf, rackets, events, held: heldIds }),
  };
}

/** Who goes on as whom; what may not have happened is not decided. */
function decideFates(
  olds: Past['rackets'],
  founds: readonly (NewRacket & FoundLife)[],
  { observed, unheard }: { observed: Observed; unheard: ReadonlySet<number> },
): Fate[] {
  const partsShare = (parts: readonly number[]) =>
    shareStill(
      parts.flatMap((at) => founds[at] ?? []),
      observed,
    );
  return holdBack(findFates(olds, founds, observed.asOf), unheard, partsShare);
}

/** Old ones by their ids, found ones by their first members: where all else is equal, the first goes first. */
function inOrder(past: Past, present: Present): [Past, Present] {
  const byId = <K extends { id: string }>(known: readonly K[]) => [...known].sort((a, b) => compareTexts(a.id, b.id));
  const byFirst = <F extends NewGroup>(found: readonly F[]) =>
    found
      .map((one) => ({ one, first: one.members.map(({ seller }) => seller).sort(compareTexts)[0] ?? '' }))
      .sort((a, b) => compareTexts(a.first, b.first))
      .map(({ one }) => one);
  return [
    { ...past, rackets: byId(past.rackets), groups: byId(past.groups) },
    { ...present, rackets: byFirst(present.rackets), groups: byFirst(present.groups) },
  ];
}

function isAlive({ members }: NewRacket, observed: Observed): boolean {
  return !coreOf(members).every(({ seller }) => isClosed(observed, seller));
}

/** How each found racket stands; where its main contributor was silent, silence and closing are not believed yet. */
function standAll({ rackets: olds }: Past, present: Present, fates: readonly Fate[]): FoundStanding[] {
  const { observed, voices, rackets } = present;
  const oldOf = new Map(fates.flatMap((fate) => ('old' in fate && 'found' in fate ? [[fate.found, fate.old]] : [])));
  return rackets.map((racket, at) => {
    const old = olds[oldOf.get(at) ?? -1];
    let standing: Lifecycle = standingOf(racket, observed, voices.heardUntil.get(old?.id ?? ''));
    const wasLive = old?.state === 'active' || old?.state === 'dormant';
    if (wasLive && standing === 'dissolved' && voices.unheard.has(old.id)) standing = old.state as Lifecycle;
    return { ...racket, standing, ending: standing === 'dissolved' ? endingOf(racket, observed) : null };
  });
}

function holdLost(
  { rackets: olds, settings }: Past,
  { run, rackets, groups, observed, spokenOf }: Present,
  { fates, unheard }: { fates: readonly Fate[]; unheard: ReadonlySet<number> },
): Set<number> {
  const found = [...rackets, ...groups];
  const lastSeen = settings?.asOf ?? run.asOf;
  return findHeld(fates, { olds, asOf: run.asOf, lastSeen, unheard, found, known: observed.sellers, spokenOf });
}

/** Whether two runs were asked the same, their days apart. */
function areSame(last: RunSettings, now: Omit<Present['run'], 'seq' | 'asOf'>): boolean {
  const sameTools = last.codeVersion === now.codeVersion && last.reference === now.reference;
  return sameTools && withoutDay(last.options) === withoutDay(now.options);
}

function withoutDay(options: string): string {
  const { asOf: _, ...rest } = JSON.parse(options) as Record<string, unknown>;
  return canonicalize(rest);
}
