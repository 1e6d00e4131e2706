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
  const { sellers } = known;
  const { settings } = past;
  if (settings === null) return [];
  const [olds, rackets] = [byId(past.rackets), byId(lives.rackets)];
  const isNew = (seller: string) => dayOf(sellers.get(seller)?.openedAt ?? null) > dayOf(settings.asOf);
  return lives.events.filter(lives.isBaseline ? isSound : deservesAlert).flatMap((event) => {
    const racket = rackets.get(event.racketId);
    if (!racket) return [];
    if (!lives.isBaseline) return raiseOn(occasionOf({ event, racket, ...known }, past, olds));
    const opened = { ...event, joined: event.joined.filter(isNew) };
    const occasion = occasionOf({ event: opened, racket, ...known }, past, olds);
    return occasion.before.length === 0 ? [] : tellNewcomers(occasion);
  });
}

/**
 * Raises what was withheld while a racket was dismissed and is so no more, as far as it is so still: each alert under
 * the id that it would have had then. What came into another racket meanwhile is told of that one.
 * @param withheld events of which nobody was alerted, and of which somebody is to be in this run
 */
export function raiseWithheld(
  past: Past,
  lives: Lives,
  { withheld, run, ...known }: { withheld: readonly RacketEvent[]; run: number; sellers: Sellers; news: News },
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
    const { before, ...occasion } = occasionOf({ event, racket, ...known }, past, olds);
    const joined = new Set(event.joined);
    // Its own return is among those that are counted, and no later one: by that the alert would get another id, and be
    // raised again.
    const returns = past.states.get(racket.id)?.returnedIn.filter((seq) => seq <= event.run) ?? [];
    return raiseOn({
      ...occasion,
      event: { ...event, run },
      life: 1 + returns.length,
      before: before.filter((seller) => !joined.has(seller)),
    });
  });
}

function byId<T extends { readonly id: string }>(rackets: readonly T[]): Map<string, T> {
  return new Map(rackets.map((racket) => [racket.id, racket]));
}

function isSound({ review, state }: RacketEvent): boolean {
  return !review && state !== 'dissolved';
}

function deservesAlert(event: RacketEvent): boolean {
  return event.cause !== 'settings' && isSound(event);
}

function raiseOn(occasion: Occasion): NewAlert[] {
  // A racket that is found for the first time is in the list: everybody in it is new.
  if (occasion.before.length === 0) return [];
  return [...tellNewcomers(occasion), ...alertOnMerge(occasion), ...alertOnGrowth(occasion)];
}

const tellNewcomers = (occasion: Occasion): NewAlert[] =>
  occasion.event.joined.flatMap((seller) => alertOnNewcomer(occasion, seller) ?? []);

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
