import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalize } from 'json-canonicalize';
import { claimJob, endJob, heartbeatJob, putOffJob, type Database } from '@ringbreaker/cypher';
import { type JobKind, type JobTrigger, asId, saying } from '@ringbreaker/cypher/domain';
import type { DeliveryOptions } from '../deliver/deliver.ts';
import { EXIT } from '../job/exit-status.ts';
import { askForDetection } from './ask-for-detection.ts';
import { JobProcess, type JobCommand, type JobExit } from './job-process.ts';

/** What a worker needs to know, apart from the job. */
export interface Workplace {
  readonly database: Database;
  readonly command: JobCommand;
  /** How this worker is called in the queue. */
  readonly worker: string;
  readonly codeVersion: string;
  readonly watched: string | null;
  readonly say: (sentence: string) => void;
  /** Aborted when the scheduler is to end: its job is ended and put back. */
  readonly signal: AbortSignal;
  /** How webhooks and readers of mail are told of alerts; without it they are not. */
  readonly delivery?: DeliveryOptions;
}

interface Claimed {
  readonly id: string;
  readonly job: JobKind;
  readonly trigger: JobTrigger;
  readonly request: string;
  readonly attempt: number;
  /** How often its process died or its worker was lost before. */
  readonly losses: number;
}

/** How often a worker says that it lives, and hears whether its job was cancelled. */
export const HEARTBEAT_MS = 500;
/** A worker that was silent for so long has lost its job. */
const SILENT_SECONDS = 30;
/** A job whose process dies is tried so often. */
const ATTEMPTS = 3;
/** A job that changed data asks for a detection before it is over, so that no crash can come between. */
const MAY_CHANGE_DATA: readonly JobKind[] = ['ingest', 'withdraw'];
const WAIT_SECONDS = { lease: 15, unavailable: 5, died: 5, folder: 1 } as const;

/** Folders of deliveries that a worker could not see, by the job's id: it leaves them to others until it sees them. */
export type Unseen = Map<string, string>;

/** Takes the next job of the queue and runs it to its end; answers whether there was one. */
export async function workOnce(place: Workplace, unseen: Unseen = new Map()): Promise<boolean> {
  const { database, worker, codeVersion } = place;
  const watches = place.watched !== null;
  const leave = [...unseen].filter(([, folder]) => !existsSync(folder)).map(([id]) => id);
  const claim = { worker, codeVersion, silentSeconds: SILENT_SECONDS, attempts: ATTEMPTS, watches, leave };
  const [claimed] = await database.run(claimJob, claim);
  if (!claimed) return false;
  const folder = folderOf(place, claimed);
  if (folder !== null && !existsSync(folder)) {
    unseen.set(claimed.id, folder);
    await leaveToOthers(place, claimed, folder);
    return true;
  }
  place.say(`${claimed.id}: ${claimed.job} begins.`);
  const process = new JobProcess(place.command, { ...claimed, watched: place.watched }, place.say);
  const how = await watchOver(place, claimed, process);
  await tellEnd(place, claimed, { ...how, exit: await process.ended });
  return true;
}

/** Where this worker looks for the delivery that a job is to load; null of other jobs. */
function folderOf({ watched }: Workplace, { trigger, request }: Claimed): string | null {
  if (trigger !== 'folder' || watched === null) return null;
  return join(watched, (JSON.parse(request) as { folder: string }).folder);
}

/** Puts off what does not lie where this scheduler watches: another one may see it, or this one later. */
async function leaveToOthers(place: Workplace, { id, attempt }: Claimed, folder: string): Promise<void> {
  const { database, say, watched } = place;
  const error = `${relative(watched ?? '', folder)} is not in the folder that this scheduler watches (${watched}). One that watches another takes it, or this one once it is there; \`ringbreaker job cancel\` ends the waiting.`;
  say(`${id}: ${error}`);
  await database.run(putOffJob, { id, attempt, seconds: WAIT_SECONDS.folder, error, died: false });
}

/** Beats until the process ends, and ends it when somebody cancelled it, took it over, or stops the scheduler. */
async function watchOver(place: Workplace, { id, attempt }: Claimed, process: JobProcess) {
  const state = { cancelled: false, lost: false };
  const over = process.ended.then(() => true);
  for (;;) {
    if (place.signal.aborted) process.end();
    // While the database is away nothing is heard; the job itself finds out, and how it ended is told when it is back.
    const heard = await place.database.run(heartbeatJob, { id, attempt, ...process.step }).catch(() => null);
    if (heard?.[0]?.cancelledBy) {
      state.cancelled = true;
      process.end();
    }
    if (await Promise.race([over, sleep(HEARTBEAT_MS, false)])) return state;
    if (heard && heard.length === 0 && !(await endsByItself(over))) {
      state.lost = true;
      process.kill();
    }
  }
}

/** A detection that switched has ended its job in the graph, and ends as a process a moment later. */
function endsByItself(over: Promise<boolean>): Promise<boolean> {
  return Promise.race([over, sleep(10 * HEARTBEAT_MS, false)]);
}

type Ended = { cancelled: boolean; lost: boolean; exit: JobExit };

async function tellEnd(place: Workplace, claimed: Claimed, { cancelled, lost, exit }: Ended): Promise<void> {
  const { database, say, signal } = place;
  const { id, attempt, losses } = claimed;
  const end = (state: 'done' | 'failed' | 'cancelled', error: string | null) =>
    database.run(endJob, { id, attempt, state, counts: canonicalize(exit.counts ?? {}), error });
  const putOff = (seconds: number, why: string, gone = false) =>
    database.run(putOffJob, { id, attempt, seconds, error: why, died: gone });
  await untilHeard(place, async () => {
    if (lost) return void say(`${id}: another worker has it now.`);
    if (exit.counts) {
      if (MAY_CHANGE_DATA.includes(claimed.job)) await askForDetection(database, id);
      say(`${id}: done.`);
      return void (await end('done', null));
    }
    if (cancelled) return void (await end('cancelled', saying`It was cancelled.`));
    if (signal.aborted) return void (await putOff(0, saying`The scheduler was stopped: the next one begins it again.`));
    const error = exit.error ?? saying`Its process ended without a word.`;
    say(`${id}: ${error}`);
    if (exit.status === EXIT.lease) return void (await putOff(WAIT_SECONDS.lease, error));
    if (exit.status === EXIT.unavailable) return void (await putOff(WAIT_SECONDS.unavailable, error));
    if (!died(exit)) return void (await end('failed', error));
    const advice = `${adviceOn(exit)} ${error}`;
    if (losses + 1 < ATTEMPTS) return void (await putOff(WAIT_SECONDS.died, advice, true));
    await end('failed', advice);
  });
}

/** Node ends by a signal, or with 128 + 6 where its memory is at an end. */
function died({ status, signal }: JobExit): boolean {
  return signal !== null || status === null || status >= 128;
}

function adviceOn({ status, signal }: JobExit): string {
  return saying`The job's process ${signal ? `was ended by ${asId(signal)}` : `ended with status ${status ?? 0}`}. If it ran out of memory, give it more: NODE_OPTIONS=--max-old-space-size=8192.`;
}

/** Says something to the graph, again and again while the database is away; a scheduler that ends says it once. */
async function untilHeard({ signal, say }: Workplace, tell: () => Promise<void>): Promise<void> {
  for (let told = false; ; told = true) {
    try {
      return await tell();
    } catch (error) {
      if (signal.aborted) return;
      if (!told) say(`How the job ended can't be noted yet: ${(error as Error).message}`);
      await sleep(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}
