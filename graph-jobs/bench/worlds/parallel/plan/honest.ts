import { heavyTail, type Draw } from '#jobs/generate/draw';
import { dayBetween, type Company, type HonestKind, type Operator, type Plan, type Pool } from '../model.ts';
import { LAST, type Person } from '../people.ts';
import { HABITS, POOL_SIZE } from '../settings.ts';
import type { Country } from '../words/countries.ts';
import { TRADES, shelfOf, type Trade } from '../words/goods.ts';
import { coined } from '../words/spelling.ts';
import { endByChance, newOperator, openAccount } from './accounts.ts';
import { foundCompany } from './companies.ts';
import { newKit, newPurse } from './kits.ts';
import { anyCountry, newPerson, newPlace, type Market } from './market.ts';

/** Honest merchants of each kind, so many accounts in all. */
export function planHonest(plan: Plan, accounts: number): void {
  for (const kind of Object.keys(HABITS) as HonestKind[]) {
    const root = plan.root.at(kind);
    const budget = accounts * HABITS[kind].share;
    for (let at = 0, count = 0; count < budget; at++) {
      const all = kind === 'member' ? planPool(plan, root.at(at)) : [planMerchant(plan, kind, { draw: root.at(at) })];
      plan.operators.push(...all);
      count += all.reduce((sum, one) => sum + one.accounts.length, 0);
    }
  }
}

function planPool(plan: Plan, draw: Draw): Operator[] {
  const pool = foundPool(plan.market, draw);
  plan.pools.push(pool);
  const members = membersOf(pool).map((one) => planMerchant(plan, 'member', { draw: one, pool }));
  // The treasurer is one of them.
  const first = members[0]?.accounts[0];
  first?.purses.push({ purse: pool.treasurer, from: Math.max(first.opened, pool.founded) });
  return members;
}

/** A pool before anybody is in it. */
function foundPool({ logistics, brokers, wholesalers }: Market, draw: Draw): Pool {
  const one = draw.at('pool');
  const name = `${coined(one.at('name'))} ${one.at('kind').pick(['Einkauf', 'Buying Group', 'Import Club', 'Groupage'])}`;
  const founded = LAST - one.at('founded').between(120, 1500);
  return {
    key: one.at('key').code(8),
    draw: one,
    trade: one.at('trade').pick(TRADES),
    logistics: one.at('logistics').pick(logistics),
    broker: one.at('broker').pick(brokers),
    supplier: one.at('supplier').pick(wholesalers),
    treasurer: newPurse(one.at('purse'), anyCountry(one.at('land')).code, name),
    chat: `wa:${name.toLowerCase().replaceAll(' ', '')}${one.at('chat').between(1, 99)}`,
    founded,
    tainted: null,
  };
}

/** The draws of a pool's members: five to thirty, small pools more often. */
function membersOf({ draw }: Pool): Draw[] {
  const [low, high] = POOL_SIZE;
  const count = low + Math.floor((high - low + 1) * draw.at('size').uniform() ** 1.7);
  return Array.from({ length: count }, (_, at) => draw.at('member').at(at));
}

interface Setting {
  readonly draw: Draw;
  readonly pool?: Pool;
}

/** What a merchant's companies and shops are made from. */
interface Life {
  readonly plan: Plan;
  readonly operator: Operator;
  readonly draw: Draw;
  readonly land: Country;
  readonly trade: Trade;
  readonly person: Person;
  readonly size: number;
  readonly start: number;
}

function planMerchant(plan: Plan, kind: HonestKind, { draw, pool }: Setting): Operator {
  const habit = HABITS[kind];
  const land = anyCountry(draw.at('land'));
  const trade = pool?.trade ?? draw.at('trade').pick(TRADES);
  const person = newPerson(draw.at('person'), land);
  const size = Math.floor(heavyTail(draw.at('size').uniform(), habit.size));
  const count = 1 + Math.floor(size / 5);
  const operator = newOperator({
    key: draw.at('key').code(10),
    kind,
    draw,
    trade,
    pool: pool ?? null,
    country: land.code,
    kit: newKit(draw.at('hand'), land.code, person.name, { phones: count, devices: count, purses: count }),
    sharing: habit.sharing,
    authorised: kind === 'dealer' ? brandsFor(draw, trade) : [],
  });
  // Most came in the last years.
  const start = LAST - 40 - Math.floor(2200 * draw.at('start').uniform() ** 1.6);
  const life: Life = { plan, operator, draw, land, trade, person, size, start };
  OPEN[kind](life);
  for (const account of operator.accounts) account.closed = endByChance(account);
  return operator;
}

const OPEN: Readonly<Record<HonestKind, (life: Life) => void>> = {
  lone: (life) => openShops(life, life.draw.at('firm').chance(0.3) ? company(life, 'only', life.start) : null),
  importer: (life) => {
    if (life.size > 1 && life.draw.at('anew').chance(0.25)) startAnew(life);
    else openShops(life, company(life, 'only', life.start));
  },
  member: (life) => openShops(life, company(life, 'only', life.start)),
  dealer: (life) => openShops(life, company(life, 'only', life.start)),
  franchise: openBranches,
  family: openFamily,
};

function brandsFor(draw: Draw, trade: Trade): string[] {
  const { brands } = shelfOf(trade);
  const first = draw.at('brand').between(0, brands.length - 1);
  const count = draw.at('brands').between(2, 4);
  return Array.from({ length: count }, (_, at) => brands[(first + at) % brands.length] ?? '');
}

/** Founds a company some time before a day. */
function company(
  life: Life,
  key: string,
  day: number,
  more: { director?: Person; name?: string; agent?: null } = {},
): Company {
  const draw = life.draw.at('company').at(key);
  return foundCompany(life.plan.market, {
    draw,
    country: life.land.code,
    founded: day - Math.floor(10 + 900 * draw.at('age').uniform() ** 3),
    trade: life.trade,
    director: life.person,
    owner: life.person,
    ...more,
  });
}

function openShops(life: Life, firm: Company | null): void {
  const { operator, draw, person, size, start } = life;
  const first = draw.at('platform').between(0, 3);
  for (let at = 0; at < size; at++) {
    const one = draw.at('shop').at(at);
    const opened = at === 0 ? start : dayBetween(one.at('opened'), start, LAST - 10);
    // The one shop of somebody is where most are; further ones are somewhere else.
    openAccount(operator, { draw: one, person, company: firm, opened, platform: size > 1 ? first + at : undefined });
  }
}

/** After a loss of rights or of money the same people go on with a new company, and say so. */
function startAnew(life: Life): void {
  const { operator, draw, person, size, start } = life;
  const day = dayBetween(draw.at('day'), start + 30, LAST - 30);
  const [old, young] = [company(life, 'old', start), company(life, 'young', day)];
  old.dissolved = day + draw.at('wound').between(20, 200);
  for (let at = 0; at < size; at++) {
    const one = draw.at('shop').at(at);
    const isOld = at < size / 2;
    const firm = isOld ? old : young;
    const opened = isOld ? start + at : dayBetween(one.at('opened'), day, Math.min(LAST, day + 90));
    openAccount(operator, { draw: one, person, company: firm, opened, platform: at, closed: isOld ? day : null });
  }
}

/** One owner, a company for each branch, managers or the owner as directors. */
function openBranches(life: Life): void {
  const { operator, draw, land, person, size, start } = life;
  const brand = coined(draw.at('brand'));
  const burst = dayBetween(draw.at('burst'), start, LAST - 20);
  for (let at = 0; at < size; at++) {
    const one = draw.at('shop').at(at);
    const opened = one.at('inBurst').chance(0.3)
      ? burst + one.at('late').between(0, 9)
      : dayBetween(one.at('opened'), start, LAST - 10);
    const city = one.at('city').pick(land.cities)[0].split(',')[0];
    const isManaged = one.at('managed').chance(0.4);
    const director = isManaged ? newPerson(one.at('manager'), land) : person;
    const more = { director, name: `${brand} ${city}`, ...(one.at('plain').chance(0.5) && { agent: null }) };
    const firm = company(life, `branch ${at}`, opened, more);
    const name = one.at('named').chance(0.8) ? `${brand} ${city}` : undefined;
    openAccount(operator, { draw: one, person: director, company: firm, opened, name });
  }
}

/** Relatives with companies of their own, registered at home or with an agent. */
function openFamily(life: Life): void {
  const { operator, draw, land, person, size, start } = life;
  const surname = person.name.slice(person.name.indexOf(' ') + 1);
  const home = newPlace(draw.at('home'), land);
  const relatives = [person, ...[1, 2].map((at) => newPerson(draw.at('relative').at(at), land, surname))];
  const firms = relatives.map((director, at) => {
    const isAtHome = draw.at('atHome').at(at).chance(0.6);
    const founding = { director, owner: director, ...(isAtHome && { agent: null, seat: home }) };
    return company(life, `relative ${at}`, start, founding);
  });
  for (let at = 0; at < size; at++) {
    const one = draw.at('shop').at(at);
    const who = at % relatives.length;
    const opened = at === 0 ? start : dayBetween(one.at('opened'), start, LAST - 10);
    const [director, firm] = [relatives[who] ?? person, firms[who] ?? null];
    openAccount(operator, { draw: one, person: director, company: firm, opened, platform: at });
  }
}
