import type { EventBetween, EventKind, RacketChange, RunComparison } from '@ringbreaker/cypher/domain';
import { count, counted } from '../../graph/words.ts';
import { whatCalled } from './racket-title.ts';
import { t } from '../../words/words.ts';

/** What happened to a racket, in a word or two. */
export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  born: t`Found`,
  promoted: t`Gained signals`,
  grown: t`Grown`,
  shrunk: t`Shrunk`,
  changed: t`Changed`,
  continued: t`Continued`,
  merged: t`Merged`,
  split: t`Split`,
  returned: t`Returned`,
  reactivated: t`At work again`,
  dormant: t`Dormant`,
  cleared: t`Cleared`,
  dissolved: t`Dissolved`,
};

/** How many rackets each kind of event befell: a racket counts once for a kind, however often. Nothing of what goes on. */
const COUNTED: readonly (readonly [EventKind, (rackets: string) => string])[] = [
  ['born', (rackets) => t`${rackets} found for the first time`],
  ['promoted', (rackets) => t`${rackets} that gained signals`],
  ['merged', (rackets) => t`${rackets} merged`],
  ['split', (rackets) => t`${rackets} split`],
  ['returned', (rackets) => t`${rackets} returned`],
  ['reactivated', (rackets) => t`${rackets} at work again`],
  ['grown', (rackets) => t`${rackets} grown`],
  ['shrunk', (rackets) => t`${rackets} shrunk`],
  ['changed', (rackets) => t`${rackets} changed`],
  ['dormant', (rackets) => t`${rackets} gone dormant`],
  ['cleared', (rackets) => t`${rackets} cleared`],
  ['dissolved', (rackets) => t`${rackets} dissolved`],
];

export interface EventCount {
  event: EventKind;
  says: string;
  rackets: string[];
}

/** What happened between two runs, by kind, with the rackets that it befell. */
export function countEvents(rackets: readonly RacketChange[]): EventCount[] {
  return COUNTED.flatMap(([event, say]) => {
    const some = rackets
      .filter(({ id, events }) => events.some((one) => one.racketId === id && isTold(event, one)))
      .map(({ id }) => id);
    return some.length === 0 ? [] : [{ event, says: say(counted(some.length, 'racket')), rackets: some }];
  });
}

/** Whether a kind of event befell: a group may gain signals and grow in the same run, and both are told. */
const isTold = (kind: EventKind, { event, wasGroup }: EventBetween) =>
  event === kind || (kind === 'promoted' && wasGroup);

type Called = RunComparison['called'];

/** Some rackets, each by what it is called, and by its id. */
function nameAll(ids: readonly string[], called: Called): string {
  return ids.map((id) => (called[id] ? `${whatCalled(called[id])} (${id})` : id)).join(t` and `);
}

const BY_SIZE: ReadonlySet<EventKind> = new Set(['grown', 'shrunk', 'dissolved']);

function sayEventOf(id: string, told: EventBetween, called: Called): string {
  const { event, racketId, otherIds, sellersBefore, sellersAfter } = told;
  if (event === 'merged')
    return id === racketId ? t`Took in ${nameAll(otherIds, called)}` : t`Went into ${nameAll([racketId], called)}`;
  if (event === 'split')
    return id === racketId
      ? t`Split; apart now: ${nameAll(otherIds, called)}`
      : t`Came out of ${nameAll([racketId], called)}`;
  if (!BY_SIZE.has(event)) return EVENT_WORDS[event];
  // It is by its open sellers that a racket grows, shrinks and ends; its members also count shops that are closed.
  return t`${EVENT_WORDS[event]} (open sellers: ${count(sellersBefore)} to ${count(sellersAfter)})`;
}

/** Most events are one thing that happened; of a group that gained signals and grew or shrank, two are told. */
function sayEvent(id: string, told: EventBetween, called: Called): string[] {
  const gained = told.wasGroup && told.event !== 'promoted' ? [EVENT_WORDS.promoted] : [];
  return [...gained, sayEventOf(id, told, called)];
}

/** What became of one racket, in words; where no run told an event, by who came and went. */
export function sayChange({ id, events, before, after, came, went }: RacketChange, called: Called = {}): string {
  const told = events.filter(({ event }) => event !== 'continued').flatMap((event) => sayEvent(id, event, called));
  if (told.length > 0) return told.join(t`, then `).replaceAll(/, then \w/g, (start) => start.toLowerCase());
  if (before === 0) return t`New`;
  if (after === 0) return t`Gone`;
  return came + went > 0 ? EVENT_WORDS.continued : t`Unchanged`;
}
