import { cleanAccount, cleanContact, type AccountScheme, type CleanOutcome } from '@ringbreaker/cypher/values';
import { sized } from '@ringbreaker/cypher/test-size';
import { describe, expect, it } from 'vitest';
import { bazaars, settle } from '../bazaars/bazaars.ts';
import { liquidators, planned as planLiquidators } from '../liquidators/liquidators.ts';
import { parallel, planned as planParallel } from '../parallel/parallel.ts';
import { rowsOf, type Cells } from '../test-world.ts';
import type { Delivery, Level, World, WorldRequest } from '../world.ts';
import type { Agency } from './agencies.ts';

type Agencies = readonly Agency<{ readonly id: string }>[];

const WORLDS: readonly [World, (request: WorldRequest) => Agencies][] = [
  [parallel, (request) => planParallel(request).agencies],
  [liquidators, (request) => planLiquidators(request).agencies],
  [bazaars, (request) => settle(request).agencies],
];
const LEVELS = sized<Level[]>(['medium'], ['easy', 'medium', 'hard']);
/** By what one can be reached, or works, in the place of another. */
const KINDS = ['phone', 'email', 'device', 'handle'] as const;

// Broken to see it fail: each world's agencies planned and not entered; two clients of one group; two rackets alike.
describe.each(WORLDS)('agencies in $name', (world, agenciesOf) => {
  describe.each(LEVELS)('on level %s', (level) => {
    const asked: WorldRequest = { level, seed: 1, sellers: 2_000, deliveries: 1, honest: false };

    it.each([false, true])('have 5 to 8 of 100 accounts, of strangers who are paid apart (honest: %s)', (honest) => {
      const request = { ...asked, honest };
      const { sellers, pairs, operatorOf, purses } = read(world, request);
      const clients = new Set<string>();
      for (const [one, other] of agenciesOf(request).flatMap(pairsIn)) {
        const [mine, others] = [operatorOf.get(one), operatorOf.get(other)];
        if ((pairs.get(pairOf(one, other)) ?? 0) < 2 || (mine && mine === others)) continue;
        clients.add(one).add(other);
        const both = [...(purses.get(one) ?? [])].filter((purse) => purses.get(other)?.has(purse));
        expect(both).toEqual([]);
      }
      expect(clients.size / sellers.length).toBeGreaterThan(0.05);
      expect(clients.size / sellers.length).toBeLessThan(0.08);
    });

    it('serve honest clients, some removed wrongly, and members of rackets that are not each others’', () => {
      const { racketOf, accused } = read(world, asked);
      const rosters = agenciesOf(asked).map(accountsOf);
      const bad = rosters.map((ids) => ids.filter((id) => racketOf.get(id)));
      for (const ids of bad) expect(new Set(ids.map((id) => racketOf.get(id))).size).toBe(ids.length);
      const shares = rosters.map((ids, at) => (bad[at]?.length ?? 0) / ids.length);
      expect(shares.filter((share) => share === 0).length).toBeGreaterThan(2);
      expect(shares.filter((share) => share > 0 && share < 0.5).length).toBeGreaterThan(2);
      expect(shares.filter((share) => share > 0.5).length).toBeGreaterThan(1);
      expect(rosters.flat().filter((id) => !racketOf.get(id) && accused.has(id)).length).toBeGreaterThan(0);
    });
  });

  it('are the same for who is honest, whether there are rackets or not', () => {
    const asked: WorldRequest = { level: 'medium', seed: 1, sellers: 1_000, deliveries: 1, honest: false };
    const honestOf = (agencies: Agencies) =>
      agencies.map(({ clients }) => clients.filter(({ isBad }) => !isBad).map(({ key }) => key));
    const alone = honestOf(agenciesOf({ ...asked, honest: true }));
    for (const [at, keys] of honestOf(agenciesOf(asked)).entries())
      expect(alone[at]).toEqual(expect.arrayContaining(keys));
  });
});

const accountsOf = ({ clients }: Agencies[number]) => clients.flatMap(({ accounts }) => accounts.map(({ id }) => id));
const pairOf = (one: string, other: string) => [one, other].sort().join(' ');

function pairsIn(agency: Agencies[number]): [string, string][] {
  const ids = accountsOf(agency);
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]));
}

/** Sellers of the last delivery, who they are, and how many contacts each two of them share. */
function read(world: World, request: WorldRequest) {
  const last = [...world.deliveries(request)].at(-1) as Delivery;
  const sellers = rowsOf(last, 'sellers');
  const countries = new Map(sellers.map(({ seller_id, country }) => [seller_id, country]));
  const truth = rowsOf(last, 'truth');
  const contacts = valuesBySeller(rowsOf(last, 'contacts'), ({ owner_id, kind = '', value = '', country }) => {
    const known = KINDS.find((one) => one === kind);
    return known && cleanContact({ kind: known, value, country: country || countries.get(owner_id) || undefined });
  });
  return {
    sellers,
    pairs: pairsSharing(contacts),
    operatorOf: new Map(truth.map(({ seller_id = '', operator }) => [seller_id, operator])),
    racketOf: new Map(truth.map(({ seller_id = '', racket }) => [seller_id, racket])),
    accused: new Set([
      ...rowsOf(last, 'outcomes').flatMap(({ type, owner_id }) => (type === 'removal' ? [owner_id] : [])),
      ...rowsOf(last, 'listings').flatMap((row) => (row.removal_reason ? [row.seller_id] : [])),
    ]),
    purses: valuesBySeller(rowsOf(last, 'payment_accounts'), ({ scheme, account = '', institution, country }) => {
      const place = { institution: institution || undefined, country: country || undefined };
      return cleanAccount({ scheme: scheme as AccountScheme, account, ...place });
    }),
  };
}

function valuesBySeller(rows: readonly Cells[], clean: (row: Cells) => CleanOutcome | undefined) {
  const values = new Map<string, Set<string>>();
  for (const row of rows) {
    const cleaned = row.owner_kind === 'seller' ? clean(row) : undefined;
    const seller = row.owner_id ?? '';
    if (cleaned?.ok) values.set(seller, (values.get(seller) ?? new Set()).add(cleaned.key));
  }
  return values;
}

function pairsSharing(contacts: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const users = new Map<string, string[]>();
  for (const [seller, keys] of contacts) for (const key of keys) users.set(key, [...(users.get(key) ?? []), seller]);
  const pairs = new Map<string, number>();
  for (const all of users.values()) {
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) pairs.set(pairOf(one, other), (pairs.get(pairOf(one, other)) ?? 0) + 1);
  }
  return pairs;
}
