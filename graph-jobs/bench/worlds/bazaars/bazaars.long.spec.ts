import { describe, expect, it } from 'vitest';
import { dayOf } from '#jobs/generate/days';
import { checkWorld, rowsOf, usersBy, type Cells } from '../test-world.ts';
import type { Delivery, WorldRequest } from '../world.ts';
import { bazaars } from './bazaars.ts';

checkWorld(bazaars);

describe('bazaars', () => {
  const ASKED: WorldRequest = { level: 'easy', seed: 3, sellers: 1_500, deliveries: 1, honest: false };
  const make = (asked: Partial<WorldRequest> = {}) => [...bazaars.deliveries({ ...ASKED, ...asked })];
  const planted = make().at(-1) as Delivery;
  const truth = new Map(rowsOf(planted, 'truth').map((row) => [row.seller_id, row]));
  const racketOf = (seller: string | undefined) => truth.get(seller ?? '')?.racket ?? '';

  it('leaves honest people as they are, whether there are rackets or not', () => {
    const line = (row: Cells) => JSON.stringify(row);
    const all = new Set(rowsOf(planted, 'sellers').map(line));
    const honest = rowsOf(make({ honest: true }).at(-1) as Delivery, 'sellers');
    expect(honest.map(line).filter((seller) => !all.has(seller))).toEqual([]);
  });

  it('has honest people share more telephones, tills and computers than rackets do, a few or very many', () => {
    const contacts = rowsOf(planted, 'contacts').filter((row) => row.owner_kind === 'seller');
    const tills = rowsOf(planted, 'payment_accounts').filter((row) => row.owner_kind === 'seller');
    for (const [rows, column] of [
      [contacts.filter((row) => row.kind === 'device'), 'value'],
      [contacts.filter((row) => row.kind === 'phone'), 'value'],
      [tills, 'account'],
    ] as const) {
      const shared = usersBy(rows, column, 'owner_id').filter((users) => users.length > 1);
      const honest = shared.filter((users) => users.every((seller) => racketOf(seller) === ''));
      expect(honest.length).toBeGreaterThan(shared.length / 2);
      expect(honest.length).toBeLessThan(shared.length);
    }
    expect(usersBy(contacts, 'value', 'owner_id')[0]?.length).toBeGreaterThan(25);
  });

  it('writes names in four scripts', () => {
    const senders = rowsOf(planted, 'shipments').map((row) => row.sender ?? '');
    for (const script of ['Latin', 'Greek', 'Cyrillic', 'Arabic']) {
      const written = senders.filter((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name));
      expect(written.length).toBeGreaterThan(10);
    }
  });

  it('opens an account after one that was closed, of the same operator and within weeks', () => {
    const working = rowsOf(planted, 'sellers').filter((row) => racketOf(row.seller_id) !== '');
    const handOf = (row: Cells) => truth.get(row.seller_id ?? '')?.operator;
    const closed = working.filter((row) => row.closed_at !== '');
    const followed = closed.filter((old) =>
      working.some((row) => {
        const gap = dayOf(row.opened_at ?? '') - dayOf(old.closed_at ?? '');
        return handOf(row) === handOf(old) && gap > 0 && gap <= 40;
      }),
    );
    expect(followed.length).toBeGreaterThan(closed.length / 3);
  });

  it('tells of rackets that are born, grow, shrink, join and part', () => {
    const told = make({ seed: 2, sellers: 3_000, deliveries: 6 });
    const events = told.flatMap((delivery) => rowsOf(delivery, 'truth_events'));
    const kinds = new Set(events.map((row) => row.event));
    expect([...kinds]).toEqual(expect.arrayContaining(['born', 'grown', 'shrunk', 'merged', 'split']));
  });
});
