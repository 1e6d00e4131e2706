import type { Ending, EventCause, EventKind, Lifecycle, RacketEvent, RacketState } from '@ringbreaker/cypher/domain';
import type { Tie } from '../../evidence/community.ts';
import { makeId } from '../../save/stable-ids.ts';
import type { Fate } from '../fates/fates.ts';
import { dayOf } from '../../links/days.ts';
import type { Gathering, KnownCommunity, KnownRacket } from '../lives.ts';
import type { Names } from '../names/names.ts';
import type { Observed } from '../standing/standing.ts';
import { closedSince, countOpen, sizeEvent } from './sizes.ts';
import { tyingIn, tyingTogether } from './ties.ts';

/** A found racket, with what ties it and how it stands. */
export interface FoundStanding extends Gathering {
  readonly ties: readonly Tie[];
  readonly standing: Lifecycle;
  readonly ending: Ending | null;
}

/** A run, and what the events of all its rackets need to know. */
export interface Story {
  readonly run: number;
  /** The run before, from which this one goes on; 0 before the first. */
  readonly after: number;
  readonly asOf: string;
  /** The as-of of the run before. */
  readonly since: string;
  readonly seen: Observed;
  readonly olds: readonly KnownRacket[];
  readonly founds: readonly FoundStanding[];
  readonly names: Names;
  /** The groups of the last run. */
  readonly oldGroups: readonly KnownCommunity[];
  /** Sellers of the found groups: where the members of a cleared racket are. */
  readonly groups: readonly Gathering[];
  /** Other settings than the last run's: whatever is told of structure comes from them. */
  readonly otherSettings: boolean;
  /** Sellers that a person spoke of since the last run. */
  readonly spokenOf: ReadonlySet<string>;
  /** Old rackets that lost their structure too short a while ago, or while their main contributor was silent. */
  readonly held: ReadonlySet<number>;
  /** Old rackets of which the contributor of more than half of the evidence did not deliver. */
  readonly unheard: ReadonlySet<number>;
  readonly endingOfLost: (old: number) => Ending;
}

/** Evidence weaker than a coin toss goes to a person first. */
const POOR = 0.5;

type Told = Omit<RacketEvent, 'id' | 'run' | 'asOf' | 'cause' | 'withheld'>;

/** Tells what happened, one event for each fate that is worth telling, in the order of racket ids. */
export function tellEvents(story: Story, fates: readonly Fate[]): RacketEvent[] {
  return fates
    .flatMap((fate) => tell(story, fate) ?? [])
    .map((told) => complete(story, told))
    .sort((a, b) => (a.racketId < b.racketId ? -1 : 1));
}

function complete(story: Story, told: Told): RacketEvent {
  const id = makeId('ev-', [`after ${story.after}`, told.racketId, told.event]);
  return { id, run: story.run, asOf: story.asOf, ...told, cause: causeOf(story, told), withheld: 0 };
}

/** What time and closures do is nobody's setting. */
const OF_TIME = new Set<EventKind>(['dormant', 'reactivated', 'dissolved']);

function causeOf({ otherSettings, spokenOf, founds, names }: Story, told: Told): EventCause {
  const isSure = OF_TIME.has(told.event) && told.ending !== 'data_loss';
  if (isSure) return 'data';
  // A merge moves nobody in or out: there it is anybody in it.
  const merged = told.event === 'merged' ? founds[names.rackets.indexOf(told.racketId)]?.members : [];
  const moved = [...told.joined, ...told.left, ...(merged ?? []).map(({ seller }) => seller)];
  if (moved.some((seller) => spokenOf.has(seller))) return 'verdict';
  return otherSettings ? 'settings' : 'data';
}

function tell(story: Story, fate: Fate): Told | null {
  switch (fate.rule) {
    case 'merged':
      return tellMerge(story, fate);
    case 'split':
      return tellSplit(story, fate);
    case 'returned':
      return { ...between(story, story.olds[fate.old] as KnownRacket, fate.found), event: 'returned' };
    case 'kept':
      return tellKept(story, fate.old, fate.found);
    case 'born':
      return tellBirth(story, fate);
    case 'lost':
      return tellLoss(story, fate.old);
  }
}

/** What every event about an old racket, or a group that became one, and a found one says. */
function between(story: Story, old: KnownCommunity, found: number) {
  const now = story.founds[found] as FoundStanding;
  const { joined, left } = comparing(old, now);
  const by = tyingIn(now.ties, joined);
  return {
    racketId: story.names.rackets[found] ?? old.id,
    otherIds: [] as string[],
    state: now.standing as RacketState,
    ending: null,
    review: false,
    wasGroup: false,
    ...sizesOf(story, old, now),
    joined,
    left,
    ...byOf(by),
  };
}

function tellMerge(story: Story, { old, found, others }: Fate & { rule: 'merged' }): Told {
  const parents = [old, ...others].map((at) => story.olds[at] as KnownRacket);
  const now = story.founds[found] as FoundStanding;
  const before = { members: parents.flatMap(({ members }) => members) };
  const by = tyingTogether(now.ties, parents);
  const doubt = by.reduce((product, { weight }) => product * (1 - weight), 1);
  return {
    ...between(story, parents[0] as KnownRacket, found),
    ...comparing(before, now),
    ...sizesOf(story, before, now),
    event: 'merged',
    otherIds: others.map((at) => story.olds[at]?.id ?? ''),
    review: 1 - doubt < POOR,
    ...byOf(by),
  };
}

function tellSplit(story: Story, { old, found, others }: Fate & { rule: 'split' }): Told {
  const otherIds = others.map((at) => story.names.rackets[at] ?? '').sort();
  const parted = between(story, story.olds[old] as KnownRacket, found);
  return { ...parted, event: 'split', otherIds, review: story.unheard.has(old) };
}

function tellKept(story: Story, at: number, found: number): Told | null {
  const [old, now] = [story.olds[at] as KnownRacket, story.founds[found] as FoundStanding];
  const told = between(story, old, found);
  if (now.standing === 'dissolved') {
    if (old.state === 'dissolved') return null;
    return { ...told, event: 'dissolved', ending: now.ending };
  }
  const event = sizeEvent(old, now, { seen: story.seen, day: dayBefore(story, old) });
  const review = story.unheard.has(at) || isFringe(now, told.joined);
  if (event === 'grown' || event === 'shrunk') return { ...told, event, review };
  // What happened goes before what is only known otherwise.
  if (now.standing !== old.state) return { ...told, event: now.standing === 'dormant' ? 'dormant' : 'reactivated' };
  if (event === 'changed') return { ...told, event, review };
  return told.joined.length + told.left.length + told.closed.length > 0 ? { ...told, event } : null;
}

/** How many were open in the run before and are now, and who closed in between. */
function sizesOf(story: Story, old: Gathering, now: Gathering) {
  const day = dayBefore(story, old);
  return {
    sellersBefore: countOpen(old, story.seen, day),
    sellersAfter: countOpen(now, story.seen),
    closed: closedSince(old, story.seen, day),
  };
}

/** The day on which an old one was last found. */
function dayBefore({ since }: Story, old: Gathering & Partial<Pick<KnownRacket, 'lostSince'>>): number {
  return dayOf(old.lostSince ?? since);
}

function tellBirth(story: Story, { found, related }: Fate & { rule: 'born' }): Told {
  const { olds, founds, names, unheard, oldGroups, seen } = story;
  const now = founds[found] as FoundStanding;
  const otherIds = related.map((at) => olds[at]?.id ?? '').sort();
  const review = related.some((at) => unheard.has(at));
  const group = oldGroups[names.promoted.get(found) ?? -1];
  if (group) return { ...tellPromotion(story, group, found), otherIds, review };
  return {
    event: 'born',
    racketId: names.rackets[found] ?? '',
    state: now.standing,
    otherIds,
    ending: null,
    review,
    wasGroup: false,
    sellersBefore: 0,
    sellersAfter: countOpen(now, seen),
    joined: [],
    left: [],
    closed: [],
    by: [],
    kinds: [],
  };
}

/** A group that gained signals: it may have grown or shrunk at the same time, which is told then. */
function tellPromotion(story: Story, group: KnownCommunity, found: number): Told {
  const now = story.founds[found] as FoundStanding;
  const size = sizeEvent(group, now, { seen: story.seen, day: dayOf(story.since) });
  const event = size === 'grown' || size === 'shrunk' ? size : 'promoted';
  return { ...between(story, group, found), event, wasGroup: true };
}

function tellLoss(story: Story, at: number): Told | null {
  const { olds, groups, names, held, endingOfLost, seen } = story;
  const old = olds[at] as KnownRacket;
  const sizes = sizesOf(story, old, { members: [] });
  const rest = { racketId: old.id, otherIds: [], review: false, wasGroup: false, ...sizes, by: [], kinds: [] };
  const group = names.cleared.get(at);
  if (group !== undefined) {
    const now = groups[group] as Gathering;
    const change = { ...comparing(old, now), sellersAfter: countOpen(now, seen) };
    return { ...rest, ...change, event: 'cleared', state: 'cleared', ending: null };
  }
  if (held.has(at)) return null;
  const left = old.members.map(({ seller }) => seller).sort();
  return {
    ...rest,
    event: 'dissolved',
    state: 'dissolved',
    ending: endingOfLost(at),
    joined: [],
    left,
  };
}

/** Who is in the one and not in the other, by key. */
export function comparing(old: Gathering, now: Gathering): { joined: string[]; left: string[] } {
  const before = new Set(old.members.map(({ seller }) => seller));
  const after = new Set(now.members.map(({ seller }) => seller));
  return {
    joined: [...after].filter((seller) => !before.has(seller)).sort(),
    left: [...before].filter((seller) => !after.has(seller)).sort(),
  };
}

/** Whether whoever came, came by little: such an event is for a person to look at first. */
function isFringe({ members }: FoundStanding, joined: readonly string[]): boolean {
  const roles = new Map(members.map(({ seller, role }) => [seller, role]));
  return joined.length > 0 && joined.every((seller) => roles.get(seller) === 'fringe');
}

function byOf(ties: readonly Tie[]) {
  return { by: ties.map(({ value }) => value), kinds: [...new Set(ties.map(({ kind }) => kind))].sort() };
}
