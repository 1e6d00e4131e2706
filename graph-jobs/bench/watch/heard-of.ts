import { setTimeout as sleep } from 'node:timers/promises';
import { jobRuns, type Database } from '@ringbreaker/cypher';
import type { AlertKind, JobRun } from '@ringbreaker/cypher/domain';
import type { Received } from '#jobs/deliver/test-receiver';

/** On a slow machine an ingest and a detection of a million sellers take a few minutes. */
const PATIENCE_MS = 15 * 60_000;
const LOOK_MS = 10;
const LAST = 10;

interface Listening {
  readonly database: Database;
  readonly receiver: { readonly got: readonly Received[] };
  /** What the scheduler said so far. */
  readonly said: readonly string[];
  readonly patienceMs?: number;
}

/**
 * Milliseconds since 1970 at which an alert of one of some kinds on a seller had come, to a few milliseconds.
 * @throws Error with what was seen where none comes
 */
export async function heardOf(seller: string, kinds: readonly AlertKind[], listening: Listening): Promise<number> {
  const { patienceMs = PATIENCE_MS, receiver } = listening;
  const until = performance.now() + patienceMs;
  const isOfIt = (body: string) =>
    body.includes(`"seller":"${seller}"`) && kinds.some((kind) => body.includes(`"type":"alert.${kind}"`));
  while (!receiver.got.some(({ body }) => isOfIt(body))) {
    if (performance.now() > until) throw new Error(await tellSeen(seller, listening));
    await sleep(LOOK_MS);
  }
  return Date.now();
}

async function tellSeen(seller: string, { database, receiver, said, patienceMs = PATIENCE_MS }: Listening) {
  const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: LAST });
  return [
    `No alert on ${seller} came within ${Math.round(patienceMs / 1000)} s. What was seen:`,
    `  messages at the receiver: ${receiver.got.length}`,
    ...jobs.map((job) => `  ${tellJob(job)}`),
    ...said.slice(-LAST).map((sentence) => `  the scheduler said: ${sentence}`),
  ].join('\n');
}

function tellJob({ job, state, step, error, counts }: JobRun): string {
  const how = error ?? step ?? (counts ? JSON.stringify(counts) : '');
  return `${job} is ${state}${how ? `: ${how}` : ''}`;
}
