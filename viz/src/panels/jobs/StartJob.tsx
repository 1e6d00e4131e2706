import { Button, Menu } from '@mantine/core';
import type { NewJob } from '@ringbreaker/cypher/domain';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startJob } from '../../api.ts';
import { Failure } from '../Failure.tsx';
import { JOB_WORDS } from './words.ts';

const CHOICES: { label: string; job: NewJob }[] = [
  { label: JOB_WORDS.detect, job: { job: 'detect', options: {} } },
  { label: `${JOB_WORDS.detect}, with a new reference`, job: { job: 'detect', options: { newReference: true } } },
  { label: JOB_WORDS.match, job: { job: 'match', options: {} } },
  { label: JOB_WORDS.verify, job: { job: 'verify', options: {} } },
];

/** Puts a job into the queue, and says what came of it. */
export function StartJob() {
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: startJob,
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  return (
    <div className="start-job">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button leftSection={<IconPlayerPlay size={16} />} loading={start.isPending} size="sm">
            Start a job
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CHOICES.map(({ label, job }) => (
            <Menu.Item key={label} onClick={() => start.mutate(job)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className="quiet" role="status">
        {start.data && (start.data.created ? 'It is in the queue.' : 'The same job waits already.')}
      </span>
      {start.error && <Failure error={start.error} retry={() => start.reset()} />}
    </div>
  );
}
