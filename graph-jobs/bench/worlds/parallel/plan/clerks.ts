import type { Draw } from '#jobs/generate/draw';
import { foundAgencies, stayOf, type Agency, type Prospect } from '../../agencies/agencies.ts';
import { endOf, type Account, type ContactKind, type Operator, type Plan } from '../model.ts';
import { PLATFORMS } from '../settings.ts';
import { countryOf } from '../words/countries.ts';
import { personName, slug } from '../words/spelling.ts';
import { newPhone, type Agent } from './market.ts';

/** Days after its founding in which the agent still opens accounts for a company. */
const NEW = 540;
/** How many shops of one merchant an agent opens. */
const MOST_SHOPS = 3;
/** How often a clerk signs in from the agent's own machine, and has a chat that customers are given. */
const DEVICE = 0.4;
const CHAT = 0.2;
/** How often a field is filled in by the clerk, and how often the merchant's own stands beside it. */
const FILLED = 0.93;
const OWN_TOO = 0.25;
/** The agent opens the account; a third take it over once they have found their way. */
const STAYS = { comes: 0.05, leaves: 0.35 };

/**
 * Agents who form companies open the accounts of these as well: the clerk enters a telephone and a mailbox of the
 * agent's, and signs in. Each client has a bank, a seat and goods of its own.
 */
export function standIn(plan: Plan): Agency<Account>[] {
  const agencies = foundAgencies(plan.root.at('clerks'), plan.request.sellers, prospectsIn(plan));
  for (const { draw, local, clients } of agencies) {
    const agent = local.company?.agent;
    if (!agent) continue;
    const desk = clerkOf(draw.at('clerk'), agent);
    for (const account of clients.flatMap(({ accounts }) => accounts))
      enter(draw.at('for').at(account.id), account, desk);
  }
  return agencies;
}

/** Merchants with companies that an agent formed: an honest one with its shops, a racket account by account. */
function prospectsIn({ operators }: Plan): Prospect<Account>[] {
  return operators.flatMap((operator) => {
    const formed = operator.accounts.filter(isNewlyFormed);
    if (operator.racket) return formed.map((account) => prospectOf(operator, [account]));
    const agent = formed[0]?.company?.agent;
    const shops = formed.filter(({ company }) => company?.agent === agent).slice(0, MOST_SHOPS);
    return shops.length > 0 ? [prospectOf(operator, shops)] : [];
  });
}

/** An agent's form is complete: where the money goes is known. */
function isNewlyFormed({ company, opened, purses }: Account): boolean {
  return company !== null && company.agent !== null && opened - company.founded < NEW && purses.length > 0;
}

function prospectOf({ key, racket, spans }: Operator, accounts: readonly Account[]): Prospect<Account> {
  const agent = accounts[0]?.company?.agent;
  // Rackets that merge are one in the end, and those that part were one.
  const group = racket ? `${racket.story === 'merging' ? spans.at(-1)?.racket : racket.name}` : key;
  return {
    key: accounts[0]?.id ?? '',
    accounts,
    place: `${agent?.desk}`,
    region: agent?.country ?? '',
    group,
    isBad: racket !== null,
  };
}

type Desk = Readonly<Partial<Record<ContactKind, string>>>;

/** A clerk of an agent: a line and a mailbox of its own, by chance a machine and a chat. */
function clerkOf(draw: Draw, { name, country }: Agent): Desk {
  const box = draw.at('named').chance(0.5)
    ? slug(personName(draw.at('name'), countryOf(country)).split(' ')[0] ?? '')
    : draw.at('box').pick(['onboarding', 'clients', 'accounts', 'service']);
  const number = draw.at('number').between(1, 99);
  return {
    phone: newPhone(draw.at('phone'), countryOf(country)),
    email: `${box}${number}@${slug(name)}.com`,
    ...(draw.at('signs-in').chance(DEVICE) && { device: `d-${draw.at('device').hex(14)}` }),
    ...(draw.at('chats').chance(CHAT) && { handle: `wa:${slug(name)}_${number}` }),
  };
}

/** Enters what the clerk has in place of what the merchant has, which comes back when the merchant leaves. */
function enter(draw: Draw, account: Account, desk: Desk): void {
  const { from, until } = stayOf(draw, [account.opened, endOf(account)], STAYS);
  const tells = PLATFORMS.find(({ name }) => name === account.platform)?.tells;
  for (const [kind, value] of Object.entries(desk) as [ContactKind, string][]) {
    const one = draw.at(kind);
    if (!tells?.[kind] || !one.at('filled').chance(FILLED)) continue;
    const own = account.contacts.filter((contact) => contact.kind === kind);
    if (!one.at('own').chance(OWN_TOO))
      for (const contact of own) contact.from = Math.max(contact.from, until ?? Infinity);
    account.contacts.push({ kind, value, from: from + one.at('late').between(0, 4), until });
  }
}
