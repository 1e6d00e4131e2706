import type { JobKind, JobRequested, JobRun } from '@ringbreaker/cypher/domain';
import { count, counted } from '../../graph/words.ts';

/** What each job does, in words. */
export const JOB_WORDS: Record<JobKind, string> = {
  ingest: 'Load a delivery',
  detect: 'Detect rackets',
  match: 'Match near values',
  verify: 'Check integrity',
  retain: 'Forget old jobs',
  withdraw: 'Withdraw a delivery',
};

/** Who or what asked for a job. */
export function askedBy({ trigger, line, requestedBy }: JobRun): string {
  if (trigger === 'schedule') return line ? `the schedule, line “${line}”` : 'the schedule';
  if (trigger === 'folder') return 'a delivery that arrived';
  if (trigger === 'change') return 'new data';
  return requestedBy ?? 'the command line';
}

/** How long a job took, or takes so far, in milliseconds; null before it began. */
export function lasted({ startedAt, endedAt }: JobRun, now: number): number | null {
  if (!startedAt) return null;
  return Math.max(0, (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt));
}

/** A length of time as one says it: 4 s, 3 min 20 s, 2 h 5 min. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How a job stands that somebody just asked for; null while the list does not have it yet. */
export function tellStanding({ created }: JobRequested, job: JobRun | null): string {
  if (job === null || job.state === 'waiting') return created ? 'It is in the queue.' : 'The same job waits already.';
  if (job.state === 'running') return `It is at work: ${job.step ?? 'begins'}.`;
  if (job.state === 'failed') return `It failed: ${job.error ?? 'nothing is known of why.'}`;
  return job.state === 'cancelled' ? 'It was cancelled.' : `It is done. ${whatItDid(job)}`.trimEnd();
}

/** What a job did, in a few words, read from its counts. */
export function whatItDid({ job, counts }: JobRun): string {
  const read = JSON.parse(counts || '{}') as Record<string, unknown>;
  const number = (name: string) => (typeof read[name] === 'number' ? read[name] : null);
  if (job === 'ingest') {
    if (read.alreadyLoaded === true) return 'It was loaded before: nothing changed.';
    const [changed, rejected] = [number('changed'), number('rejected')];
    if (changed === null) return '';
    return `${counted(changed, 'row')} changed something${rejected ? `, ${count(rejected)} were refused` : ''}.`;
  }
  if (job === 'detect') {
    const [rackets, written] = [number('rackets'), number('written')];
    if (rackets === null) return '';
    return `${counted(rackets, 'racket')}; ${written === 0 ? 'nothing changed' : `${counted(written ?? 0, 'link')} written`}.`;
  }
  if (job === 'retain') return `${counted(number('jobs') ?? 0, 'old job')} forgotten.`;
  if (job === 'withdraw') {
    const what = `Delivery ${number('seq') ?? ''}`;
    return read.dryRun === true ? `${what}: worked out what would go; nothing is changed.` : `${what} withdrawn.`;
  }
  if (job === 'verify') return read.digest ? 'The graph is what its deliveries made it.' : '';
  return '';
}
