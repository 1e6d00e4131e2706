import {
  exportMembers,
  exportOperators,
  exportRackets,
  lastRun,
  detectRun,
  racketEvents,
  racketsAt,
  type Database,
} from '@ringbreaker/cypher';
import { sellerIdOf } from '@ringbreaker/cypher/domain';
import { JobError } from '../job/job-error.ts';
import type { ReportedMember, ReportedRun } from './measures.ts';
import type { LifeEvent } from './match-events.ts';

/** The current run as it is held against a truth. */
export async function readRun(database: Database): Promise<ReportedRun> {
  const members = await database.run(exportMembers, {});
  const operators = await database.run(exportOperators, {});
  const rackets = await database.run(exportRackets, {});
  return {
    members: members.map((row) => ({ sellerId: row.seller_id, racketId: row.racket_id })),
    operators: operators.flatMap((row) =>
      row.operator_id ? [{ sellerId: row.seller_id, operatorId: row.operator_id }] : [],
    ),
    ranking: rackets.sort((a, b) => a.rank - b.rank).map((row) => row.racket_id),
  };
}

/** What runs on several deliveries reported: the members of rackets on each day, and all events. */
export interface ReportedLives {
  readonly members: ReadonlyMap<string, readonly ReportedMember[]>;
  readonly events: readonly LifeEvent[];
}

/**
 * Reads the last run of each day, and the events up to the current one.
 * @throws JobError `nothing` when a day has no run
 */
export async function readLives(database: Database, days: readonly string[]): Promise<ReportedLives> {
  const [current] = await database.run(lastRun, {});
  const runs = new Map<string, number>();
  for (let seq = 1; seq <= (current?.seq ?? 0); seq += 1) {
    const [run] = await database.run(detectRun, { seq });
    if (run) runs.set(run.asOf.slice(0, 10), seq);
  }
  const members = new Map<string, ReportedMember[]>();
  for (const day of days) {
    const run = runs.get(day);
    if (run === undefined) {
      throw new JobError(
        'nothing',
        `No run speaks of ${day}: ingest snapshots/${day}, then detect, one day after the other.`,
      );
    }
    const rackets = await database.run(racketsAt, { run });
    const rows = rackets.flatMap(({ id, members: own }) =>
      own.map(([seller]) => ({ sellerId: sellerIdOf(seller), racketId: id })),
    );
    members.set(day, rows);
  }
  const events = await database.run(racketEvents, { from: 0, to: current?.seq ?? 0 });
  return {
    members,
    events: events.map(({ asOf, event, racketId, otherIds }) => ({ asOf, event, racket: racketId, others: otherIds })),
  };
}
