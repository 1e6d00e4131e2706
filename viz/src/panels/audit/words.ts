import type { AuditAction, AuditEntryView } from '@ringbreaker/cypher/domain';
import { inWords, t } from '../../words/words.ts';

/** What somebody did, in words. */
export const ACTION_WORDS: Record<AuditAction, string> = {
  evidence_opened: t`opened evidence`,
  dossier_made: t`made a dossier`,
  exported: t`exported`,
  names_shown: t`showed hidden names`,
  decided: t`decided on a racket`,
  worked_on: t`changed the work on a racket`,
  named: t`named a racket`,
  noted: t`wrote a note`,
  triaged: t`changed alerts`,
  pinned: t`pinned or let go`,
  verdict_given: t`gave a verdict`,
  job_steered: t`started or cancelled a job`,
  delivery_withdrawn: t`withdrew a delivery`,
  newcomers_stored: t`stored who was screened`,
  erased: t`erased somebody`,
  webhook_changed: t`changed a webhook`,
  user_changed: t`changed a user`,
  token_changed: t`changed a token`,
};

/** In which role somebody did it; whoever worked at a terminal of the server is an operator of it. */
export function roleOf({ role }: AuditEntryView): string {
  return role === 'operator' ? t`at the server` : inWords(role, 'role');
}
