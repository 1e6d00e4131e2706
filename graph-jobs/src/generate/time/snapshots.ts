import { dateText } from '../days.ts';
import { TABLE_COLUMNS, type Cell, type Row, type TableName } from '../tables/tables.ts';
import { racketsAt } from '../truth/truth-events.ts';
import type { Seller, World } from '../model.ts';

/** What a table doesn't know yet on an earlier day, by its column names. */
interface Horizon {
  /** A row with a later day here isn't there yet. */
  since?: string;
  /** A later day here is not known yet, nor are the cells that go with it. */
  until?: { day: string; unknown: Record<string, Cell> };
  /** A later day here has only come as far as the day itself. */
  reached?: string;
}

const USE: Horizon = { since: 'first_seen', reached: 'last_seen' };
const ACCOUNT: Horizon = {
  since: 'opened_at',
  until: { day: 'closed_at', unknown: { closed_at: null, status: 'open' } },
};
const HORIZONS: Partial<Record<TableName, Horizon>> = {
  sellers: {
    since: 'opened_at',
    until: { day: 'closed_at', unknown: { closed_at: null, closure_reason: null, status: 'open' } },
  },
  stores: ACCOUNT,
  contacts: USE,
  addresses: USE,
  payment_accounts: USE,
  relations: USE,
  listings: { since: 'posted_at', until: { day: 'removed_at', unknown: { removed_at: null, removal_reason: null } } },
  shipments: { since: 'shipped_at' },
  outcomes: { since: 'occurred_at' },
  authorisations: { since: 'valid_from' },
};

/** The marketplace as it was on a day: the accounts opened by then, and the rackets of at least three of these. */
export function worldAt(world: World, day: number): World {
  const sellers = world.sellers.filter(({ opened }) => opened <= day);
  return { ...world, sellers, rackets: racketsAt(world, day), day };
}

/** The sellers of whom nothing is heard on a day, with the last day before their silence. */
export function silentOn(world: World, day: number): Map<string, string> {
  const isSilent = ({ silent }: Seller) => silent !== null && silent[0] < day && day < silent[1];
  return new Map(world.sellers.filter(isSilent).map(({ id, silent }) => [id, dateText(silent?.[0] ?? 0) as string]));
}

/** The rows of a table as they were known on a day. */
export function* rowsKnownAt(
  name: TableName,
  rows: Iterable<Row>,
  { day, silent }: { day: number; silent: ReadonlyMap<string, string> },
): Generator<Row> {
  const { since, until, reached } = HORIZONS[name] ?? {};
  const columns: readonly string[] = TABLE_COLUMNS[name];
  const owner = columns.indexOf(name === 'relations' ? 'to_id' : 'owner_id');
  const today = dateText(day) as string;
  // Days are texts of one form, so their order is that of the texts.
  const isLater = (row: Row, column?: string) =>
    column !== undefined && String(row[columns.indexOf(column)] ?? '') > today;
  for (const row of rows) {
    if (isLater(row, since)) continue;
    const [closes, lasts] = [isLater(row, until?.day), isLater(row, reached)];
    if (!closes && !lasts) {
      yield row;
      continue;
    }
    const hidden: Record<string, Cell> = closes ? (until?.unknown ?? {}) : {};
    const before = silent.get(String(row[owner]));
    const first = String(row[columns.indexOf(since ?? '')] ?? '');
    const seen = before === undefined ? today : before > first ? before : first;
    const known = lasts && reached ? { ...hidden, [reached]: seen } : hidden;
    yield row.map((cell, i) => known[columns[i] as string] ?? ((columns[i] as string) in known ? null : cell));
  }
}
