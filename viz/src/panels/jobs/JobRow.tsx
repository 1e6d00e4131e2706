import { Button, Progress } from '@mantine/core';
import type { JobRun } from '@ringbreaker/cypher/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelJob } from '../../api.ts';
import { minuteOf } from '../../graph/words.ts';
import { askedBy, JOB_WORDS, lasted, lengthOf, whatItDid } from './words.ts';
import { inContext, serverSays, t, tx } from '../../words/words.ts';

const STATE_WORDS: Record<JobRun['state'], string> = {
  waiting: t`waits`,
  running: inContext('a job')`runs`,
  done: t`done`,
  failed: t`failed`,
  cancelled: t`cancelled`,
};

export const JOB_COLUMNS = [t`Job`, t`State`, t`Begun`, t`Took`, t`Asked for by`, t`What it did`];

/** One run of a job: how it stands, who asked for it, and what it did or why it failed. */
export function JobRow({ job, mayCancel }: { job: JobRun; mayCancel: boolean }) {
  const { state, startedAt } = job;
  const took = lasted(job, Date.now());
  return (
    <tr>
      <td data-head={JOB_COLUMNS[0]}>
        {JOB_WORDS[job.job]}
        {job.seq != null && <span className="quiet">{tx` · run ${job.seq}`}</span>}
      </td>
      <td data-head={JOB_COLUMNS[1]}>
        <span className={`job-state job-${state}`}>{STATE_WORDS[state]}</span>
      </td>
      <td data-head={JOB_COLUMNS[2]}>{startedAt && <time dateTime={startedAt}>{minuteOf(startedAt)}</time>}</td>
      <td className="num" data-head={JOB_COLUMNS[3]}>
        {took !== null && state !== 'waiting' && lengthOf(took)}
      </td>
      <td data-head={JOB_COLUMNS[4]}>{askedBy(job)}</td>
      <td data-head={JOB_COLUMNS[5]} className="stacks-wide">
        <Doing job={job} />
        {mayCancel && <Cancel job={job} />}
      </td>
    </tr>
  );
}

function Doing({ job }: { job: JobRun }) {
  const { state, error, step, stepDone, stepTotal } = job;
  if (state === 'running') {
    const says = step ? serverSays(step) : t`begins`;
    const share = stepTotal ? (100 * (stepDone ?? 0)) / stepTotal : null;
    return (
      <div className="job-step">
        <span>{says}</span>
        {share !== null && <Progress value={share} size="sm" aria-label={t`${says}: ${Math.round(share)} of 100`} />}
      </div>
    );
  }
  if (error && state !== 'done')
    return <span className={state === 'failed' ? 'job-error' : 'quiet'}>{serverSays(error)}</span>;
  return <span>{whatItDid(job)}</span>;
}

function Cancel({ job }: { job: JobRun }) {
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelJob(job.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  const open = job.state === 'waiting' || (job.state === 'running' && job.heartbeatAt != null);
  if (!open) return null;
  if (job.cancelledBy) return <span className="quiet">{t`It is told to end.`}</span>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={cancel.isPending}
      onClick={() => cancel.mutate()}
      aria-label={t`Cancel ${JOB_WORDS[job.job]}`}
    >{t`Cancel`}</Button>
  );
}
