import type { Database } from './connection/driver.ts';
import { currentReference } from './queries/detect/reference.ts';
import { currentRun } from './queries/detect/read.ts';
import { groupScore, operatorAccounts, racketScore } from './queries/explore/explore.ts';
import { readThings } from './read-around.ts';
import { readLeads, readOwnRows, type LeadBounds, type SignalBounds } from './read-lead.ts';

/** Reads what the current run says of sellers, operators, groups and rackets, for one asker. */
export function readJudged(
  database: Database,
  contributors: string[] | null,
  { lead, signals }: { lead: LeadBounds; signals: SignalBounds },
) {
  const { accounts, uses, users } = readLeads(database, contributors, lead);
  return {
    runSeq: async () => (await database.run(currentRun, {}))[0]?.seq ?? null,
    things: (keys: string[]) => readThings(database, keys, { contributors }),
    accountsOf: async (operator: string) =>
      (await database.run(operatorAccounts, { contributors, id: operator })).map(({ key }) => key),
    accounts,
    scoreOf: async ({ kind, id }: { kind: 'Racket' | 'Group'; id: string }) =>
      (await database.run(kind === 'Racket' ? racketScore : groupScore, { id }))[0]?.assessment ?? null,
    // Accounts in no group are weighed by everybody's facts.
    alone:
      contributors === null
        ? { uses, users, own: readOwnRows(database, signals), reference: () => database.run(currentReference, {}) }
        : null,
  };
}
