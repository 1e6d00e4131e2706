import { Title } from '@mantine/core';
import type { RunsPage } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { readRuns } from '../../api.ts';
import { counted } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { TableHead } from '../lists/TableHead.tsx';
import { usePages } from '../lists/use-pages.ts';
import { JOB_COLUMNS, JobRow } from './JobRow.tsx';
import { Command } from '../frame/Command.tsx';
import { t, tx } from '../../words/words.ts';

/** While something waits or runs it is looked at often, else now and then. */
const BUSY_MS = 2_000;
const QUIET_MS = 15_000;

/** What each job did, newest first, those that wait or run on top. */
export function JobHistory({ mayCancel }: { mayCancel: boolean }) {
  const again = (first: RunsPage | undefined) => (first?.items.some(isOpen) ? BUSY_MS : QUIET_MS);
  const { list, items: jobs, total } = usePages(['runs'], readRuns, { again });
  return (
    <section className="card" aria-labelledby="runs-title">
      <div className="card-head">
        <Title order={2} size="h4" id="runs-title">{t`Runs`}</Title>
        {list.isSuccess && <span className="quiet">{counted(total, 'run')}</span>}
        <span className="grow" />
        <Link to="/compare">{t`Compare two detections`}</Link>
      </div>
      <ListState list={list} height={200} m="md" />
      {list.isSuccess && jobs.length === 0 && (
        <p className="quiet pad">{tx`Nothing has run yet. Load data and detect: ${<Command words="ingest DIR" />}`}</p>
      )}
      {jobs.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Runs`}>
          <table className="table stacks jobs-table">
            <TableHead columns={JOB_COLUMNS} figures={JOB_COLUMNS.slice(3, 4)} />
            <tbody>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} mayCancel={mayCancel} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LoadMore list={list} m="sm">{t`Load earlier runs`}</LoadMore>
    </section>
  );
}

function isOpen({ state, heartbeatAt }: { state: string; heartbeatAt?: number | null | undefined }): boolean {
  return state === 'waiting' || (state === 'running' && heartbeatAt !== null);
}
