import type { EventKind, Lifecycle, RacketEvent } from '@ringbreaker/cypher/domain';
import { groupBy } from '../../links/group-by.ts';
import { comparing } from './events.ts';
import { bySize, isOther } from './sizes.ts';
import type { Gathering } from '../lives.ts';

/** A racket as a run saved it. */
export interface SavedRacket extends Gathering {
  readonly id: string;
  readonly lifecycle: Lifecycle | null;
}

/** What is different between two runs of one racket: an event without a run of its own. */
export type Difference = Omit<RacketEvent, 'id' | 'run' | 'asOf'>;

/**
 * Tells what happened to each racket between two runs: who it consists of from the versions that were saved, and how
 * that came about from the events that were told in between. One event for a racket, in the order of ids; none for
 * one that is as it was.
 * @param events told after the first run, up to the second
 */
export function compareRuns(
  before: readonly SavedRacket[],
  after: readonly SavedRacket[],
  events: readonly RacketEvent[],
): Difference[] {
  const [olds, news] = [before, after].map((rackets) => new Map(rackets.map((racket) => [racket.id, racket])));
  const ofRacket = groupBy(events, ({ racketId }) => racketId);
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].sort();
  return ids.flatMap((id): Difference[] => {
    const told = ofRacket.get(id) ?? [];
    const [old, now] = [olds?.get(id), news?.get(id)];
    const goneInto = survivorOf(id, events);
    const kind =
      old && now ? kindBetween(old, now, told) : now ? beginning(told) : ending(told, news?.has(goneInto) ?? false);
    return kind ? [differ(kind, { id, old, now }, { told, events })] : [];
  });
}

const BEGINNINGS = new Set<EventKind>(['returned', 'promoted', 'born']);
const ENDINGS = new Set<EventKind>(['dissolved', 'cleared']);
const STRUCTURAL = ['merged', 'split', 'returned'] as const satisfies EventKind[];

function kindBetween(old: SavedRacket, now: SavedRacket, told: readonly RacketEvent[]): EventKind | null {
  const structural = STRUCTURAL.find((kind) => told.some(({ event }) => event === kind));
  if (structural) return structural;
  if (now.lifecycle === 'dissolved' && old.lifecycle !== 'dissolved') return 'dissolved';
  const [first, last] = [told[0], told.at(-1)];
  const size = bySize(first?.sellersBefore ?? 0, last?.sellersAfter ?? 0);
  if (size && told.some(({ event }) => event === size)) return size;
  if (now.lifecycle !== old.lifecycle) return now.lifecycle === 'dormant' ? 'dormant' : 'reactivated';
  if (size || isOther(old, now)) return 'changed';
  const { joined, left } = comparing(old, now);
  return joined.length + left.length > 0 || told.some(({ closed }) => closed.length > 0) ? 'continued' : null;
}

/** How a racket came that was not there: one that was split off is born, too. */
function beginning(told: readonly RacketEvent[]): EventKind {
  if (told.at(-1)?.wasGroup) return 'promoted';
  return told.findLast(({ event }) => BEGINNINGS.has(event))?.event ?? 'born';
}

/** How a racket went that was there; what went into another that is still there is told of that one. */
function ending(told: readonly RacketEvent[], livesOn: boolean): EventKind | null {
  if (livesOn) return null;
  return told.findLast(({ event }) => ENDINGS.has(event))?.event ?? 'dissolved';
}

/** The racket that this one went into, and that one into the next. */
function survivorOf(id: string, events: readonly RacketEvent[]): string {
  let last = id;
  for (const { event, racketId, otherIds } of events)
    if (event === 'merged' && otherIds.includes(last)) last = racketId;
  return last;
}

function differ(
  event: EventKind,
  { id, old, now }: { id: string; old: SavedRacket | undefined; now: SavedRacket | undefined },
  { told, events }: { told: readonly RacketEvent[]; events: readonly RacketEvent[] },
): Difference {
  const nobody = { members: [] };
  const last = told.findLast((one) => one.event === event);
  return {
    event,
    racketId: id,
    otherIds: othersOf(event, id, events),
    state: now?.lifecycle ?? last?.state ?? 'dissolved',
    cause: last?.cause ?? told.at(-1)?.cause ?? 'data',
    ending: last?.ending ?? null,
    review: last?.review ?? false,
    wasGroup: event === 'promoted',
    sellersBefore: old ? (told[0]?.sellersBefore ?? old.members.length) : 0,
    sellersAfter: now ? (told.at(-1)?.sellersAfter ?? now.members.length) : 0,
    ...comparing(old ?? nobody, now ?? nobody),
    closed: [...new Set(told.flatMap(({ closed }) => closed))].sort(),
    by: last?.by ?? [],
    kinds: last?.kinds ?? [],
    withheld: told.reduce((sum, { withheld }) => sum + withheld, 0),
  };
}

/** Everything that went into a racket, also by way of another; what went out of it; or what it was split off from. */
function othersOf(event: EventKind, id: string, events: readonly RacketEvent[]): string[] {
  if (event === 'merged') {
    const inside = new Set([id]);
    for (const one of [...events].reverse())
      if (one.event === 'merged' && inside.has(one.racketId)) one.otherIds.forEach((other) => inside.add(other));
    return [...inside].filter((other) => other !== id).sort();
  }
  const splits = events.filter((one) => one.event === 'split');
  if (event === 'split') return [...new Set(splits.flatMap((one) => (one.racketId === id ? one.otherIds : [])))].sort();
  if (event !== 'born') return [];
  const parents = splits.flatMap((one) => (one.otherIds.includes(id) ? [one.racketId] : []));
  const related = events.flatMap((one) => (one.event === 'born' && one.racketId === id ? one.otherIds : []));
  return [...new Set([...parents, ...related])].sort();
}
