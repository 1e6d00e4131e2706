import {
  currentGroupScores,
  currentMembers,
  currentOperators,
  currentReference,
  currentScores,
  currentTies,
  racketEvents,
  type Database,
} from '@ringbreaker/cypher';
import { canonicalize } from 'json-canonicalize';

/** Everything that the current run says, each kind of row in an order of its own. */
export async function readSaid(database: Database, run: number): Promise<Record<string, string[]>> {
  const kinds = {
    members: await database.run(currentMembers, {}),
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
    groupScores: await database.run(currentGroupScores, {}),
    reference: await database.run(currentReference, {}),
    events: await database.run(racketEvents, { from: run, to: run }),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, rows]) => [kind, rows.map((row) => canonicalize(row)).sort()]),
  );
}
