import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery, WorldRequest } from '../world.ts';
import { dropship } from './dropship.ts';

checkWorld(dropship);

const ASKED: WorldRequest = { level: 'easy', seed: 3, sellers: 4_000, deliveries: 1, honest: false };

/** The racket of each seller that works for one. */
function racketsIn(delivery: Delivery): Map<string, string> {
  const rows = rowsOf(delivery, 'truth').filter(({ racket }) => racket);
  return new Map(rows.map((row) => [row.seller_id ?? '', row.racket ?? '']));
}

describe('web shops', () => {
  const last = [...dropship.deliveries(ASKED)].at(-1) as Delivery;
  const rackets = racketsIn(last);

  it('are short-lived, and a closed one of a racket is followed by another of the same', () => {
    const sellers = rowsOf(last, 'sellers').filter((row) => rackets.has(row.seller_id ?? ''));
    const closed = sellers.filter((row) => row.closed_at);
    const isFollowed = closed.filter((row) =>
      sellers.some(
        (other) =>
          rackets.get(other.seller_id ?? '') === rackets.get(row.seller_id ?? '') &&
          (other.opened_at ?? '') > (row.closed_at ?? ''),
      ),
    );
    expect(closed.length).toBeGreaterThan(0.5 * sellers.length);
    expect(isFollowed.length).toBeGreaterThan(0.5 * closed.length);
  });

  it('are opened under names of their own: few accounts of a racket have a holder who has another', () => {
    const operators = rowsOf(last, 'relations').filter((row) => row.type === 'operates');
    const several = usersBy(operators, 'from_id', 'to_id').filter((users) => users.length > 1);
    const isHidden = (users: readonly string[]) => rackets.has(users[0] ?? '');
    expect(several.filter((users) => !isHidden(users)).length).toBeGreaterThan(10);
    expect(several.filter(isHidden).flat().length).toBeLessThan(0.1 * rackets.size);
  });

  it('share payout accounts, sign-ins and pictures for honest reasons more often than for others', () => {
    const contacts = rowsOf(last, 'contacts').filter((row) => row.owner_kind === 'seller');
    const accounts = rowsOf(last, 'payment_accounts');
    const groups = [
      ...usersBy(contacts, 'value', 'owner_id'),
      ...usersBy(accounts, 'account', 'owner_id'),
      ...usersBy(rowsOf(last, 'listings'), 'image', 'seller_id'),
    ].filter((users) => users.length > 1 && users.length < 20);
    const honest = groups.filter((users) => users.every((user) => !rackets.has(user)));
    expect(honest.length).toBeGreaterThan(0.6 * groups.length);
    expect(honest.length).toBeLessThan(groups.length);
  });
});

it('tells a story over the months: nothing is known before its owner, and rackets grow, part or join', () => {
  const months = [...dropship.deliveries({ ...ASKED, deliveries: 6 })];
  for (const month of months) {
    const known = new Set(
      ['seller', 'store', 'party'].flatMap((kind) =>
        rowsOf(month, kind === 'party' ? 'parties' : `${kind}s`).map((row) => `${kind} ${row[`${kind}_id`]}`),
      ),
    );
    const named = [
      ...rowsOf(month, 'stores').map((row) => `seller ${row.seller_id}`),
      ...['contacts', 'addresses', 'payment_accounts', 'outcomes'].flatMap((table) =>
        rowsOf(month, table).map((row) => `${row.owner_kind} ${row.owner_id}`),
      ),
      ...rowsOf(month, 'relations').flatMap((row) => [
        `${row.from_kind} ${row.from_id}`,
        `${row.to_kind} ${row.to_id}`,
      ]),
      ...rowsOf(month, 'listings').map((row) => `store ${row.store_id}`),
      ...rowsOf(month, 'shipments').map((row) => `seller ${row.seller_id}`),
    ];
    expect(named.filter((owner) => !known.has(owner)).slice(0, 5)).toEqual([]);
  }
  const events = new Set(months.slice(1).flatMap((month) => rowsOf(month, 'truth_events').map((row) => row.event)));
  expect(events.size).toBeGreaterThan(2);
  expect(events).toContain('grown');
});
