import { Button } from '@mantine/core';
import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keepScreened, readSchedule } from '../../api.ts';
import { Failure } from '../Failure.tsx';
import { useJob } from '../jobs/use-job.ts';
import { deliveryOf, tellStanding } from '../jobs/words.ts';
import { t } from '../../words/words.ts';

/**
 * Keeps who was screened, for whoever may: a job loads it as a delivery of its own. It is followed to its end, which
 * names the delivery and leads to where it can be withdrawn.
 */
export function KeepNewcomer({ subject }: { subject: ScreeningSubject }) {
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: () => keepScreened([subject]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  const job = useJob(keeping.data?.id);
  const schedule = useQuery({ queryKey: ['schedule'], queryFn: ({ signal }) => readSchedule(signal) });
  const unattended = schedule.data?.lines.length === 0;
  const seq = job && deliveryOf(job);
  return (
    <section className="screen-keep" aria-labelledby="screen-keep-title">
      <h3 id="screen-keep-title">{t`Keep it`}</h3>
      {!keeping.data && (
        <p className="quiet">{t`So far nothing of it is stored. Kept, it is loaded as a delivery of its own: later newcomers are held against it, and the delivery can be withdrawn.`}</p>
      )}
      <div className="screen-keep-acts">
        {!keeping.data && (
          <Button
            size="sm"
            variant="default"
            loading={keeping.isPending}
            onClick={() => keeping.mutate()}
          >{t`Keep this newcomer`}</Button>
        )}
        <span role="status">{keeping.data && tellStanding(keeping.data, job, unattended)}</span>
        {keeping.data && (
          <Link to="/jobs" className="link-button">
            {seq === null ? t`To the jobs` : t`Delivery ${seq}: look at it, or withdraw it`}
          </Link>
        )}
      </div>
      {keeping.error && <Failure error={keeping.error} retry={() => keeping.mutate()} />}
    </section>
  );
}
