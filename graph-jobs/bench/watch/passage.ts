import { jobRuns, type Database } from '@ringbreaker/cypher';
import type { JobRun } from '@ringbreaker/cypher/domain';

const WANTED = 30;

/**
 * From the marker of a delivery to the alerts at the receiver, in a line: on the strong tie, and on the member that a run
 * makes of it; how long the jobs took, and what came between.
 */
export async function tellPassage(
  database: Database,
  { deliveredAt, toldAt, memberAt }: { deliveredAt: number; toldAt: number; memberAt: number },
): Promise<string> {
  const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 20 });
  const since = jobs.filter(({ startedAt }) => Date.parse(startedAt ?? '') >= deliveredAt);
  const [ingest, detect] = [secondsOf(since, 'ingest'), secondsOf(since, 'detect')];
  const [told, member] = [toldAt, memberAt].map((at) => (at - deliveredAt) / 1000) as [number, number];
  const rest = member - ingest - detect;
  return `delivered to told: ${told.toFixed(1)} s (wanted: ${WANTED}), to told as a member ${member.toFixed(1)} s; ingest ${ingest.toFixed(1)}, detection ${detect.toFixed(1)}, the schedule and the webhook ${rest.toFixed(1)}`;
}

function secondsOf(jobs: readonly JobRun[], job: JobRun['job']): number {
  return jobs
    .filter((one) => one.job === job)
    .reduce((sum, { startedAt, endedAt }) => sum + (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')) / 1000, 0);
}
