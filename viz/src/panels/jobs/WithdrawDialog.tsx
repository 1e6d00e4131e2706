import { Button, Loader } from '@mantine/core';
import { type DeliveryView, type JobRun, WithdrawalCounts } from '@ringbreaker/cypher/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askWithdrawal } from '../../api.ts';
import { count, counted } from '../../graph/words.ts';
import { tellSaid } from '../../state/said.ts';
import { Failure } from '../Failure.tsx';
import { TableHead } from '../lists/TableHead.tsx';
import { ReasonDialog } from '../said/ReasonDialog.tsx';
import { useJob } from './use-job.ts';
import { inWords, serverSays, t, tx } from '../../words/words.ts';

/** What becomes of what a delivery said. */
const FATES = [t`Gone`, t`Changed`, t`Kept`, t`New`];

/** Tells what a withdrawal would take out, and then asks why; it can't be undone, and says so. */
export function WithdrawDialog({ delivery, onClose }: { delivery: DeliveryView; onClose: () => void }) {
  const { seq, contributor, asOf } = delivery;
  const queries = useQueryClient();
  const preview = useMutation({ mutationFn: () => askWithdrawal(seq, { dryRun: true }) });
  const job = useJob(preview.data?.id);
  const foreseen = job?.state === 'done' ? countsOf(job) : null;
  const withdraw = useMutation({
    mutationFn: (reason: string) => askWithdrawal(seq, { dryRun: false, reason }),
    onSuccess: () => {
      tellSaid(t`The withdrawal of delivery ${seq} is in the queue`);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  return (
    <ReasonDialog
      title={t`Withdraw delivery ${seq} of ${contributor}, as of ${asOf.slice(0, 10)}`}
      says={t`What this delivery alone says is removed. What others say too stays, and so do pins, verdicts and decisions. It can’t be undone, but the same files may be delivered again.`}
      label={t`Why?`}
      action={t`Withdraw`}
      ready={foreseen !== null}
      busy={withdraw.isPending}
      error={withdraw.error}
      send={(reason) => withdraw.mutate(reason)}
      onClose={onClose}
      first={
        <>
          {!preview.data && (
            <Button
              variant="default"
              data-autofocus
              loading={preview.isPending}
              onClick={() => preview.mutate()}
            >{t`Work out what would go`}</Button>
          )}
          {preview.error && <Failure error={preview.error} retry={() => preview.mutate()} />}
          {preview.data && <Foreseen job={job} foreseen={foreseen} again={() => preview.mutate()} />}
        </>
      }
    />
  );
}

function countsOf({ counts }: JobRun): WithdrawalCounts | null {
  return WithdrawalCounts.safeParse(JSON.parse(counts)).data ?? null;
}

interface ForeseenProps {
  job: JobRun | null;
  foreseen: WithdrawalCounts | null;
  again: () => void;
}

function Foreseen({ job, foreseen, again }: ForeseenProps) {
  if (job?.state === 'failed' || job?.state === 'cancelled') {
    return <Failure error={new Error(job.error ? serverSays(job.error) : t`The job was cancelled.`)} retry={again} />;
  }
  if (!foreseen) {
    const step =
      job?.state === 'running'
        ? t`It is at work: ${job.step ? serverSays(job.step) : t`begins`}`
        : t`It waits for a scheduler to take it`;
    return (
      <p className="quiet" role="status">
        <Loader size={14} /> {t`${step}.`}
      </p>
    );
  }
  const rows = Object.values(foreseen.rows).reduce((sum, one) => sum + one, 0);
  return (
    <div role="status">
      <p>{tx`${counted(rows, 'row')} of it would say nothing any more${
        foreseen.waitingAgain > 0 &&
        t`; ${counted(foreseen.waitingAgain, 'row')} of others would wait for an owner again`
      }.`}</p>
      <div className="table-scroll foreseen" tabIndex={0} role="region" aria-label={t`What would go`}>
        <table className="table">
          <TableHead columns={[t`What it touches`, ...FATES]} figures={FATES} />
          <tbody>
            {foreseen.effects.map(({ what, gone, changed, kept, new: fresh }) => (
              <tr key={what}>
                <th scope="row">{inWords(what)}</th>
                {[gone, changed, kept, fresh].map((figure, at) => (
                  <td key={at} className="num">
                    {count(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t`Gone: nobody else says it. Changed: others say it otherwise. Kept: others say all of it. New: later rows read otherwise now.`}</p>
    </div>
  );
}
