import {
  dueLayouts,
  GraphError,
  keepFree,
  removeLayouts,
  saveLayouts,
  takeLease,
  wasEnded,
  type Database,
  type Lease,
  type Transaction,
} from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { inLanes } from '../in-parts.ts';
import { failpoint } from '../ingest/failpoint.ts';
import type { Progress } from '../job/progress.ts';
import { underLease } from '../job/take-writer.ts';
import { layOutRacket, type Made } from './lay-out-racket.ts';
import { StandBack } from './stand-back.ts';

/** How many rackets were looked at, and how many of their pictures were laid out; all others are as they were. */
export interface LayoutSummary {
  readonly rackets: number;
  readonly pictures: number;
}

interface Watched {
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** Whether pictures of the current run's rackets are to be laid out. */
export async function hasDueLayouts(database: Database): Promise<boolean> {
  return (await database.run(dueLayouts, { levels: GraphLevel.options })).length > 0;
}

/**
 * Lays out the pictures of the current run's rackets that a run has changed since they were laid out. It takes a lease of
 * its own, so that one process at a time does, and stands back whenever a job writes. Each racket is saved by itself:
 * what is cut off here, the next one goes on with, and what has no layout the explorer lays out.
 * @returns null where another process lays them out: it looks for what came meanwhile before it ends
 */
export async function layOutRackets(database: Database, watched: Watched): Promise<LayoutSummary | null> {
  const sum = { rackets: 0, pictures: 0 };
  let inVain = 0;
  do {
    const before = sum.rackets;
    const lease = await takePictures(database);
    if (!lease) return sum.rackets > 0 ? sum : null;
    const ended = await underLease(lease, () => layOutUntilEnded(database, { lease, watched, sum }));
    if (sum.rackets === before && ++inVain > 1) {
      if (ended) throw ended;
      return sum;
    }
    // Who came while this one ended was refused, and left what it had found to this one.
  } while (await hasDueLayouts(database));
  return sum;
}

/** Lays out what is due, and tells what can't be: readers have the run without it. */
export async function layOutPictures(
  database: Database,
  { say, ...watched }: Watched & { say: (sentence: string) => void },
): Promise<void> {
  try {
    const sum = await layOutRackets(database, watched);
    if (!sum) say('Another process lays out the pictures.');
  } catch (error) {
    if (watched.signal?.aborted)
      say('The pictures that are missing are laid out after the next run, or by `ringbreaker lay-out`.');
    else say(`Pictures are left for the next run to lay out: ${(error as Error).message}`);
  }
}

async function takePictures(database: Database): Promise<Lease | null> {
  try {
    return await takeLease(database, 'pictures');
  } catch (error) {
    if (error instanceof GraphError && error.code === 'lease') return null;
    throw error;
  }
}

interface Laying {
  readonly lease: Lease;
  readonly watched: Watched;
  /** What was done so far. */
  readonly sum: { rackets: number; pictures: number };
}

/**
 * Lays out what is due; answers why that was cut off where the server ended a transaction, as it does to a process that
 * stood still: what is left can be begun anew while the pictures are still this process's.
 */
async function layOutUntilEnded(database: Database, laying: Laying): Promise<Error | null> {
  try {
    await layOutAll(database, laying);
    return null;
  } catch (error) {
    if (!wasEnded(error)) throw error;
    await laying.lease.confirm();
    return error as Error;
  }
}

async function layOutAll(database: Database, { lease, watched, sum }: Laying): Promise<void> {
  const { progress, signal } = watched;
  const standBack = new StandBack(database, signal);
  let looked = 0;
  try {
    await removeOld(database, lease, standBack);
    const due = await database.run(dueLayouts, { levels: GraphLevel.options });
    // While one is laid out, the next one is read.
    await inLanes(due, async ({ id }) => {
      const made = await layOutAndSave(database, { id, lease, standBack });
      if (made !== null) {
        sum.rackets += 1;
        sum.pictures += made;
      }
      failpoint('laid-out');
      progress('lay out pictures', ++looked, due.length);
    });
  } finally {
    standBack.stop();
  }
}

/** Removes the layouts of rackets that are no more. */
async function removeOld(database: Database, lease: Lease, standBack: StandBack): Promise<void> {
  const remove = (transaction: Transaction) => transaction.run(removeLayouts, {});
  while (!(await whileFree(database, { lease, token: await standBack.untilFree() }, remove)));
}

/**
 * Lays out a racket's pictures and saves them where no job has written since they were read: else they are read again, so
 * that no newer run, withdrawal or erasure is overtaken. What was worked out holds where a picture is still the same.
 * @returns how many were laid out; null where the racket is no more
 */
async function layOutAndSave(
  database: Database,
  { id, lease, standBack }: { id: string; lease: Lease; standBack: StandBack },
): Promise<number | null> {
  let made: Made = new Map();
  for (;;) {
    const token = await standBack.untilFree();
    const drawn = await layOutRacket(database, id, { made, breathe: standBack.breathe });
    if (!drawn) return null;
    failpoint('drawn');
    const save = async (transaction: Transaction) => {
      await transaction.run(saveLayouts, drawn);
      failpoint('saving');
    };
    if (await whileFree(database, { lease, token }, save)) return drawn.rows.filter(({ layout }) => layout).length;
    made = new Map(drawn.rows.flatMap(({ level, layout }) => (layout ? [[level, layout]] : [])));
  }
}

/** A job that wants to write waits for twice as long: nobody who stands still while saving keeps it from that. */
const SAVE_MS = 10_000;

/** Writes where nobody else does, nor did since; answers whether it was written. */
function whileFree(
  database: Database,
  { lease, token }: { lease: Lease; token: number },
  write: (transaction: Transaction) => Promise<unknown>,
): Promise<boolean> {
  const work = async (transaction: Transaction) => {
    await lease.check(transaction);
    if (!(await keepFree(transaction, 'writer', token))) return false;
    await write(transaction);
    return true;
  };
  return database.transaction('write', work, { timeoutMs: SAVE_MS });
}
