import type { WithdrawSummary } from '../../withdraw.ts';
import { alignColumns } from '../table.ts';

/** What a withdrawal did, or would do, in words for a person. */
export function tellWithdrawal(summary: WithdrawSummary): string {
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
    dryRun
      ? 'Give --reason to withdraw it.'
      : 'Its rows stay in the archive, marked. The next `ringbreaker detect` finds what there is without it.',
  ].join('\n');
}
