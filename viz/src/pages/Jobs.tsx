import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Deliveries } from '../panels/jobs/Deliveries.tsx';
import { JobHistory } from '../panels/jobs/JobHistory.tsx';
import { ScheduleCard } from '../panels/jobs/ScheduleCard.tsx';
import { StartJob } from '../panels/jobs/StartJob.tsx';
import { useMay } from '../state/me.ts';
import { usePageTitle } from './page-title.ts';
import { t } from '../words/words.ts';

/** What runs by itself: what is at work, what comes next, and what each run did. */
export function Jobs() {
  usePageTitle(t`Jobs`);
  const may = useMay();
  return (
    <div className="jobs">
      <div className="jobs-head">
        <div>
          <Title order={1} size="h3">{t`Jobs`}</Title>
          <Text
            size="sm"
            c="dimmed"
          >{t`What is at work, what comes next by the schedule, and what each run did.`}</Text>
        </div>
        <div className="jobs-acts">
          {may('GET /audit') && <Link to="/audit">{t`Audit trail`}</Link>}
          {may('POST /runs') && <StartJob />}
        </div>
      </div>
      <ScheduleCard />
      <Deliveries mayWithdraw={may('POST /deliveries/:seq/withdrawals')} />
      <JobHistory mayCancel={may('POST /runs/:id/cancel')} />
    </div>
  );
}
