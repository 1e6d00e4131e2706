import type { WithdrawSummary } from '../../withdraw.ts';
import { alignColumns } from '../table.ts';

/** What a withdrawal did, or would do, in words for a person; `isAsked`: a scheduler has a detection to do. */
export function tellWithdrawal(summary: WithdrawSummary, isAsked: boolean): string {
  const { seq, contributor, asOf, dryRun, effects, waitingAgain, amended, finished } = summary;
  const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0);
  const counts = effects.map(({ what, gone, changed, kept, new: fresh }) => [what, gone, changed, kept, fresh]);
  return [
    `${dryRun ? 'Nothing is changed. Withdrawn would be' : 'Withdrawn:'} delivery ${seq} of ${contributor}, as of ${asOf}, with ${rows} rows.`,
    alignColumns(['what it touches', 'gone', 'changed', 'kept', 'new'], counts).trimEnd(),
    'gone: nobody else says it · changed: others say it otherwise · kept: others say all of it · new: later rows read otherwise now',
    ...(waitingAgain > 0
      ? [
          `${waitingAgain} rows of delivery ${amended.join(', ')} wait for their owner again, whom nobody else declares.`,
        ]
      : []),
    ...(finished.length > 0 ? [`Finished first: delivery ${finished.join(', ')}.`] : []),
    dryRun ? 'Give --reason to withdraw it.' : `Its rows stay in the archive, marked. ${tellDetection(isAsked)}`,
  ].join('\n');
}

/** Who finds what there is now that something was taken out. */
export function tellDetection(isAsked: boolean): string {
  return isAsked
    ? 'The scheduler was asked for a detection, which finds what there is without it.'
    : 'The next `ringbreaker detect` finds what there is without it.';
}
