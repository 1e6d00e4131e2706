import type { RacketEvent } from '@ringbreaker/cypher/domain';
import type { SellerFacts } from '../evidence/facts.ts';
import { dayOf } from '../links/days.ts';
import type { Lives } from '../lifecycle/live.ts';
import type { Past } from '../lifecycle/past/past.ts';
import type { NewAlert, Occasion } from './occasion.ts';
import { alertOnGrowth, alertOnMerge } from './racket-alerts.ts';
import { alertOnNewcomer } from './seller-alerts.ts';

/**
 * Raises the alerts of a run. The first one raises none, nor does an event whose evidence is poor: that goes to a person
 * first. Where other settings caused an event, as after an update, it speaks of those alone who opened since the last
 * run's day: no settings would have found them before. The same event raises the same alerts, by their ids.
 */
export function raiseAlerts(past: Past, lives: Lives, sellers: ReadonlyMap<string, SellerFacts>): NewAlert[] {
  if (past.settings === null) return [];
  if (lives.isBaseline) return raiseOnOpened(past, lives, sellers);
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  return lives.events
    .filter(deservesAlert)
    .flatMap((event) => {
      const racket = rackets.get(event.racketId);
      return racket ? raiseOn(occasionOf({ event, racket, sellers }, past, olds)) : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Alerts on those who opened since the last run's day, in a run of other settings. */
function raiseOnOpened(past: Past, lives: Lives, sellers: ReadonlyMap<string, SellerFacts>): NewAlert[] {
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  const last = dayOf(past.settings?.asOf ?? null);
  return lives.events
    .filter(({ review, state }) => !review && state !== 'dissolved')
    .flatMap((event) => {
      const racket = rackets.get(event.racketId);
      const opened = event.joined.filter((seller) => dayOf(sellers.get(seller)?.openedAt ?? null) > last);
      if (!racket || opened.length === 0) return [];
      const occasion = occasionOf({ event: { ...event, joined: opened }, racket, sellers }, past, olds);
      return occasion.before.length === 0 ? [] : tellNewcomers(occasion);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Raises what was withheld while a racket was dismissed and is so no more, as far as it is so still: each alert under
 * the id that it would have had then. What came into another racket meanwhile is told of that one.
 * @param withheld events of which nobody was alerted, and of which somebody is to be in this run
 */
export function raiseWithheld(
  past: Past,
  lives: Lives,
  sellers: ReadonlyMap<string, SellerFacts>,
  { withheld, run }: { withheld: readonly RacketEvent[]; run: number },
): NewAlert[] {
  if (lives.isBaseline) return [];
  const survivors = new Map(
    lives.events.flatMap(({ event, racketId, otherIds }) =>
      event === 'merged' ? otherIds.map((id) => [id, racketId] as const) : [],
    ),
  );
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  return withheld.filter(deservesAlert).flatMap((event) => {
    const racket = rackets.get(survivors.get(event.racketId) ?? event.racketId);
    if (!racket) return [];
    const { before, ...occasion } = occasionOf({ event: { ...event, run }, racket, sellers }, past, olds);
    const joined = new Set(event.joined);
    // A return that is over is among those that are counted.
    const life = 1 + (past.states.get(racket.id)?.returns ?? 0);
    return raiseOn({ ...occasion, life, before: before.filter((seller) => !joined.has(seller)) });
  });
}

function byId<T extends { readonly id: string }>(rackets: readonly T[]): Map<string, T> {
  return new Map(rackets.map((racket) => [racket.id, racket]));
}

function deservesAlert({ cause, review, state }: RacketEvent): boolean {
  return cause !== 'settings' && !review && state !== 'dissolved';
}

function raiseOn(occasion: Occasion): NewAlert[] {
  // A racket that is found for the first time is in the list: everybody in it is new.
  if (occasion.before.length === 0) return [];
  return [...tellNewcomers(occasion), ...alertOnMerge(occasion), ...alertOnGrowth(occasion)];
}

const tellNewcomers = (occasion: Occasion): NewAlert[] =>
  occasion.event.joined.flatMap((seller) => alertOnNewcomer(occasion, seller) ?? []);

function occasionOf(
  about: Pick<Occasion, 'event' | 'racket' | 'sellers'>,
  { states }: Past,
  known: ReadonlyMap<string, Past['rackets'][number]>,
): Occasion {
  const { event, racket } = about;
  const ids = event.event === 'merged' ? [racket.id, ...event.otherIds] : [racket.id];
  const olds = ids.flatMap((id) => known.get(id) ?? []);
  const isCore = new Set(olds.flatMap(({ members }) => members.flatMap((m) => (m.role === 'core' ? [m.seller] : []))));
  const before = [...new Set(olds.flatMap(({ members }) => members.map(({ seller }) => seller)))].sort(
    (a, b) => Number(isCore.has(b)) - Number(isCore.has(a)) || (a < b ? -1 : 1),
  );
  const returned = event.event === 'returned' ? 1 : 0;
  const life = 1 + (states.get(racket.id)?.returns ?? 0) + returned;
  return { ...about, before, life, old: known.get(racket.id) };
}
