import { z } from 'zod';
import { asId, saying, written } from '../saying.ts';
import { plainText } from '../said/plain-text.ts';

/** How a racket stands at the desk: nobody decided or a dismissal has run out, or what a person decided. */
export const RacketTriageState = z.enum(['open', 'confirmed', 'dismissed']);
export type RacketTriageState = z.infer<typeof RacketTriageState>;

/**
 * What a decision is: a person's word on the racket, a person taking back the last one, or a run that ended a dismissal
 * since the racket is another one now.
 */
export const DecisionStep = z.enum(['confirmed', 'dismissed', 'undone', 'lapsed']);
export type DecisionStep = z.infer<typeof DecisionStep>;

/** One entry of what people decided on a racket. Entries are added and never changed. */
export const RacketDecision = z.object({
  id: z.string().describe('the racket’s id and the version'),
  racketId: z.string(),
  version: z.number().int().min(1).describe('the how-manyeth entry on this racket'),
  step: DecisionStep,
  reason: z.string().nullable().describe('null where none was given, or who asks sees less than its author did'),
  until: z.string().nullable().describe('dismissed: holds in runs as of days before this one (YYYY-MM-DD)'),
  undoes: z.number().int().nullable().describe('undone: the version of the entry that is taken back'),
  author: z.string().describe('who says it; of a lapse the run'),
  at: z.string().describe('ISO 8601 in UTC, by the clock of the database'),
});
export type RacketDecision = z.infer<typeof RacketDecision>;

const sees = z.string().describe('JSON: whose facts its author saw, a list of contributors or null for everybody’s');

/** A decision as it is kept: its reason may tell of everything that its author saw. */
export const StoredDecision = RacketDecision.extend({ sees });
export type StoredDecision = z.infer<typeof StoredDecision>;

/** A dismissal that holds, told beside what hangs on the racket. */
export const Dismissal = RacketDecision.pick({ author: true, at: true, reason: true }).extend({
  until: z.string().describe('holds in runs as of days before this one (YYYY-MM-DD)'),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** A dismissal as it is kept. */
export const StoredDismissal = Dismissal.extend({ sees });

/** Says of a racket that it is dismissed: by whom, when, until when, and why where that may be told. */
export function tellDismissal({ author, at, until, reason }: Dismissal): string {
  const since = saying`dismissed until ${asId(until)}, by ${written(author)} on ${asId(at.slice(0, 10))}`;
  return reason === null ? since : saying`${since}: “${written(reason)}”`;
}

/** How a racket's decisions stand: what a change is held against, and which entry holds. */
export const RacketTriage = z.object({
  version: z.number().int().describe('goes up by one with each entry; 0: nobody decided anything yet'),
  decision: RacketDecision.nullable().describe('the entry that holds; a dismissal also where its day has come'),
});
export type RacketTriage = z.infer<typeof RacketTriage>;

/** A dismissal holds for so many days of the data unless said otherwise, and for so many at most. */
export const DISMISSAL_DAYS = { usual: 180, most: 1_096 } as const;

/** What a person decides; who and when is not theirs to say. */
export const NewRacketDecision = z
  .strictObject({
    step: DecisionStep.exclude(['lapsed']).describe('`undone` takes back the decision that holds'),
    version: z.number().int().min(0).describe('the version that was seen; any other one refuses the change'),
    reason: plainText(2_000).optional().describe('a dismissal has to have one'),
    until: z.iso
      .date()
      .optional()
      .describe('of a dismissal, and it has to have one: the first day of the data on which it is told of again'),
  })
  .superRefine(({ step, reason, until }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (step === 'dismissed' && reason === undefined) refuse('reason', 'A dismissal needs a reason.');
    if (step === 'dismissed' && until === undefined) refuse('until', 'A dismissal needs the day on which it ends.');
    if (step !== 'dismissed' && until !== undefined) refuse('until', 'Only a dismissal ends on a day.');
  });
export type NewRacketDecision = z.infer<typeof NewRacketDecision>;

/** Somebody decided meanwhile: what one of them would have, and how the racket stands. */
export const DecisionConflict = z.object({ racketId: z.string(), yours: NewRacketDecision, theirs: RacketTriage });
export type DecisionConflict = z.infer<typeof DecisionConflict>;

/** Which entry holds after all of these; null where none does. An undone one gives way to the one that it replaced. */
export function holdingOf(decisions: readonly RacketDecision[]): RacketDecision | null {
  const standing: RacketDecision[] = [];
  for (const decision of [...decisions].sort((a, b) => a.version - b.version)) {
    if (decision.step === 'undone') standing.pop();
    else if (decision.step === 'lapsed') standing.length = 0;
    else standing.push(decision);
  }
  return standing.at(-1) ?? null;
}

/** How a racket stands on a day of the data: a dismissal holds on the days before its last. */
export function triageOn(decision: Pick<RacketDecision, 'step' | 'until'> | null, asOf: string): RacketTriageState {
  if (decision?.step === 'confirmed') return 'confirmed';
  const holds = decision?.step === 'dismissed' && (decision.until ?? '') > asOf.slice(0, 10);
  return holds ? 'dismissed' : 'open';
}
