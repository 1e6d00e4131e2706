import type { Draw } from '#jobs/generate/draw';
import { foundAgencies, stayOf, type Agency, type Prospect } from '../agencies/agencies.ts';
import type { Crew } from './crews.ts';
import type { Settled } from './houses.ts';
import type { Account, Circle, Shares, Tie } from './model.ts';
import { makePerson, makePlace } from './scene.ts';
import { erasOf, lifeOf } from './things.ts';

/** How many shops of one household's trader the bookkeeper keeps. */
const MOST_SHOPS = 3;
/** How bookkeepers work: all from one computer and one line, with a mailbox and mostly a telephone for the platforms. */
const WAYS: readonly Shares[] = [
  { device: 0.9, ip: 0.8, email: 0.9, phone: 0.75 },
  { device: 0.9, ip: 0.85, email: 0.9 },
  { email: 0.92, phone: 0.9, ip: 0.3 },
  { device: 0.75, ip: 0.7, email: 0.85, phone: 0.8, handle: 0.3 },
];
/** Many keep their own books first; few leave the one who knows their papers. */
const STAYS = { comes: 0.55, leaves: 0.15 };

/**
 * Family bookkeepers, each for households of one town that are strangers to each other: they open the accounts, log in
 * for them and answer the platform. Every household has its own shop, goods and bank account.
 */
export function keepLedgers(
  root: Draw,
  sellers: number,
  { houses, rackets, crews }: { houses: Settled; rackets: Settled; crews: readonly Crew[] },
): Agency<Account>[] {
  const prospects = [...householdsIn(houses), ...membersIn(rackets, crews)];
  return foundAgencies(root.at('ledgers'), sellers, prospects);
}

/** Honest traders; the people of one house are one household. */
function householdsIn({ accounts, members }: Settled): Prospect<Account>[] {
  const traders = new Map<string, Account[]>();
  for (const [at, account] of accounts.entries()) {
    const trader = members[at]?.operator ?? account.id;
    if (isOwnPaid(account)) traders.set(trader, [...(traders.get(trader) ?? []), account]);
  }
  return [...traders.values()].map((shops) => {
    const house = shops[0]?.ties.find(({ circle }) => circle.key.startsWith('house-'))?.circle.key;
    return prospectOf(house ?? `${shops[0]?.id}`, shops.slice(0, MOST_SHOPS), false);
  });
}

/** Accounts of rackets one by one. Rackets that join are one in the end, and those that part were one. */
function membersIn({ accounts, members }: Settled, crews: readonly Crew[]): Prospect<Account>[] {
  const roots = new Map(crews.map(({ key, joins }) => [key, joins?.key ?? key]));
  const rackets = new Map(members.toReversed().map(({ seller, racket }) => [seller, racket ?? '']));
  return accounts.filter(isOwnPaid).map((account) => {
    const racket = rackets.get(account.id) ?? '';
    return prospectOf(roots.get(racket) ?? racket, [account], true);
  });
}

/** Who takes cards at the till of the hall has it in common with neighbours. */
function isOwnPaid(account: Account): boolean {
  return account.ties.every(
    (tie) => !tie.circle.key.startsWith('hall-') || erasOf(account, tie, 'terminal').length === 0,
  );
}

function prospectOf(group: string, accounts: readonly Account[], isBad: boolean): Prospect<Account> {
  const [first] = accounts;
  const city = first?.place.city;
  return { key: `${first?.id}`, accounts, place: city?.names[0] ?? '', region: city?.country ?? '', group, isBad };
}

/** By its id each client's account as the platform reaches it: with the bookkeeper's contacts, and nothing else of it. */
export function reachedByLedger(agencies: readonly Agency<Account>[]): Map<string, Account> {
  return new Map(agencies.flatMap((agency, at) => clientsOf(agency, `ledger-${at}`)));
}

function clientsOf({ draw, local, clients }: Agency<Account>, key: string): (readonly [string, Account])[] {
  const { city } = local.place;
  const lead = makePerson(draw.at('lead'), city);
  const circle: Circle = { key, draw, lead, place: makePlace(draw.at('place'), city), keeps: 3_000, photos: 0 };
  const shares = draw.at('way').pick(WAYS);
  return clients
    .flatMap(({ accounts }) => accounts)
    .map((account) => {
      const { from, until } = lifeOf(account);
      const stay = stayOf(draw.at('for').at(account.id), [from, until], STAYS);
      const tie: Tie = { circle, shares, from: stay.from, ...(stay.until !== null && { until: stay.until }) };
      return [account.id, { ...account, ties: [...account.ties, tie] }];
    });
}
