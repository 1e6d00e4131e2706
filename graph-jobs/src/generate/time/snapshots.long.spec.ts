import { beforeAll, describe, expect, it, vi } from 'vitest';
import { generateDeliveries, generateMarketplace } from '../../generate.ts';
import type { Cell, Row } from '../tables/tables.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OPTIONS = { sellers: 8_000, seed: 5, snapshots: 6 };
interface Read {
  asOf: string;
  rows: Record<string, Row[]>;
  columns: Record<string, readonly string[]>;
}

describe('deliveries over time', () => {
  let deliveries: Read[];
  beforeAll(() => {
    deliveries = [...generateDeliveries(OPTIONS)].map(({ asOf, tables }) => ({
      asOf,
      rows: Object.fromEntries(tables.map(({ name, rows }) => [name, [...rows]])),
      columns: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
    }));
  });
  const cell = (delivery: Read, table: string, row: Row, column: string): Cell | undefined =>
    row[delivery.columns[table]?.indexOf(column) ?? -1];
  const membersByRacket = (delivery: Read) => {
    const members = new Map<string, string[]>();
    for (const [seller, , racket] of delivery.rows.truth ?? []) {
      if (racket) members.set(String(racket), [...(members.get(String(racket)) ?? []), String(seller)]);
    }
    return members;
  };

  it('come a month apart, and the last is the marketplace as it is', () => {
    expect(deliveries.map(({ asOf }) => asOf)).toEqual([
      '2026-01-31',
      '2026-03-02',
      '2026-04-01',
      '2026-05-01',
      '2026-05-31',
      '2026-06-30',
    ]);
    const last = deliveries[5] as Read;
    for (const { name, rows } of generateMarketplace(OPTIONS)) expect(last.rows[name], name).toEqual([...rows]);
  });

  it('know nothing of the days after them', () => {
    for (const delivery of deliveries) {
      for (const [table, rows] of Object.entries(delivery.rows)) {
        const days = rows.flatMap((row) => row.filter((c) => typeof c === 'string' && /^\d{4}-\d\d-\d\d$/.test(c)));
        expect(
          days.filter((day) => String(day) > delivery.asOf),
          `${table} ${delivery.asOf}`,
        ).toEqual([]);
      }
      const closed = (delivery.rows.sellers ?? []).filter((row) => cell(delivery, 'sellers', row, 'status') !== 'open');
      expect(closed.every((row) => cell(delivery, 'sellers', row, 'closed_at') !== null)).toBe(true);
    }
  });

  it('keep every seller and every member that an earlier one had', () => {
    for (const [i, delivery] of deliveries.slice(1).entries()) {
      const sellers = new Set(delivery.rows.sellers?.map(([id]) => id));
      expect(deliveries[i]?.rows.sellers?.every(([id]) => sellers.has(id))).toBe(true);
      const members = new Set([...membersByRacket(delivery).values()].flat());
      const before = [...membersByRacket(deliveries[i] as Read).values()].flat();
      expect(before.filter((seller) => !members.has(seller))).toEqual([]);
    }
  });

  it('tell of the events that the truths and the rows show', () => {
    const told = new Set<string>();
    for (const [i, delivery] of deliveries.entries()) {
      const before = i === 0 ? new Map<string, Standing>() : lookAt(deliveries[i - 1] as Read);
      const expected = expectEvents(before, lookAt(delivery));
      const events = (delivery.rows.truth_events ?? []).map(([, event, racket]) => `${event} ${racket}`);
      expect(events.sort(), delivery.asOf).toEqual(expected.sort());
      events.forEach((event) => told.add(event.split(' ')[0] as string));
    }
    expect([...told].sort()).toEqual([
      'born',
      'dissolved',
      'dormant',
      'grown',
      'merged',
      'reactivated',
      'returned',
      'shrunk',
      'split',
    ]);
  });

  /** How each racket of a truth looks in the rows of its delivery. */
  function lookAt(delivery: Read): Map<string, Standing> {
    const open = new Set<string>();
    const lastDays = new Map<string, string>();
    for (const row of delivery.rows.sellers ?? [])
      if (cell(delivery, 'sellers', row, 'status') === 'open') open.add(String(row[0]));
    const saw = (seller: unknown, day: unknown) => {
      if (String(day ?? '') > (lastDays.get(String(seller)) ?? '')) lastDays.set(String(seller), String(day));
    };
    for (const [table, owner, day] of ACTIVITY) {
      for (const row of delivery.rows[table] ?? []) {
        saw(cell(delivery, table, row, owner), cell(delivery, table, row, day));
      }
    }
    const limit = new Date(Date.parse(delivery.asOf) - 60 * 86_400_000).toISOString().slice(0, 10);
    const known = [...knownParts(delivery)].filter(([, members]) => members.length >= 3);
    return new Map(
      known.map(([racket, members]) => [
        racket,
        {
          members: new Set(members),
          open: members.filter((seller) => open.has(seller)).length,
          isDormant: members.every((seller) => (lastDays.get(seller) ?? '') <= limit),
        },
      ]),
    );
  }

  /** The accounts of each racket that hang together by values of which most users are its own, in these rows. */
  function knownParts(delivery: Read): Map<string, string[]> {
    const racketOf = new Map(delivery.rows.truth?.map(([seller, , racket]) => [String(seller), String(racket ?? '')]));
    const parts = new Map([...racketOf].map(([seller]) => [seller, new Set([seller])]));
    for (const users of usersByValue(delivery).values()) {
      for (const racket of new Set([...users].map((seller) => racketOf.get(seller)))) {
        const own = [...users].filter((seller) => racketOf.get(seller) === racket);
        if (!racket || own.length < 2 || own.length * 2 <= users.size) continue;
        const joined = new Set(own.flatMap((seller) => [...(parts.get(seller) ?? [])]));
        for (const seller of joined) parts.set(seller, joined);
      }
    }
    const largest = new Map<string, string[]>();
    for (const [seller, racket] of racketOf) {
      const part = [...(parts.get(seller) ?? [])].filter((other) => racketOf.get(other) === racket);
      if (racket && part.length > (largest.get(racket)?.length ?? 0)) largest.set(racket, part);
    }
    return largest;
  }

  function usersByValue(delivery: Read): Map<string, Set<string>> {
    const users = new Map<string, Set<string>>();
    for (const [table, owner, values] of VALUES) {
      for (const row of delivery.rows[table] ?? []) {
        const seller = String(cell(delivery, table, row, owner));
        for (const columns of values) {
          const cells = columns.map((column) => cell(delivery, table, row, column));
          if (cells.includes(null)) continue;
          const value = [columns.join() === 'image' ? 'image' : table, ...cells]
            .join(' ')
            .replace('contacts image', 'image');
          users.set(value, (users.get(value) ?? new Set()).add(seller));
        }
      }
    }
    return users;
  }
});

const ACTIVITY = [
  ['sellers', 'seller_id', 'opened_at'],
  ['listings', 'seller_id', 'posted_at'],
  ['shipments', 'seller_id', 'shipped_at'],
  ['contacts', 'owner_id', 'last_seen'],
  ['addresses', 'owner_id', 'last_seen'],
  ['payment_accounts', 'owner_id', 'last_seen'],
] as const;

/** What makes a value, by the columns of a table, and whose it is. */
const VALUES = [
  ['contacts', 'owner_id', [['kind', 'value']]],
  ['addresses', 'owner_id', [['street', 'city']]],
  ['payment_accounts', 'owner_id', [['scheme', 'account']]],
  ['relations', 'to_id', [['from_id']]],
  ['listings', 'seller_id', [['image']]],
  ['shipments', 'seller_id', [['sender'], ['origin']]],
] as const;

interface Standing {
  members: Set<string>;
  open: number;
  isDormant: boolean;
}

/** What the lifecycle table says of rackets that were seen twice. */
function expectEvents(before: Map<string, Standing>, now: Map<string, Standing>): string[] {
  const touches = (one: Standing, other: Standing) => [...one.members].some((seller) => other.members.has(seller));
  return [...now].flatMap(([racket, standing]) => {
    const parents = [...before].filter(([, old]) => touches(old, standing));
    const [parent] = parents;
    if (!parent) return `born ${racket}`;
    if (parents.length > 1) return `merged ${racket}`;
    const [name, old] = parent;
    if ([...now.values()].filter((other) => touches(old, other)).length > 1)
      return name === racket ? `split ${racket}` : [];
    if (standing.open === 0) return old.open === 0 ? [] : `dissolved ${racket}`;
    if (old.open === 0) return `returned ${racket}`;
    if (standing.open > 1.1 * old.open) return `grown ${racket}`;
    if (1.1 * standing.open < old.open) return `shrunk ${racket}`;
    if (standing.isDormant === old.isDormant) return [];
    return standing.isDormant ? `dormant ${racket}` : `reactivated ${racket}`;
  });
}
