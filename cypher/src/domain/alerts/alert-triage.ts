import { z } from 'zod';
import { oneLine } from '../said/plain-text.ts';

/** How an alert stands at the desk: acknowledged by somebody, put off until a time, or neither. */
export const AlertState = z.enum(['open', 'snoozed', 'acknowledged']);
export type AlertState = z.infer<typeof AlertState>;

/** What people made of an alert: kept apart from it, so that no run touches it. Times are ISO 8601 in UTC. */
export const AlertTriage = z.object({
  version: z.number().int().describe('goes up by one with each change; 0: nobody changed anything yet'),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  snoozedUntil: z.string().nullable().describe('the alert is open again from then on'),
  assignee: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
});
export type AlertTriage = z.infer<typeof AlertTriage>;

/** How an alert shall stand from here on. Who says so and when is not theirs to say. */
export const NewAlertTriage = z.strictObject({
  id: z.string().min(1).max(200).describe('id of the alert'),
  version: z.number().int().min(0).describe('the version that was seen; any other one refuses the change'),
  acknowledged: z.boolean(),
  snoozedUntil: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time).toISOString())
    .refine((time) => /^\d{4}-/.test(time), 'Expected a time of the years 0000 to 9999')
    .nullable(),
  assignee: oneLine(200).nullable(),
});
export type NewAlertTriage = z.infer<typeof NewAlertTriage>;

/** Two people changed one alert: how one of them would have it, and how it stands. */
export const TriageConflict = z.object({ id: z.string(), yours: NewAlertTriage, theirs: AlertTriage });
export type TriageConflict = z.infer<typeof TriageConflict>;

/** What stands for an alert that nobody touched. */
export const UNTOUCHED: AlertTriage = {
  version: 0,
  acknowledgedBy: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  assignee: null,
  changedBy: null,
  changedAt: null,
};

/** How an alert stands at a time; `now` is ISO 8601 in UTC, as `toISOString` writes it. */
export function stateOf({ acknowledgedAt, snoozedUntil }: AlertTriage, now: string): AlertState {
  if (acknowledgedAt !== null) return 'acknowledged';
  return snoozedUntil !== null && snoozedUntil > now ? 'snoozed' : 'open';
}
