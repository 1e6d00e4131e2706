import type { AlertTriage, AlertView, NewAlertTriage } from '@ringbreaker/cypher/domain';
import { daysLocale, t } from '../../words/words.ts';

type Standing = Pick<AlertView, 'id' | 'triage'>;

/** What a person does to alerts. */
export type TriageStep =
  | { readonly do: 'acknowledge' | 'reopen' }
  | { readonly do: 'snooze'; readonly until: string }
  | { readonly do: 'assign'; readonly to: string | null };

/** How an alert shall stand after a step. */
export function stepOn({ id, triage }: Standing, step: TriageStep): NewAlertTriage {
  const { version, acknowledgedAt, snoozedUntil, assignee } = triage;
  const kept = { id, version, acknowledged: acknowledgedAt !== null, snoozedUntil, assignee };
  if (step.do === 'assign') return { ...kept, assignee: step.to };
  if (step.do === 'snooze') return { ...kept, acknowledged: false, snoozedUntil: step.until };
  return { ...kept, acknowledged: step.do === 'acknowledge', snoozedUntil: null };
}

/** How alerts shall stand so that a step is undone: as before it, from the version that it made. */
export function undoOf(before: readonly Standing[], after: readonly { id: string; triage: AlertTriage }[]) {
  const made = new Map(after.map(({ id, triage }) => [id, triage.version]));
  return before.flatMap(({ id, triage }): NewAlertTriage[] => {
    const version = made.get(id);
    if (version === undefined) return [];
    const { acknowledgedAt, snoozedUntil, assignee } = triage;
    return [{ id, version, acknowledged: acknowledgedAt !== null, snoozedUntil, assignee }];
  });
}

/** Names a step that was done to so many alerts. */
export function tellStep(step: TriageStep, alerts: number): string {
  const what = alerts === 1 ? t`Alert` : t`${alerts} alerts`;
  if (step.do === 'snooze') return t`${what} snoozed until ${dayOf(step.until)}`;
  if (step.do === 'assign') return t`${what} assigned to ${step.to ?? t`nobody`}`;
  return step.do === 'acknowledge' ? t`${what} acknowledged` : t`${what} open again`;
}

const days = new Intl.DateTimeFormat(daysLocale(), {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** A time's day in words, as in "Mon, Dec 1, 2025". */
export function dayOf(time: string): string {
  return days.format(new Date(time));
}

/** Until when an alert can be put off: always to the morning, by the person's own clock. */
export function snoozeTimes(now: Date): { name: string; until: string }[] {
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times = [
    { name: t`Tomorrow`, until: morningAfter(now, 1) },
    { name: t`In three days`, until: morningAfter(now, 3) },
    { name: t`Next Monday`, until: morningAfter(now, toMonday) },
    { name: t`In 30 days`, until: morningAfter(now, 30) },
  ];
  // On a Friday three days lead to Monday, on a Sunday one does: a day stands there once, by its first name.
  return times.filter(({ until }, place) => times.findIndex((time) => time.until === until) === place);
}

function morningAfter(now: Date, days: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8).toISOString();
}
