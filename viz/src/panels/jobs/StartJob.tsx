import { Button, Menu } from '@mantine/core';
import type { NewJob } from '@ringbreaker/cypher/domain';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readSchedule, startJob } from '../../api.ts';
import { Failure } from '../Failure.tsx';
import { isOver, useJob } from './use-job.ts';
import { JOB_WORDS, tellStanding } from './words.ts';
import { t } from '../../words/words.ts';

const CHOICES: { label: string; job: NewJob }[] = [
  { label: JOB_WORDS.detect, job: { job: 'detect', options: {} } },
  { label: t`${JOB_WORDS.detect}, with a new reference`, job: { job: 'detect', options: { newReference: true } } },
  { label: JOB_WORDS.match, job: { job: 'match', options: {} } },
  { label: JOB_WORDS.verify, job: { job: 'verify', options: {} } },
];

/** Time to read how a job ended. */
const SHOWN_MS = 10_000;

/** Puts a job into the queue, follows it there, and says what came of it. */
export function StartJob() {
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: startJob,
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  const job = useJob(start.data?.id);
  const schedule = useQuery({ queryKey: ['schedule'], queryFn: ({ signal }) => readSchedule(signal) });
  // A scheduler writes down its lines: without any nobody takes up what waits.
  const unattended = schedule.data?.lines.length === 0;
  const over = job !== null && isOver(job);
  const { reset } = start;
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [over, reset]);
  return (
    <div className="start-job">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            loading={start.isPending}
            size="sm"
          >{t`Start a job`}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CHOICES.map((choice) => (
            <Menu.Item key={choice.label} onClick={() => start.mutate(choice.job)}>
              {choice.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className="quiet" role="status">
        {start.data && tellStanding(start.data, job, unattended)}
      </span>
      {start.error && <Failure error={start.error} retry={() => start.reset()} />}
    </div>
  );
}
