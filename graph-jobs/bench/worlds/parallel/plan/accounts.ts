import type { Draw } from '#jobs/generate/draw';
import { dayBetween, type Account, type Company, type ContactKind, type Operator } from '../model.ts';
import { LAST, type Person } from '../people.ts';
import { CHURN, PLATFORMS, SERVED } from '../settings.ts';
import { shopName } from './companies.ts';
import { newKit } from './kits.ts';

export interface Opening {
  readonly draw: Draw;
  readonly person: Person;
  readonly company: Company | null;
  readonly opened: number;
  readonly closed?: number | null;
  /** Place in the row of platforms: shops of one company are on different ones. */
  readonly platform?: number;
  readonly name?: string;
}

/** How often the account that refunds are paid from is told as well. */
const REFUND = 0.25;
/** How often a member of a pool is reached in its chat. */
const CHAT = 0.15;
const KINDS: readonly ContactKind[] = ['phone', 'email', 'device', 'ip', 'handle'];

/** Opens an account of an operator and enters what the platform learns of it. */
export function openAccount(operator: Operator, opening: Opening): Account {
  const { draw, company, person, opened } = opening;
  const platform = platformOf(opening);
  const account: Account = {
    id: `${platform.name}:${draw.at('id').code(10)}`,
    draw,
    platform: platform.name,
    name: opening.name ?? shopName(draw.at('name'), operator.trade, company?.name ?? person.name),
    country: company?.country ?? person.country,
    person,
    company,
    opened,
    closed: opening.closed ?? null,
    closure: reasonFor(draw),
    contacts: [],
    purses: [],
    offers: [],
    incidents: [],
  };
  operator.accounts.push(account);
  enterContacts(operator, account);
  enterServices(account);
  const chat = operator.pool?.chat;
  if (chat && draw.at('chat').chance(CHAT)) account.contacts.push({ kind: 'handle', value: chat, from: opened + 30 });
  return account;
}

function platformOf({ draw, platform }: Opening) {
  if (platform === undefined) return draw.at('platform').weighted(PLATFORMS, ({ weight }) => weight);
  return PLATFORMS[platform % PLATFORMS.length] as (typeof PLATFORMS)[number];
}

function enterContacts({ kit, sharing }: Operator, account: Account): void {
  const { draw, opened, contacts, purses } = account;
  const own = newKit(draw.at('own'), account.country, account.company?.name ?? account.person.name, {
    phones: 1,
    devices: 1,
    purses: 1,
  });
  const tells = PLATFORMS.find(({ name }) => name === account.platform)?.tells;
  for (const kind of KINDS) {
    const one = draw.at(kind);
    if (!one.at('told').chance(tells?.[kind] ?? 0)) continue;
    const values = one.at('shared').chance(sharing[kind]) ? kit[kind] : own[kind];
    contacts.push({ kind, value: one.at('which').pick(values), from: opened + one.at('late').between(0, 20) });
  }
  for (const use of ['payout', 'refund']) {
    const one = draw.at(use);
    if (!one.at('told').chance((tells?.payout ?? 0) * (use === 'refund' ? REFUND : 1))) continue;
    const all = one.at('shared').chance(sharing.payout) ? kit.purses : own.purses;
    purses.push({ purse: one.at('which').pick(all), from: opened + one.at('late').between(0, 25) });
  }
}

/** Whoever keeps the books or prints the labels signs in as well. */
function enterServices({ draw, company, contacts, opened }: Account): void {
  if (!company) return;
  const { accountant, logistics, agent } = company;
  const one = draw.at('services');
  const add = (kind: ContactKind, value: string) =>
    contacts.push({ kind, value, from: opened + one.at(kind).at(value).between(5, 60) });
  if (accountant && one.at('books').chance(SERVED.accountantDevice)) add('device', accountant.device);
  if (logistics && one.at('hall').chance(SERVED.terminal)) add('ip', logistics.ip);
  if (logistics && one.at('printer').chance(SERVED.terminal / 2)) add('device', logistics.device);
  if (agent && one.at('formed').chance(SERVED.agentPhone)) add('phone', agent.phone);
}

const REASONS = ['voluntary', 'inactive', 'account review', 'vat number missing', null];

/** Why an account ends that ends for nothing that was found, whoever runs it. */
const reasonFor = (draw: Draw): string | null => draw.at('reason').pick(REASONS);

/** When an honest account ends for reasons that have nothing to do with goods; most do not. */
export function endByChance({ draw, opened, closed }: Account): number | null {
  const one = draw.at('churn');
  if (closed !== null || opened + 60 >= LAST || !one.chance(CHURN)) return closed;
  return dayBetween(one.at('day'), opened + 60, LAST);
}

type Given = Pick<Operator, 'key' | 'kind' | 'draw' | 'country' | 'trade' | 'kit' | 'sharing'> & Partial<Operator>;

/** An operator without accounts. */
export function newOperator(given: Given): Operator {
  return { pool: null, racket: null, spans: [], accounts: [], authorised: [], ...given };
}
