import type { EventView } from '@ringbreaker/cypher/domain';

/** One step of a racket's life: what happened in a run, and how many open sellers it had afterwards. */
export interface LifeStep extends Pick<EventView, 'id' | 'event' | 'asOf' | 'run'> {
  sellers: number;
  came: number;
  went: number;
}

/**
 * The life of a racket from its first event on. That it went on is a step where somebody came or went. All count who came and went, those
 * a viewer may not see apart: these are told beside the event.
 */
export function lifeOf(events: readonly EventView[]): LifeStep[] {
  return events
    .filter(({ event, joined, left, closed }) => event !== 'continued' || [joined, left, closed].some(hasSome))
    .map(({ id, event, asOf, run, sellersAfter, sellersBefore, joined, left, closed }) => ({
      id,
      event,
      asOf,
      run,
      sellers: sellersAfter,
      came: sellersBefore === 0 ? 0 : joined.length,
      went: left.length + closed.length,
    }))
    .sort((a, b) => a.run - b.run);
}

const hasSome = (sellers: readonly unknown[]) => sellers.length > 0;
