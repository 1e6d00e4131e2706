import { beforeAll, describe, expect, it } from 'vitest';
import { generateDeliveries, generateMarketplace } from '../generate.ts';
import type { Cell, Row } from './tables.ts';

const OPTIONS = { sellers: 6_000, seed: 2, snapshots: 4 };
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
    expect(deliveries.map(({ asOf }) => asOf)).toEqual(['2026-04-01', '2026-05-01', '2026-05-31', '2026-06-30']);
    const last = deliveries[3] as Read;
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
      const members = membersByRacket(delivery);
      for (const [racket, before] of membersByRacket(deliveries[i] as Read)) {
        expect(before.filter((seller) => !members.get(racket)?.includes(seller))).toEqual([]);
      }
    }
  });

  it('tell of the events that the truths show', () => {
    let earlier: Read | undefined;
    const told = new Set<string>();
    for (const delivery of deliveries) {
      const [before, now] = [
        earlier ? membersByRacket(earlier) : new Map<string, string[]>(),
        membersByRacket(delivery),
      ];
      const status = new Map(
        delivery.rows.sellers?.map((row) => [String(row[0]), cell(delivery, 'sellers', row, 'status')]),
      );
      const statusBefore = new Map(
        earlier?.rows.sellers?.map((row) => [String(row[0]), cell(delivery, 'sellers', row, 'status')]),
      );
      const expected: string[] = [];
      for (const [racket, members] of now) {
        const old = before.get(racket);
        const areClosed = (all: string[], of: Map<string, unknown>) => all.every((seller) => of.get(seller) !== 'open');
        if (!old) expected.push(`born ${racket}`);
        else if (areClosed(members, status)) {
          if (!areClosed(old, statusBefore)) expected.push(`dissolved ${racket}`);
        } else if (members.length > 1.1 * old.length) expected.push(`grown ${racket}`);
      }
      const events = (delivery.rows.truth_events ?? []).map(([, event, racket]) => `${event} ${racket}`);
      expect(events.sort()).toEqual(expected.sort());
      events.forEach((event) => told.add(event.split(' ')[0] as string));
      earlier = delivery;
    }
    expect([...told].sort()).toEqual(['born', 'dissolved', 'grown']);
  });
});
