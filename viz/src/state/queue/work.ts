import { isOverdue, type NewWorkflowStep, type RacketWorkflow, type WorkStage } from '@ringbreaker/cypher/domain';
import { dateOf } from '../../graph/words.ts';
import { readTypedDay } from '../time/time-window.ts';
import { inWords, listed, t } from '../../words/words.ts';
import { daysAfter } from './decision.ts';

/** What of the work on a racket is to be another; what is left out stays. */
export type WorkChange = Partial<Omit<NewWorkflowStep, 'version'>>;

/** How the work shall stand after a change, held against the version that was seen. */
export function changedWork({ version, stage, assignee, dueOn }: RacketWorkflow, change: WorkChange): NewWorkflowStep {
  return { version, stage, assignee, dueOn, ...change };
}

/** Whether a change leaves the work as it stands. */
export function isSameWork(work: RacketWorkflow, change: WorkChange): boolean {
  const next = changedWork(work, change);
  return next.stage === work.stage && next.assignee === work.assignee && next.dueOn === work.dueOn;
}

/** What somebody does who takes the work: it is theirs, and no longer new. */
export function takenBy(name: string, { stage }: Pick<RacketWorkflow, 'stage'>): WorkChange {
  return { assignee: name, stage: stage === 'new' ? 'reviewing' : stage };
}

/** A stage in words. */
export const stageName = (stage: WorkStage): string => inWords(stage, 'work');

/** The work in words, as in "reviewing, assigned to ann, due 2026-12-04". */
export function tellWork({ stage, assignee, dueOn }: Omit<RacketWorkflow, 'version'>): string {
  const parts = [stageName(stage)];
  if (assignee !== null) parts.push(t`assigned to ${assignee}`);
  if (dueOn !== null) parts.push(t`due ${dueOn}`);
  return listed(parts);
}

/** The same of a change of several, of which each keeps the rest. */
export function tellChange({ stage, assignee, dueOn }: WorkChange): string {
  const parts: string[] = [];
  if (stage !== undefined) parts.push(stageName(stage));
  if (assignee !== undefined) parts.push(assignee === null ? t`assigned to nobody` : t`assigned to ${assignee}`);
  if (dueOn !== undefined) parts.push(dueOn === null ? t`no due day` : t`due ${dueOn}`);
  return listed(parts);
}

/** When work is to be done by, as in "due 2026-12-04" or "overdue since 2026-12-04"; null where there is no day. */
export function tellDue(work: Pick<RacketWorkflow, 'stage' | 'dueOn'>, today: string): string | null {
  if (work.dueOn === null) return null;
  return isOverdue(work, today) ? t`overdue since ${work.dueOn}` : t`due ${work.dueOn}`;
}

/** Days by which work is likely to be done. */
export function dueDays(today: string): { name: string; day: string }[] {
  return [
    { name: t`In a week`, day: daysAfter(today, 7) },
    { name: t`In two weeks`, day: daysAfter(today, 14) },
    { name: t`In 30 days`, day: daysAfter(today, 30) },
  ];
}

/** The day (YYYY-MM-DD) of what somebody typed; null where that is no date. */
export function readDueDay(typed: string): string | null {
  const day = readTypedDay(typed);
  return day === null ? null : dateOf(day);
}

/** The calendar's day of a moment by the clock of whoever looks, as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
