import { jobRuns, type Database } from '@ringbreaker/cypher';
import type { JobRun } from '@ringbreaker/cypher/domain';

const WANTED = 30;

/** From the marker of a delivery to the alert at the receiver, in a line: how long its jobs took, and what came between. */
export async function tellPassage(
  database: Database,
  { deliveredAt, toldAt }: { deliveredAt: number; toldAt: number },
): Promise<string> {
  const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 20 });
  const since = jobs.filter(({ startedAt }) => Date.parse(startedAt ?? '') >= deliveredAt);
  const [ingest, detect] = [secondsOf(since, 'ingest'), secondsOf(since, 'detect')];
  const whole = (toldAt - deliveredAt) / 1000;
  const rest = whole - ingest - detect;
  return `delivered to told: ${whole.toFixed(1)} s (wanted: ${WANTED}); ingest ${ingest.toFixed(1)}, detection ${detect.toFixed(1)}, the schedule and the webhook ${rest.toFixed(1)}`;
}

function secondsOf(jobs: readonly JobRun[], job: JobRun['job']): number {
  return jobs
    .filter((one) => one.job === job)
    .reduce((sum, { startedAt, endedAt }) => sum + (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')) / 1000, 0);
}
