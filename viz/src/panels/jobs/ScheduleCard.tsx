import { Title } from '@mantine/core';
import type { ScheduleView } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readSchedule } from '../../api.ts';
import { minuteOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { TableHead } from '../lists/TableHead.tsx';
import { JOB_WORDS, lengthOf } from './words.ts';
import { Command } from '../frame/Command.tsx';
import { t, tx } from '../../words/words.ts';

const COLUMNS = [t`Line`, t`Job`, t`When`, t`Next`];
const REFRESH_MS = 30_000;

/** The lines of the schedule, and when each comes next. */
export function ScheduleCard() {
  const schedule = useQuery({
    queryKey: ['schedule'],
    queryFn: ({ signal }) => readSchedule(signal),
    refetchInterval: REFRESH_MS,
  });
  return (
    <section className="card" aria-labelledby="schedule-title">
      <div className="card-head">
        <Title order={2} size="h4" id="schedule-title">{t`Schedule`}</Title>
      </div>
      <ListState list={schedule} height={120} m="md" />
      {schedule.data?.lines.length === 0 && (
        <p className="quiet pad">{tx`No scheduler has run yet. Start one: ${<Command words="schedule --watch DIR" />}`}</p>
      )}
      {schedule.data && schedule.data.lines.length > 0 && <Lines schedule={schedule.data} />}
    </section>
  );
}

function Lines({ schedule: { now, lines } }: { schedule: ScheduleView }) {
  const inOrder = [...lines].sort((a, b) => ((a.next[0] ?? '~') < (b.next[0] ?? '~') ? -1 : 1));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Schedule`}>
      <table className="table stacks jobs-table">
        <TableHead columns={COLUMNS} />
        <tbody>
          {inOrder.map(({ name, job, cron, zone, onlyIfChanged, next }) => (
            <tr key={name}>
              <td data-head={COLUMNS[0]}>{name}</td>
              <td data-head={COLUMNS[1]}>
                {JOB_WORDS[job]}
                {onlyIfChanged && <span className="quiet">{t`, if data changed`}</span>}
              </td>
              <td data-head={COLUMNS[2]}>
                <span className="mono">{cron}</span> <span className="quiet">{zone}</span>
              </td>
              <td data-head={COLUMNS[3]}>
                {next[0] ? (
                  <time dateTime={next[0]} title={next.map(minuteOf).join('\n')}>
                    {minuteOf(next[0])} <span className="quiet">{tx`in ${tellWait(next[0], now)}`}</span>
                  </time>
                ) : (
                  <span className="quiet">{t`never`}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tellWait(slot: string, now: string): string {
  const minutes = Math.max(1, Math.round((Date.parse(slot) - Date.parse(now)) / 60_000));
  return minutes < 60 ? t`${minutes} min` : lengthOf(minutes * 60_000);
}
