import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy, type Cells } from '../test-world.ts';
import type { Delivery, Level, WorldRequest } from '../world.ts';
import { LAST, type Account, type Operator } from './model.ts';
import { listedBy } from './plan/offers.ts';
import { planned, storegroups } from './storegroups.ts';

checkWorld(storegroups);

const ASKED: WorldRequest = { level: 'medium', seed: 4, sellers: 2_000, deliveries: 6, honest: false };
const GROUP = 5;

describe('the world storegroups', () => {
  const { operators, agencies } = planned(ASKED);
  const isPlanted = ({ sides }: Operator) => sides.length > 0;
  const groups = operators.filter(({ accounts }) => accounts.length >= GROUP);

  // Broken to see it fail: those who sell copies share half as often.
  it('has honest store groups that share as much as those of rackets do', () => {
    const shared = (planted: boolean) => median(groups.filter((one) => isPlanted(one) === planted).map(sharedPart));
    expect(groups.filter((one) => !isPlanted(one)).length).toBeGreaterThan(15);
    expect(shared(false)).toBeGreaterThan(0.3);
    expect(Math.abs(shared(true) - shared(false))).toBeLessThan(0.15);
  });

  // Broken to see it fail: `shed` left out; BURSTS at none.
  it('lets rackets open many empty stores once some were taken down, and honest groups do so unprovoked', () => {
    const bursts = operators.filter((one) => burstOf(one).length >= GROUP);
    const shedding = bursts.filter((one) => {
      const burst = burstOf(one);
      const first = Math.min(...burst.map(({ opened }) => opened));
      return (
        isPlanted(one) && one.accounts.some(({ closed, isCover }) => !isCover && closed !== null && closed < first)
      );
    });
    expect(shedding.length).toBeGreaterThan(2);
    for (const one of shedding)
      for (const account of burstOf(one)) expect(listedBy(account).some(({ offer }) => offer.isCopy)).toBe(false);
    expect(bursts.filter((one) => !isPlanted(one)).length).toBeGreaterThan(2);
  });

  // Broken to see it fail: clients that are paid on the account of their agency.
  it('lets clients of an agency share its telephone, each with a payee of the client’s own', () => {
    const phones = agencies.map(({ kit }) => {
      return operators.filter(({ accounts }) =>
        accounts.some(({ contacts }) => contacts.some(({ what }) => what.value === kit.phone)),
      );
    });
    const served = phones.filter((clients) => clients.length >= GROUP);
    expect(served.length).toBeGreaterThan(2);
    for (const clients of served) {
      const payees = new Set(clients.map(({ kits }) => kits[0]?.purse.account));
      expect(payees.size).toBeGreaterThan(0.75 * clients.length);
    }
  });

  // Broken to see it fail: the draws of the honest under a key that says whether rackets are planted.
  it('has the same honest stores with rackets and without', () => {
    const storesOf = (all: readonly Operator[]) =>
      all
        .filter((one) => !one.isCounterfeiter)
        .flatMap(({ accounts }) => accounts.map(({ id, opened }) => `${id} ${opened}`));
    expect(storesOf(planned({ ...ASKED, honest: true }).operators)).toEqual(storesOf(operators));
  });

  // Broken to see it fail: COLLECTED at none.
  it('has collectors who take the money of many who have nothing to do with each other', () => {
    const last = [...storegroups.deliveries(ASKED)].at(-1) as Delivery;
    const operatorOf = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id, row.operator || row.seller_id]));
    const rows = rowsOf(last, 'payment_accounts').filter(({ scheme }) => scheme === 'psp');
    const users = usersBy(rows.map(withPlainAccount), 'account', 'owner_id').map(
      (sellers) => new Set(sellers.map((seller) => operatorOf.get(seller) ?? seller)).size,
    );
    expect(users[0]).toBeGreaterThan(20);
  });

  // Broken to see it fail: SETTINGS of *easy* on all levels.
  it('shows less of its rackets on each harder level', () => {
    const [easy = 0, medium = 0, hard = 0] = (['easy', 'medium', 'hard'] as const).map(foundOut);
    expect(easy).toBeGreaterThan(medium);
    expect(medium).toBeGreaterThan(hard);
    expect(hard).toBeGreaterThan(0);
  });

  // Broken to see it fail: stories of takedowns alone.
  it('lets rackets grow, shrink, part and end while they are watched', () => {
    const told = [1, 2, 3].flatMap((seed) =>
      [...storegroups.deliveries({ ...ASKED, seed })].slice(1).flatMap((one) => rowsOf(one, 'truth_events')),
    );
    const events = new Set(told.map(({ event }) => event));
    expect([...events]).toEqual(expect.arrayContaining(['born', 'grown', 'shrunk', 'split', 'merged', 'dissolved']));
  });
});

/** Accounts opened within a week of each other in the last months with nothing in them, or one thing. */
function burstOf({ accounts }: Operator): Account[] {
  const young = accounts.filter((account) => account.isEmpty && account.opened > LAST - 240);
  const weeks = young.map(({ opened }) => young.filter((one) => one.opened >= opened && one.opened < opened + 7));
  return weeks.reduce((most, week) => (week.length > most.length ? week : most), []);
}

/** How many of an operator's accounts have the telephone that most of them have. */
function sharedPart({ accounts }: Operator): number {
  const users = new Map<string, number>();
  for (const { contacts } of accounts) {
    for (const { what } of contacts) if (what.kind === 'phone') users.set(what.value, (users.get(what.value) ?? 0) + 1);
  }
  return Math.max(0, ...users.values()) / accounts.length;
}

function foundOut(level: Level): number {
  const { operators } = planned({ ...ASKED, level });
  const accounts = operators.filter(({ sides }) => sides.length > 0).flatMap((one) => one.accounts);
  return accounts.filter(({ findings }) => findings.some(({ finding }) => finding === 'counterfeit')).length;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const withPlainAccount = (row: Cells): Cells => ({ ...row, account: (row.account ?? '').replaceAll(' ', '') });
