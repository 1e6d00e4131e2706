import type { z } from 'zod';
import { seesAtLeast } from '../access/sees.ts';
import type { Database } from '../connection/driver.ts';
import type { MembershipPin } from '../domain/said/pin.ts';
import type { RacketDecision } from '../domain/rackets/racket-triage.ts';
import type { ValueVerdict } from '../domain/said/verdict.ts';
import type { MemberView } from '../domain/views.ts';
import { racketMembers } from '../queries/explore/explore.ts';
import { valueVerdicts } from '../queries/match.ts';
import { membershipPins, racketDecisions } from '../queries/review/review.ts';

/** What people said of sellers' membership, the latest first; why, for those alone who see as much as its author did. */
export async function readPins(database: Database, contributors: string[] | null): Promise<MembershipPin[]> {
  return (await database.run(membershipPins, {})).map((pin) => tellWhy(pin, contributors));
}

/** What people said of two values, the latest first; why, for those alone who see as much as its author did. */
export async function readVerdicts(database: Database, contributors: string[] | null): Promise<ValueVerdict[]> {
  return (await database.run(valueVerdicts, {})).map((verdict) => tellWhy(verdict, contributors));
}

/** One page of a racket's members, core first, each with what was said last of it as far as who asks may read it. */
export async function readMembers(
  database: Database,
  question: z.input<typeof racketMembers.params>,
): Promise<(MemberView & Pick<z.infer<typeof racketMembers.row>, 'runSeq' | 'total'>)[]> {
  const rows = await database.run(racketMembers, question);
  return rows.map((row) => ({ ...row, pin: row.pin && tellWhy(row.pin, question.contributors) }));
}

/** What was decided on a racket, the latest first; why, for those alone who see as much as its author did. */
export async function readDecisions(
  database: Pick<Database, 'run'>,
  question: z.input<typeof racketDecisions.params>,
): Promise<RacketDecision[]> {
  const decisions = await database.run(racketDecisions, question);
  return decisions.map((decision) => tellWhy(decision, question.contributors));
}

/**
 * What a person said, as somebody may read it. A reason is free text: it may tell of anything that its author saw.
 * @param contributors whose facts the reader may see; null = everybody's
 */
export function tellWhy<S extends { readonly reason: string | null; readonly sees: string }>(
  { sees, reason, ...said }: S,
  contributors: string[] | null,
): Omit<S, 'sees' | 'reason'> & { reason: string | null } {
  return { ...said, reason: seesAtLeast(sees, contributors) ? reason : null };
}
