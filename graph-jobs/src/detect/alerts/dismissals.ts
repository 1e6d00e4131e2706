import { triageOn, type RacketDecision, type RacketEvent } from '@ringbreaker/cypher/domain';
import type { NewAlert } from './occasion.ts';

/** The decision that holds on a racket, and the version that its triage is in. */
export type HeldDecision = Pick<RacketDecision, 'racketId' | 'version' | 'step' | 'until'>;

/** Dismissals that hold on the day of a run, by racket. */
export type Dismissals = ReadonlyMap<string, HeldDecision>;

/** A dismissal that ends since its racket is another one now. */
export interface Lapse {
  readonly racketId: string;
  /** The version that it was seen in: a later word of a person stands. */
  readonly version: number;
  readonly reason: string;
  readonly author: string;
}

/**
 * Which rackets are dismissed on the day of a run. A dismissal ends by the day that the data speak of, so that the same
 * data give the same alerts whenever the run takes place.
 */
export function findDismissals(decisions: readonly HeldDecision[], asOf: string): Dismissals {
  const holding = decisions.filter((decision) => triageOn(decision, asOf) === 'dismissed');
  return new Map(holding.map((decision) => [decision.racketId, decision]));
}

/** Whether nobody is to be alerted of what happened: of a merge, where everything that came together is dismissed. */
export function isSilent({ event, racketId, otherIds }: RacketEvent, dismissals: Dismissals): boolean {
  const ids = event === 'merged' ? [racketId, ...otherIds] : [racketId];
  return ids.every((id) => dismissals.has(id));
}

/** Dismissals that end in this run: their rackets merged with others that nobody had dismissed. */
export function findLapses(events: readonly RacketEvent[], dismissals: Dismissals): Lapse[] {
  const merges = events.filter((event) => event.event === 'merged' && !isSilent(event, dismissals));
  return merges.flatMap(({ racketId, otherIds, run }) => {
    const ids = [racketId, ...otherIds];
    const news = ids.filter((id) => !dismissals.has(id));
    return ids.flatMap((id): Lapse[] => {
      const dismissal = dismissals.get(id);
      if (!dismissal) return [];
      const reason =
        id === racketId
          ? `${news.join(' and ')} merged into it, which was not dismissed.`
          : `It merged into ${racketId}; not all that came together was dismissed.`;
      return [{ racketId: id, version: dismissal.version, reason, author: `run ${run}` }];
    });
  });
}

/** Takes out the alerts of rackets that are dismissed, and notes on each event how many they were. */
export function withhold(
  events: readonly RacketEvent[],
  alerts: readonly NewAlert[],
  dismissals: Dismissals,
): { events: RacketEvent[]; alerts: NewAlert[] } {
  const silent = new Set(events.filter((event) => isSilent(event, dismissals)).map(({ racketId }) => racketId));
  const countOf = (id: string) => (silent.has(id) ? alerts.filter(({ racketId }) => racketId === id).length : 0);
  return {
    events: events.map((event) => ({ ...event, withheld: countOf(event.racketId) })),
    alerts: alerts.filter(({ racketId }) => !silent.has(racketId)),
  };
}
