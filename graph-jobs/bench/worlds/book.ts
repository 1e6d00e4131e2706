import { tables, type TableName } from '#jobs/ingest/contract';
import { dateText, dayOf } from '#jobs/generate/days';
import { truthEvents, type Membership } from './truth.ts';
import type { Cell, Delivery, WorldTable } from './world.ts';

/** A row by column name; what is left out is not known. Days are ISO dates. */
export type Row = Readonly<Record<string, Cell>>;

/** Which day brings a row into the world, and which later day takes what with it until it has come. */
const SINCE: Partial<Record<TableName, string>> = {
  sellers: 'opened_at',
  stores: 'opened_at',
  parties: 'founded_at',
  contacts: 'first_seen',
  addresses: 'first_seen',
  payment_accounts: 'first_seen',
  listings: 'posted_at',
  shipments: 'shipped_at',
  payments: 'paid_at',
  relations: 'first_seen',
  authorisations: 'valid_from',
  outcomes: 'occurred_at',
};
const UNTIL: Partial<Record<TableName, { readonly day: string; readonly unknown: Row }>> = {
  sellers: { day: 'closed_at', unknown: { closed_at: null, closure_reason: null, status: 'open' } },
  stores: { day: 'closed_at', unknown: { closed_at: null, status: 'open' } },
  listings: { day: 'removed_at', unknown: { removed_at: null, removal_reason: null } },
};

/**
 * Everything that ever happens in a world, written down once; each delivery is what of it was known on its day. Rows
 * without a day are known from the first delivery on.
 */
export class Book {
  readonly #rows = new Map<TableName, Row[]>(tables.map(({ name }) => [name, []]));
  readonly #members: Membership[] = [];

  /**
   * Writes down a row.
   * @throws RangeError where the table has no such column
   */
  add(table: TableName, row: Row): void {
    const known = COLUMNS.get(table);
    const stranger = Object.keys(row).find((column) => !known?.has(column));
    if (stranger !== undefined) throw new RangeError(`The table ${table} has no column ${stranger}.`);
    this.#rows.get(table)?.push(row);
  }

  /** Writes down whose a seller is; several rows for one seller tell of several times in its life. */
  belongs(membership: Membership): void {
    this.#members.push(membership);
  }

  /** What is known on each day, ISO dates in ascending order. */
  *deliveries(days: readonly string[]): Generator<Delivery> {
    const told = truthEvents(this.#members, this.#lives(), days);
    for (const [at, day] of days.entries()) {
      const known = tables.map(({ name, columns }) => ({
        name,
        columns: columns.map((column) => column.name),
        rows: (this.#rows.get(name) ?? [])
          .flatMap((row) => knownOn(day, name, row))
          .map((row) => columns.map((column) => row[column.name] ?? null)),
      }));
      yield { asOf: day, tables: [...known, ...(told[at] as readonly WorldTable[])] };
    }
  }

  /** First and last day of each seller's account. */
  #lives(): Map<string, { opened: string; closed: string | null }> {
    const rows = this.#rows.get('sellers') ?? [];
    return new Map(
      rows.map((row) => [
        String(row.seller_id),
        { opened: String(row.opened_at ?? ''), closed: row.closed_at ? String(row.closed_at) : null },
      ]),
    );
  }
}

const COLUMNS = new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));

/** A row as it was known on a day: none before it began, without its end before that came. */
function knownOn(day: string, table: TableName, row: Row): Row[] {
  const [since, until] = [SINCE[table], UNTIL[table]];
  if (since && String(row[since] ?? '') > day) return [];
  const isOpen = until !== undefined && String(row[until.day] ?? '') > day;
  const isSeen = String(row.last_seen ?? '') > day;
  if (!isOpen && !isSeen) return [row];
  return [{ ...row, ...(isOpen && until.unknown), ...(isSeen && { last_seen: day }) }];
}

/** The last days of so many months in a row, the last of them the given ISO date: days of deliveries. */
export function monthsUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => dateText(dayOf(last) - 30 * (count - 1 - at)) as string);
}
