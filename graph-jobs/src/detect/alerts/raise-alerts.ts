import type { RacketEvent } from '@ringbreaker/cypher/domain';
import type { SellerFacts } from '../evidence/facts.ts';
import { dayOf } from '../links/days.ts';
import type { Lives } from '../lifecycle/live.ts';
import type { Past } from '../lifecycle/past/past.ts';
import type { NewAlert, News, Occasion } from './occasion.ts';
import { alertOnGrowth, alertOnMerge } from './racket-alerts.ts';
import { alertOnNewcomer } from './seller-alerts.ts';

type Sellers = ReadonlyMap<string, SellerFacts>;

/**
 * Raises the alerts of a run. The first one raises none, nor does an event whose evidence is poor: that goes to a person
 * first. Where other settings caused an event, as after an update, it speaks of those alone who opened since the last
 * run's day: no settings would have found them before. The same event raises the same alerts, by their ids.
 */
export function raiseAlerts(past: Past, lives: Lives, known: { sellers: Sellers; news: News }): NewAlert[] {
  const { settings } = past;
  if (settings === null) return [];
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  const since = lives.isBaseline ? settings.asOf : null;
  return lives.events.filter(isSound).flatMap((event) => {
    const racket = rackets.get(event.racketId);
    return racket ? raiseOn(occasionOf({ event, racket, ...known }, past, olds), since) : [];
  });
}

/** An event that nobody was alerted of, and the as-of of the run before its own. */
export type WithheldEvent = RacketEvent & { readonly since: string };

/**
 * Raises what was withheld while a racket was dismissed and is so no more, as far as it is so still: each alert under
 * the id that it would have had then. What came into another racket meanwhile is told of that one.
 * @param withheld events of which nobody was alerted, and of which somebody is to be in this run
 */
export function raiseWithheld(
  past: Past,
  lives: Lives,
  { withheld, run, ...known }: { withheld: readonly WithheldEvent[]; run: number; sellers: Sellers; news: News },
): NewAlert[] {
  if (lives.isBaseline) return [];
  const survivors = new Map(
    lives.events.flatMap(({ event, racketId, otherIds }) =>
      event === 'merged' ? otherIds.map((id) => [id, racketId] as const) : [],
    ),
  );
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  return withheld.filter(isSound).flatMap(({ since, ...event }) => {
    const racket = rackets.get(survivors.get(event.racketId) ?? event.racketId);
    if (!racket) return [];
    const { before, ...occasion } = occasionOf({ event, racket, ...known }, past, olds);
    const joined = new Set(event.joined);
    // Its own return is among those that are counted, and no later one: by that the alert would get another id, and be
    // raised again.
    const returns = past.states.get(racket.id)?.returnedIn.filter((seq) => seq <= event.run) ?? [];
    const then = {
      ...occasion,
      event: { ...event, run },
      life: 1 + returns.length,
      before: before.filter((seller) => !joined.has(seller)),
    };
    return raiseOn(then, event.cause === 'settings' ? since : null);
  });
}

function byId<T extends { readonly id: string }>(rackets: readonly T[]): Map<string, T> {
  return new Map(rackets.map((racket) => [racket.id, racket]));
}

function isSound({ review, state }: RacketEvent): boolean {
  return !review && state !== 'dissolved';
}

/** @param since where other settings caused it: who opened after that day is told of, and nothing else */
function raiseOn(occasion: Occasion, since: string | null): NewAlert[] {
  const { before, event, sellers } = occasion;
  // A racket that is found for the first time is in the list: everybody in it is new.
  if (before.length === 0) return [];
  if (since === null) return [...tellOf(event.joined, occasion), ...alertOnMerge(occasion), ...alertOnGrowth(occasion)];
  const isNew = (seller: string) => dayOf(sellers.get(seller)?.openedAt ?? null) > dayOf(since);
  return tellOf(event.joined.filter(isNew), occasion);
}

const tellOf = (joined: readonly string[], occasion: Occasion): NewAlert[] =>
  joined.flatMap((seller) => alertOnNewcomer(occasion, seller) ?? []);

function occasionOf(
  about: Pick<Occasion, 'event' | 'racket' | 'sellers'> & { readonly news: News },
  { states }: Past,
  known: ReadonlyMap<string, Past['rackets'][number]>,
): Occasion {
  const { event, racket, sellers, news } = about;
  const ids = event.event === 'merged' ? [racket.id, ...event.otherIds] : [racket.id];
  const olds = ids.flatMap((id) => known.get(id) ?? []);
  const isCore = new Set(olds.flatMap(({ members }) => members.flatMap((m) => (m.role === 'core' ? [m.seller] : []))));
  const before = [...new Set(olds.flatMap(({ members }) => members.map(({ seller }) => seller)))].sort(
    (a, b) => Number(isCore.has(b)) - Number(isCore.has(a)) || (a < b ? -1 : 1),
  );
  const returned = event.event === 'returned' ? 1 : 0;
  const life = 1 + (states.get(racket.id)?.returnedIn.length ?? 0) + returned;
  const isNew: Occasion['isNew'] = (link) => news(event, link);
  return { event, racket, sellers, isNew, before, life, old: known.get(racket.id) };
}
