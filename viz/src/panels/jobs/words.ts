import type { JobKind, JobRequested, JobRun } from '@ringbreaker/cypher/domain';
import { count, counted } from '../../graph/words.ts';
import { serverSays, t } from '../../words/words.ts';

/** What each job does, in words. */
export const JOB_WORDS: Record<JobKind, string> = {
  ingest: t`Load a delivery`,
  detect: t`Detect rackets`,
  match: t`Match near values`,
  verify: t`Check integrity`,
  retain: t`Forget old jobs`,
  withdraw: t`Withdraw a delivery`,
};

/** Who or what asked for a job. */
export function askedBy({ trigger, line, requestedBy }: JobRun): string {
  if (trigger === 'schedule') return line ? t`the schedule, line “${line}”` : t`the schedule`;
  if (trigger === 'folder') return t`a delivery that arrived`;
  if (trigger === 'change') return t`new data`;
  return requestedBy ?? t`the command line`;
}

/** How long a job took, or takes so far, in milliseconds; null before it began. */
export function lasted({ startedAt, endedAt }: JobRun, now: number): number | null {
  if (!startedAt) return null;
  return Math.max(0, (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt));
}

/** A length of time as one says it: 4 s, 3 min 20 s, 2 h 5 min. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return t`${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t`${minutes} min ${seconds % 60} s`;
  return t`${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * How a job stands that somebody just asked for; null while the list does not have it yet.
 * @param unattended no scheduler has run that would take it up
 */
export function tellStanding({ created }: JobRequested, job: JobRun | null, unattended = false): string {
  const waits = job === null || job.state === 'waiting';
  if (waits && unattended) return t`It waits, and no scheduler has run yet to take it up: start one, as Schedule says.`;
  if (waits) return created ? t`It is in the queue.` : t`The same job waits already.`;
  if (job.state === 'running') return t`It is at work: ${job.step ? serverSays(job.step) : t`begins`}.`;
  if (job.state === 'failed') return t`It failed: ${job.error ? serverSays(job.error) : t`nothing is known of why.`}`;
  return job.state === 'cancelled' ? t`It was cancelled.` : t`It is done. ${whatItDid(job)}`.trimEnd();
}

/** What a job did, in a few words, read from its counts. */
export function whatItDid({ job, counts }: JobRun): string {
  const read = JSON.parse(counts || '{}') as Record<string, unknown>;
  const number = (name: string) => (typeof read[name] === 'number' ? read[name] : null);
  if (job === 'ingest') {
    if (read.alreadyLoaded === true) return t`It was loaded before: nothing changed.`;
    const [changed, rejected] = [number('changed'), number('rejected')];
    if (changed === null) return '';
    return t`${counted(changed, 'row')} changed something${rejected ? t`, ${count(rejected)} were refused` : ''}.`;
  }
  if (job === 'detect') {
    const [rackets, written] = [number('rackets'), number('written')];
    if (rackets === null) return '';
    return t`${counted(rackets, 'racket')}; ${written === 0 ? t`nothing changed` : t`${counted(written ?? 0, 'link')} written`}.`;
  }
  if (job === 'retain') return t`${counted(number('jobs') ?? 0, 'old job')} forgotten.`;
  if (job === 'withdraw') {
    const what = t`Delivery ${number('seq') ?? ''}`;
    return read.dryRun === true ? t`${what}: worked out what would go; nothing is changed.` : t`${what} withdrawn.`;
  }
  if (job === 'verify') return whatItCompared(read.compared);
  return '';
}

/** The number of the delivery that a job loaded; null before it is over, and for who is told no counts. */
export function deliveryOf({ job, state, counts }: JobRun): number | null {
  if (job !== 'ingest' || state !== 'done') return null;
  const { seq } = JSON.parse(counts || '{}') as { seq?: unknown };
  return typeof seq === 'number' ? seq : null;
}

/** Whether the graph was held against its deliveries; checks of earlier versions don't say so. */
function whatItCompared(compared: unknown): string {
  if (compared === true) return t`The graph is what its deliveries made it.`;
  if (compared !== false) return '';
  return t`The archive is whole. The graph was compared with nothing: a delivery is half loaded or half withdrawn.`;
}
