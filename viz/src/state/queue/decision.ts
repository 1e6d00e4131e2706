import { DISMISSAL_DAYS, type NewRacketDecision, type RacketDecision } from '@ringbreaker/cypher/domain';
import { dateOf } from '../../graph/words.ts';
import { readTypedDay } from '../time/time-window.ts';
import { t } from '../../words/words.ts';

/** What a person decides on a racket, before it is known in which version they saw it. */
export type Deciding = Omit<NewRacketDecision, 'version'>;

/** A day so many days after another, both as YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days on which a dismissal is likely to end, counted from the day that the run speaks of. */
export function endings(asOf: string): { name: string; until: string }[] {
  return [
    { name: t`${90} days`, until: daysAfter(asOf, 90) },
    { name: t`${DISMISSAL_DAYS.usual} days`, until: daysAfter(asOf, DISMISSAL_DAYS.usual) },
    { name: t`A year`, until: daysAfter(asOf, 365) },
  ];
}

/** The first and the last day on which a dismissal may end. */
export function endingBounds(asOf: string): { first: string; last: string } {
  return { first: daysAfter(asOf, 1), last: daysAfter(asOf, DISMISSAL_DAYS.most) };
}

/** The day on which a dismissal ends, as YYYY-MM-DD, of what somebody typed; null where that is no date, or none it may end on. */
export function readEnding(typed: string, asOf: string): string | null {
  const day = readTypedDay(typed);
  const { first, last } = endingBounds(asOf);
  const until = day === null ? '' : dateOf(day);
  return first <= until && until <= last ? until : null;
}

/** Names a decision. */
export function tellDecision({ step, until }: Pick<RacketDecision | NewRacketDecision, 'step' | 'until'>): string {
  switch (step) {
    case 'confirmed':
      return t`Confirmed`;
    case 'dismissed':
      return t`Dismissed until ${until}`;
    case 'undone':
      return t`Decision taken back`;
    case 'lapsed':
      return t`Dismissal ended`;
  }
}
