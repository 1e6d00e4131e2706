import { z } from 'zod';
import { TriageConflict } from './alerts/alert-triage.ts';
import { NoteConflict } from './said/note.ts';
import { NameConflict } from './rackets/racket-name.ts';
import { DecisionConflict } from './rackets/racket-triage.ts';
import { WorkflowConflict } from './rackets/racket-workflow.ts';

/** RFC 9457 problem details, with the next step in `todo`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  todo: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  conflicts: z.array(TriageConflict).optional().describe('of a 409: what you would have, and how it stands'),
  nameConflict: NameConflict.optional().describe('of a 409 on a name: what you would have, and how it is called'),
  noteConflict: NoteConflict.optional().describe('of a 409 on a note: what you would have, and how it stands'),
  decisionConflict: DecisionConflict.optional().describe(
    'of a 409 on a racket: what you would have, and how it stands',
  ),
  workflowConflict: WorkflowConflict.optional().describe(
    'of a 409 on the work on a racket: what you would have, and how it stands',
  ),
});
export type Problem = z.infer<typeof Problem>;
