import {
  carryNames,
  carryNotes,
  carryWorkflows,
  closeMembers,
  closeOperators,
  closeScores,
  closeTies,
  currentRun,
  endRun,
  numberAlerts,
  saveAlerts,
  saveGroupMembers,
  saveGroupScores,
  saveLapses,
  saveOperators,
  saveRacketEvents,
  saveRacketMembers,
  saveScores,
  saveStandings,
  saveTies,
  startRun,
  switchRun,
  undoRuns,
  type Database,
  type Lease,
  type Query,
  whatIsHeeded,
} from '@ringbreaker/cypher';
import type { RacketState } from '@ringbreaker/cypher/domain';
import type { Changes } from './changes.ts';
import { failpoint } from '../../ingest/failpoint.ts';
import { inLanes, inParts } from '../../in-parts.ts';
import type { Lapse } from '../alerts/dismissals.ts';
import type { Standing } from '../lifecycle/standing/standings.ts';

const ROWS_A_BATCH = 5_000;

/** A run that has a number but is not yet what readers see. */
export interface OpenRun {
  readonly id: string;
  readonly seq: number;
}

/** Undoes what a run that died has left behind: everything newer than the run that readers see. */
export async function undoDeadRuns(database: Database, lease: Lease): Promise<void> {
  const [current] = await database.run(currentRun, {});
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    for (const query of undoRuns) await transaction.run(query, { seq: current?.seq ?? 0 });
  });
}

/** Opens a run under the next number. */
export async function openRun(
  database: Database,
  lease: Lease,
  about: {
    asked?: string | undefined;
    startedAt: string;
    asOf: string;
    engine: string;
    seed: number;
    options: string;
    codeVersion: string;
  },
): Promise<OpenRun> {
  const rows = await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    const heeded = await whatIsHeeded(transaction);
    return transaction.run(startRun, { ...about, heeded, asked: about.asked ?? null });
  });
  const [run] = rows;
  if (!run) throw new Error('The run could not be opened.');
  return run;
}

/** Writes what changed under the run's number; readers see none of it before the switch. */
export async function saveChanges(
  database: Database,
  lease: Lease,
  {
    run,
    asOf,
    changes,
    onSaved,
  }: { run: OpenRun; asOf: string; changes: Changes; onSaved: (done: number, total: number) => void },
): Promise<void> {
  const { racketMembers, groupMembers, operators, ties, scores, groupScores, events, alerts } = changes;
  const steps: [Query, unknown[]][] = [
    [closeMembers, [...racketMembers.end, ...groupMembers.end]],
    [closeOperators, operators.end],
    [closeTies, ties.end],
    [closeScores, [...scores.end, ...groupScores.end]],
    [saveRacketMembers, racketMembers.begin],
    [saveGroupMembers, groupMembers.begin],
    [saveOperators, operators.begin],
    [saveTies, ties.begin],
    [saveScores, scores.begin],
    [saveGroupScores, groupScores.begin],
    [saveRacketEvents, events.begin],
    [saveAlerts, alerts.begin],
  ] as unknown as [Query, unknown[]][];
  const total = steps.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  failpoint('found');
  for (const [query, rows] of steps) {
    // The lease lets one write after the other; meanwhile the next batch is made ready.
    await inLanes(inParts(rows, ROWS_A_BATCH), async (batch) => {
      await database.transaction('write', async (transaction) => {
        await lease.check(transaction);
        await transaction.run(query, { run: run.seq, asOf, rows: batch });
      });
      failpoint('saved');
      onSaved((done += batch.length), total);
    });
  }
}

/** Makes the run the one that readers see, whole, numbers its alerts, and notes that it is done: one transaction. */
export async function switchTo(
  database: Database,
  lease: Lease,
  {
    run,
    endedAt,
    counts,
    standings,
    lapses,
  }: {
    run: OpenRun;
    endedAt: string;
    counts: string;
    standings: readonly Standing[];
    lapses: readonly Lapse[];
  },
): Promise<void> {
  failpoint('unswitched');
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(endRun, { ...run, state: 'done', endedAt, counts, error: null });
    await transaction.run(saveStandings, { rows: standings.map(toRow) });
    await transaction.run(saveLapses, { rows: [...lapses] });
    const mergers = mergersOf(standings, `run ${run.seq}`);
    await transaction.run(carryNames, { rows: mergers });
    await transaction.run(carryWorkflows, { rows: mergers });
    await transaction.run(carryNotes, { rows: mergers });
    await transaction.run(switchRun, { seq: run.seq });
    await transaction.run(numberAlerts, { seq: run.seq });
  });
  failpoint('switched');
}

function mergersOf(standings: readonly Standing[], author: string) {
  return standings.flatMap(({ id, mergedInto }) =>
    mergedInto === null ? [] : [{ from: id, into: mergedInto, author }],
  );
}

function toRow({ id, state, dissolvedAt, mergedInto, lostSince }: Standing) {
  return [id, state, dissolvedAt, mergedInto, lostSince] as [
    string,
    RacketState,
    string | null,
    string | null,
    string | null,
  ];
}

/** Notes that a run failed or was stopped; the run before stays what readers see. */
export async function failRun(
  database: Database,
  run: OpenRun,
  failure: { state: 'failed' | 'cancelled'; endedAt: string; error: string },
): Promise<void> {
  await database.run(endRun, { ...run, counts: '{}', ...failure });
}
