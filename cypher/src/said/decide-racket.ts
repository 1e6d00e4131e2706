import { asId, saying } from '../domain/saying.ts';
import {
  DISMISSAL_DAYS,
  holdingOf,
  type NewRacketDecision,
  type RacketDecision,
  type RacketTriage,
} from '../domain/rackets/racket-triage.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { writeSees } from '../access/sees.ts';
import { lockRacketTriage, saveRacketDecision } from '../queries/review/review.ts';
import { readDecisions, tellWhy } from './read-said.ts';
import { requireWhole } from './require-whole.ts';

/** What became of a decision: how the racket stands now, or how it stood where somebody had decided meanwhile. */
type Decided = { readonly kept: RacketTriage } | { readonly conflict: RacketTriage };

/**
 * Keeps what a person decides on a racket, beside what was decided before; the next run heeds it.
 * @param by who says it, and whose facts they may see (null = everybody's)
 * @throws GraphError `refused` where the current run has no such racket that they see the whole of, the day of a
 *   dismissal is past or too far, or there is nothing to take back
 */
export function decideRacket(
  database: Database,
  racketId: string,
  wanted: NewRacketDecision,
  by: { readonly author: string; readonly contributors: string[] | null },
): Promise<Decided> {
  return database.transaction('write', async (transaction) => {
    const [found] = await transaction.run(lockRacketTriage, { racketId, contributors: by.contributors });
    const stands = requireWhole(
      found,
      (hiddenMembers) =>
        saying`${hiddenMembers} of its sellers are held by another contributor: whoever sees all of it may decide.`,
    );
    const before = await readDecisions(transaction, { racketId, contributors: by.contributors });
    const holds = holdingOf(before);
    if (stands.version !== wanted.version) return { conflict: { version: stands.version, decision: holds } };
    const objection = objectionTo(wanted, holds, stands.asOf);
    if (objection) throw new GraphError('refused', objection);
    const entry = entryOf(wanted, holds);
    const version = stands.version + 1;
    const after = holdingOf([...before, { ...entry, id: '', racketId, version, author: by.author, at: '' }]);
    const saved = {
      racketId,
      version,
      ...entry,
      author: by.author,
      sees: writeSees(by.contributors),
      holds: after?.version ?? null,
    };
    const [kept] = await transaction.run(saveRacketDecision, saved);
    if (!kept) throw new GraphError('refused', saying`The decision could not be kept.`);
    return { kept: { version, decision: after?.version === version ? tellWhy(kept, by.contributors) : after } };
  });
}

function entryOf(
  wanted: NewRacketDecision,
  holds: RacketDecision | null,
): Pick<RacketDecision, 'step' | 'reason' | 'until' | 'undoes'> {
  return {
    step: wanted.step,
    reason: wanted.reason ?? null,
    until: wanted.until ?? null,
    undoes: wanted.step === 'undone' ? (holds?.version ?? null) : null,
  };
}

function objectionTo(wanted: NewRacketDecision, holds: RacketDecision | null, asOf: string | null): string | null {
  if (wanted.step === 'undone')
    return holds ? null : saying`No decision holds on this racket: there is nothing to take back.`;
  if (wanted.until === undefined || asOf === null) return null;
  const today = asOf.slice(0, 10);
  const last = new Date(Date.parse(today) + DISMISSAL_DAYS.most * 86_400_000).toISOString().slice(0, 10);
  if (wanted.until <= today) return saying`The data speak of ${asId(today)}: a dismissal ends on a later day.`;
  if (wanted.until > last)
    return saying`The data speak of ${asId(today)}: a dismissal ends by ${asId(last)}, and may be given again.`;
  return null;
}
