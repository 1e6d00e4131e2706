import type { Ending, EventCause, EventKind, Lifecycle, RacketEvent, RacketState } from '@ringbreaker/cypher/domain';
import type { Tie } from '../../evidence/community.ts';
import { makeId } from '../../save/stable-ids.ts';
import type { Fate } from '../fates/fates.ts';
import type { Gathering, KnownRacket } from '../lives.ts';
import type { Names } from '../names/names.ts';
import { findOverlaps } from '../fates/overlap.ts';
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
  readonly olds: readonly KnownRacket[];
  readonly founds: readonly FoundStanding[];
  readonly names: Names;
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

const GROWN = 1.1;
const SHRUNK = 0.9;
const SAME = 0.5;
/** Evidence weaker than a coin toss goes to a person first. */
const POOR = 0.5;

type Told = Omit<RacketEvent, 'id' | 'run' | 'asOf' | 'cause'>;

/** Tells what happened, one event for each fate that is worth telling, in the order of racket ids. */
export function tellEvents(story: Story, fates: readonly Fate[]): RacketEvent[] {
  return fates
    .flatMap((fate) => tell(story, fate) ?? [])
    .map((told) => complete(story, told))
    .sort((a, b) => (a.racketId < b.racketId ? -1 : 1));
}

function complete(story: Story, told: Told): RacketEvent {
  const id = makeId('ev-', [`after ${story.after}`, told.racketId, told.event]);
  return { id, run: story.run, asOf: story.asOf, ...told, cause: causeOf(story, told) };
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
      return { ...between(story, fate.old, fate.found), event: 'returned' };
    case 'kept':
      return tellKept(story, fate.old, fate.found);
    case 'born':
      return tellBirth(story, fate);
    case 'lost':
      return tellLoss(story, fate.old);
  }
}

/** What every event about an old racket and a found one says. */
function between({ olds, founds, names }: Story, at: number, found: number) {
  const [old, now] = [olds[at] as KnownRacket, founds[found] as FoundStanding];
  const { joined, left } = comparing(old, now);
  const by = tyingIn(now.ties, joined);
  return {
    racketId: names.rackets[found] ?? old.id,
    otherIds: [] as string[],
    state: now.standing as RacketState,
    ending: null,
    review: false,
    sellersBefore: old.members.length,
    sellersAfter: now.members.length,
    joined,
    left,
    by: by.map(({ value }) => value),
    kinds: kindsOf(by),
  };
}

function tellMerge(story: Story, { old, found, others }: Fate & { rule: 'merged' }): Told {
  const parents = [old, ...others].map((at) => story.olds[at] as KnownRacket);
  const now = story.founds[found] as FoundStanding;
  const before = { members: parents.flatMap(({ members }) => members) };
  const by = tyingTogether(now.ties, parents);
  const doubt = by.reduce((product, { weight }) => product * (1 - weight), 1);
  return {
    ...between(story, old, found),
    ...comparing(before, now),
    event: 'merged',
    otherIds: others.map((at) => story.olds[at]?.id ?? ''),
    review: 1 - doubt < POOR,
    sellersBefore: before.members.length,
    by: by.map(({ value }) => value),
    kinds: kindsOf(by),
  };
}

function tellSplit(story: Story, { old, found, others }: Fate & { rule: 'split' }): Told {
  const otherIds = others.map((at) => story.names.rackets[at] ?? '').sort();
  return { ...between(story, old, found), event: 'split', otherIds, review: story.unheard.has(old) };
}

function tellKept(story: Story, at: number, found: number): Told | null {
  const [old, now] = [story.olds[at] as KnownRacket, story.founds[found] as FoundStanding];
  const told = between(story, at, found);
  if (now.standing === 'dissolved') {
    if (old.state === 'dissolved') return null;
    return { ...told, event: 'dissolved', ending: now.ending };
  }
  const event = sizeEvent(old, now);
  if (event !== 'continued') return { ...told, event, review: story.unheard.has(at) || isFringe(now, told.joined) };
  if (now.standing !== old.state) return { ...told, event: now.standing === 'dormant' ? 'dormant' : 'reactivated' };
  return told.joined.length + told.left.length > 0 ? { ...told, event } : null;
}

/** The lifecycle table's words for a change of members. */
export function sizeEvent(old: Gathering, now: Gathering): 'grown' | 'shrunk' | 'changed' | 'continued' {
  const ratio = now.members.length / old.members.length;
  if (ratio > GROWN) return 'grown';
  if (ratio < SHRUNK) return 'shrunk';
  const [overlap] = findOverlaps([old], [now]);
  return (overlap?.jaccard ?? 0) >= SAME ? 'continued' : 'changed';
}

function tellBirth({ olds, founds, names, unheard }: Story, { found, related }: Fate & { rule: 'born' }): Told {
  const now = founds[found] as FoundStanding;
  const promoted = names.promoted.has(found);
  return {
    event: promoted ? 'promoted' : 'born',
    racketId: names.rackets[found] ?? '',
    state: now.standing,
    otherIds: related.map((at) => olds[at]?.id ?? '').sort(),
    ending: null,
    review: related.some((at) => unheard.has(at)),
    sellersBefore: promoted ? now.members.length : 0,
    sellersAfter: now.members.length,
    joined: [],
    left: [],
    by: [],
    kinds: [],
  };
}

function tellLoss({ olds, groups, names, held, endingOfLost }: Story, at: number): Told | null {
  const old = olds[at] as KnownRacket;
  const rest = { racketId: old.id, otherIds: [], review: false, sellersBefore: old.members.length, by: [], kinds: [] };
  const group = names.cleared.get(at);
  if (group !== undefined) {
    const now = groups[group] as Gathering;
    const change = { ...comparing(old, now), sellersAfter: now.members.length };
    return { ...rest, ...change, event: 'cleared', state: 'cleared', ending: null };
  }
  if (held.has(at)) return null;
  const left = old.members.map(({ seller }) => seller).sort();
  return {
    ...rest,
    event: 'dissolved',
    state: 'dissolved',
    ending: endingOfLost(at),
    sellersAfter: 0,
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

function kindsOf(ties: readonly Tie[]): string[] {
  return [...new Set(ties.map(({ kind }) => kind))].sort();
}
