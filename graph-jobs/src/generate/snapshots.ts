import { closureOf } from './activity.ts';
import { dateText } from './days.ts';
import { TABLE_COLUMNS, type Cell, type Row, type Table, type TableName } from './tables.ts';
import { racketName } from './truth.ts';
import type { Racket, Seller, World } from './model.ts';

const SMALLEST_RACKET = 3;

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
  const there = [...membersOf(world)].filter(([, members]) => standing(members, day).size >= SMALLEST_RACKET);
  const sellers = world.sellers.filter(({ opened }) => opened <= day);
  return { ...world, sellers, rackets: new Set(there.map(([racket]) => racket)) };
}

/** The rows of a table as they were known on a day. */
export function* rowsKnownAt(name: TableName, rows: Iterable<Row>, day: number): Generator<Row> {
  const { since, until, reached } = HORIZONS[name] ?? {};
  const columns: readonly string[] = TABLE_COLUMNS[name];
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
    const known = lasts && reached ? { ...hidden, [reached]: today } : hidden;
    yield row.map((cell, i) => known[columns[i] as string] ?? ((columns[i] as string) in known ? null : cell));
  }
}

/** How a racket stood on a day: its accounts so far, and whether all of them are closed. */
function standing(members: Seller[], day: number): { size: number; isClosed: boolean } {
  const there = members.filter(({ opened }) => opened <= day);
  const closed = there.filter((seller) => (closureOf(seller).day ?? Infinity) <= day);
  return { size: there.length, isClosed: there.length > 0 && closed.length === there.length };
}

/** The truth_events table of a delivery: what happened to rackets since the one before; null for the first. */
export function eventsTable(world: World, day: number, dayBefore: number | null): Table {
  const rows: Row[] = [];
  for (const [racket, members] of membersOf(world)) {
    const before = dayBefore === null ? { size: 0, isClosed: false } : standing(members, dayBefore);
    const event = eventBetween(before, standing(members, day));
    if (event) rows.push([dateText(day), event, racketName(racket), null, null]);
  }
  rows.sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1));
  return { name: 'truth_events', columns: TABLE_COLUMNS.truth_events, rows };
}

type Standing = ReturnType<typeof standing>;

function eventBetween(before: Standing, now: Standing): string | null {
  if (now.size < SMALLEST_RACKET) return null;
  if (before.size < SMALLEST_RACKET) return 'born';
  if (now.isClosed) return before.isClosed ? null : 'dissolved';
  // Sizes within a tenth are the same size.
  return now.size > before.size * 1.1 ? 'grown' : null;
}

function membersOf(world: World): Map<Racket, Seller[]> {
  const members = new Map<Racket, Seller[]>();
  for (const seller of world.sellers) {
    const { racket } = seller.hand;
    if (!racket) continue;
    const list = members.get(racket);
    if (list) list.push(seller);
    else members.set(racket, [seller]);
  }
  return members;
}
