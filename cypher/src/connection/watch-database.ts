import { saying } from '../domain/saying.ts';
import type { Database } from './driver.ts';
import { GraphError } from '../errors.ts';

/** How a job learns that its database is gone, and what it is told meanwhile. */
export interface Watching {
  /** Told in short lines that the database is silent, and that it answers again. */
  readonly say: (line: string) => void;
  /** How long a job waits for a silent database. */
  readonly patienceMs?: number;
  readonly lookEveryMs?: number;
}

/** A watch that goes on. */
export interface Watch {
  /** Fails once the database has been silent for too long; never comes otherwise. */
  readonly lost: Promise<never>;
  stop(): void;
}

/** A line within ten seconds and, with the time to take leave, an end within sixty: a test adds them up. */
export const WATCHING = { lookEveryMs: 2_000, answerMs: 4_000, patienceMs: 45_000 };

/**
 * Looks whether the database answers while a job waits for it: a query in flight can't tell a server that is busy from
 * one that is gone. Whoever doesn't wait for the database isn't troubled, as when the bulk importer has stopped it.
 */
export function watchDatabase(database: Database, watching: Watching): Watch {
  const { say, patienceMs = WATCHING.patienceMs, lookEveryMs = WATCHING.lookEveryMs } = watching;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let silentSince: number | undefined;
  let fail: (error: GraphError) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (fail = reject));
  // Where nobody waits for it any more, nobody needs to hear of it.
  lost.catch(() => undefined);

  const look = async () => {
    const began = performance.now();
    const answers = !database.isAwaited || (await database.answers(WATCHING.answerMs));
    if (isOver) return;
    if (answers && silentSince !== undefined) say('Neo4j answers again: the job goes on.');
    if (!answers && silentSince === undefined) {
      say(`Neo4j does not answer. The job waits up to ${Math.round(patienceMs / 1000)} seconds for it to come back.`);
    }
    silentSince = answers ? undefined : (silentSince ?? began);
    if (silentSince !== undefined && performance.now() - silentSince >= patienceMs) fail(gone());
    else next();
  };
  const next = () => {
    timer = setTimeout(() => void look(), lookEveryMs);
    timer.unref();
  };
  next();
  return {
    lost,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

function gone(): GraphError {
  return new GraphError(
    'unavailable',
    saying`Neo4j did not come back. Nothing of what was written is half done: bring it up again (npm run neo4j -- status tells how it is), then run the job again.`,
  );
}
