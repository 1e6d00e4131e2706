import type { usesOfValues, Database } from '@ringbreaker/cypher';
import { inLanes } from '../../in-parts.ts';
import type { SameKeys } from '../parties/same-keys.ts';
import type { UseTable } from '../links/use-table.ts';

/** Where uses are read from and gathered in; `alike` are values and parties that are another one, and so may be shared. */
export interface Gathering {
  readonly database: Database;
  readonly table: UseTable;
  readonly alike: readonly string[];
  /** Which parties are one. */
  readonly same: SameKeys;
  readonly onRead: (done: number) => void;
}

/** Adds to a table what the given queries answer, each for one way by which a seller comes by a value. */
export async function addUsesBy(
  queries: readonly (typeof usesOfValues)[number][],
  { database, table, alike, onRead }: Gathering,
): Promise<void> {
  await inLanes(queries, async (query) => {
    for await (const row of database.stream(query, { alike: [...alike] })) {
      addUses(table, row as unknown as ValueUses);
      onRead(table.size);
    }
  });
}

type ValueUses = [value: string, kind: string, uses: [string, string | null, string, number | null, number | null][]];

function addUses(table: UseTable, [value, kind, uses]: ValueUses): void {
  for (const [seller, via, type, firstSeen, lastSeen] of uses)
    table.add({ seller, value, kind, via: via ?? seller, type, firstSeen, lastSeen });
}
