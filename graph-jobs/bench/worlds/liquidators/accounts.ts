import type { Draw } from '#jobs/generate/draw';
import { LAST, dayBetween } from './days.ts';
import { CHANNELS, type Person, type Rates, type Source } from './values.ts';
import { endOf, type Account, type Company, type Operator, type Plan } from './model.ts';
import { newPerson, valueFrom } from './kits.ts';
import { servicesFor } from './market.ts';
import { PLATFORMS, rates } from './settings.ts';
import { coined } from './words/lands.ts';

/** How often an account shows a value of its own beside one that it shares. */
const OWN_TOO = 0.3;
const LEFT = ['voluntary', 'inactive', 'documents missing', 'account review', null];

export interface Opening {
  readonly draw: Draw;
  readonly opened: number;
  /** Sources beside those of the operator. */
  readonly more?: readonly Source[];
}

/** Opens an account and enters what the marketplace learns of it. */
export function openAccount(plan: Plan, operator: Operator, { draw, opened, more = [] }: Opening): Account {
  const { circle } = operator;
  const person = signerOf(operator, draw.at('signer'));
  const services = servicesFor(plan.market, draw.at('services'), person.land, circle.services);
  const platform = draw.at('platform').weighted(PLATFORMS, ({ weight }) => weight);
  const fixed = { address: [person.home] };
  const account: Account = {
    id: `${platform.name}:${draw.at('id').code(9)}`,
    draw,
    platform,
    person,
    services,
    opened,
    operator,
    name: `${coined(draw.at('name'))}${draw.at('tail').pick(['', '', '-shop', ' Outlet', '24', ' Returns', '_deals'])}`,
    company: companyOf(operator, { draw: draw.at('company'), person, opened, services }),
    own: { draw: draw.at('own'), land: person.land, name: person.name, size: 1, fixed },
    closed: null,
    closure: draw.at('closure').pick(LEFT),
    sold: null,
    uses: [],
    offers: [],
    incidents: [],
  };
  if (opened + 50 < LAST && draw.at('churn').chance(circle.habit.churn))
    account.closed = dayBetween(draw.at('closed'), opened + 45, LAST);
  operator.accounts.push(account);
  const firms = services.map(({ source }) => source);
  enrol(account, [...more, ...operator.sources, ...firms], opened);
  reveal(account, opened);
  return account;
}

/** Who signs: the one who runs it, somebody of the circle, or a stranger for pay. */
function signerOf({ circle, person }: Operator, draw: Draw): Person {
  if (draw.at('nominee').chance(circle.habit.nominee)) return draw.at('which').pick(circle.nominees);
  return draw.at('straw').chance(circle.habit.straw) ? newPerson(draw, circle.land) : person;
}

interface Founding extends Pick<Account, 'person' | 'services' | 'opened'> {
  readonly draw: Draw;
}

/** The company of an account: the one its operator has under that name, or a new one. */
function companyOf({ accounts, circle }: Operator, { draw, person, services, opened }: Founding): Company | null {
  if (!draw.chance(circle.habit.company)) return null;
  const known = accounts.find((one) => one.company?.director === person)?.company;
  if (known && draw.at('same').chance(0.7)) return known;
  // Accountants and offices register companies at their own door.
  const host = services.find(({ kind }) => kind === 'accountant' || kind === 'office');
  const isHosted = host !== undefined && draw.at('hosted').chance(0.65);
  return {
    id: `firm-${draw.at('id').code(9)}`,
    land: person.land,
    director: person,
    name: `${coined(draw)} ${draw.at('form').pick(person.land.forms)}`,
    founded: opened - Math.floor(4 + 500 * draw.at('age').uniform() ** 3),
    seat: isHosted ? valueFrom(host.source.kit, 'address', draw) : person.home,
    bookkeeper: services.find(({ kind }) => kind === 'accountant') ?? null,
  };
}

/** Enters what an account shows from a day on: of each channel what it shares, or a value of its own. */
export function enrol(account: Account, sources: readonly Source[], from: number, own = account.own): void {
  const root = account.draw.at('uses').at(from);
  for (const channel of CHANNELS) {
    const one = root.at(channel);
    if (!one.at('told').chance(account.platform.tells[channel])) continue;
    const shared = sources
      .filter((source) => from >= (source.from ?? from) && from < (source.until ?? LAST + 1))
      .filter(({ key, rates: shown }) => one.at('shared').at(key).chance(shown[channel]))
      .slice(0, 2)
      .map(({ key, kit }) => valueFrom(kit, channel, one.at('value').at(key)));
    const isOwn = shared.length === 0 || one.at('too').chance(OWN_TOO);
    const values = isOwn ? [...shared, valueFrom(own, channel, one)] : shared;
    for (const [at, value] of values.entries()) {
      const late = Math.floor(25 * one.at('late').at(at).uniform() ** 2);
      account.uses.push({ value, from: Math.min(from + late, endOf(account)), until: null });
    }
  }
}

/** Who runs several accounts shows something of another one nearly always; so does a circle among its people. */
export function reveal(account: Account, from: number): void {
  const { operator, draw } = account;
  const { circle, accounts, cell } = operator;
  const others = accounts.filter((one) => one !== account);
  const near = circle.operators.filter((one) => one.cell === cell).flatMap((one) => one.accounts);
  const peers = others.length > 0 ? others : near.filter((one) => one !== account);
  if (draw.at('ghost').chance(circle.habit.ghost)) return;
  tie(account, peers, { from, weights: others.length > 0 ? REVEALED : BETWEEN });
}

const REVEALED = rates(0.15, 0.06, 0.3, 0.25, 0.03, 0.03, 0.08, 0.25);
const BETWEEN = rates(0.12, 0.03, 0.1, 0.2, 0.1, 0.05, 0.3, 0.1);

/** An account shows from a day on what one of the others shows, not what the clients of a hall have in common. */
export function tie(account: Account, others: readonly Account[], { from, weights = BETWEEN }: Tying): void {
  if (others.length === 0) return;
  const one = account.draw.at('tie').at(from);
  const all = one
    .at('other')
    .pick(others)
    .uses.filter(({ value }) => !value.place?.isHall);
  if (all.length === 0) return;
  const { value } = one.at('use').weighted(all, (use) => weights[use.value.channel]);
  account.uses.push({ value, from: Math.min(from + one.at('late').between(0, 25), endOf(account)), until: null });
}

interface Tying {
  readonly from: number;
  readonly weights?: Rates;
}

/** Somebody comes back after the end of an account, with a part of the old values. */
export function comeBack(plan: Plan, old: Account, opened: number): void {
  const again = rates(0.3, 0.12, 0.35, 0.3, 0.15, 0.1, 0.35, 0.3);
  const more = [{ key: 'again', kit: old.own, rates: again }];
  if (opened < LAST - 2) openAccount(plan, old.operator, { draw: old.draw.at('again'), opened, more });
}
