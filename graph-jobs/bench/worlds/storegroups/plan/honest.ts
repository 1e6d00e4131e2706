import { heavyTail, type Draw } from '#jobs/generate/draw';
import { LAST, type Kit, type Operator, type Plan } from '../model.ts';
import { clientCounts, groupSizes, HONEST_WAYS, SHARES } from '../settings.ts';
import { newSupply, someSupplier } from './market.ts';
import { endSome, newOperator, openAll, openBurst, type Founding } from './operators.ts';
import { newKit, newPerson, newPlace } from './values.ts';

const OLDEST = 1_500;
const LARGEST_GROUP = 90;
/** Who buys of somebody that others buy of too. */
const SUPPLIED = 0.55;
const SECOND_SUPPLIER = 0.3;
const BOOKS = 0.4;
/** Clients fresh from a course whose store is empty so far. */
const BEGINNERS = 0.5;
/** What a supplier's own stores show of it: everything. */
const ALL_WAYS = { pictures: 1, depot: 1, returns: 1, pays: 0, related: 1, phone: 1, collects: 0 } as const;

/** All who are honest: each part of them draws by itself, so that they are the same with rackets and without. */
export function planHonest(plan: Plan): void {
  const { sellers } = plan.request;
  const root = plan.root.at('honest');
  planSupplierStores(plan, root.at('supplier stores'), sellers * SHARES.supplierStores);
  const groups = groupSizes(sellers, LARGEST_GROUP);
  fill(sellers * SHARES.storeGroups, (at) => {
    const draw = root.at('group').at(at);
    return settle(plan, { key: `group-${at}`, draw, size: Math.round(heavyTail(draw.at('size').uniform(), groups)) });
  });
  fill(sellers * SHARES.families, (at) => {
    const draw = root.at('family').at(at);
    return settle(plan, { key: `family-${at}`, draw, size: draw.at('size').between(2, 4) });
  });
  fill(sellers * SHARES.clients, (at) => planAgency(plan, root.at('agency').at(at), at));
  const { rackets, storeGroups, clients, families, supplierStores, lonelyCopies } = SHARES;
  const rest = sellers * (1 - rackets - storeGroups - clients - families - supplierStores - lonelyCopies);
  fill(rest, (at) => settle(plan, { key: `single-${at}`, draw: root.at('single').at(at), size: 1 }));
}

function fill(aim: number, make: (at: number) => number): void {
  for (let at = 0, made = 0; made < aim; at++) made += make(at);
}

/** Somebody begins, buys of somebody, and has stores: how many were opened. */
function settle(plan: Plan, founding: Omit<Founding, 'founded'>): number {
  const { draw, size } = founding;
  const founded = LAST - Math.floor(5 + (OLDEST - 5) * draw.at('founded').uniform() ** 1.5);
  const operator = newOperator(plan, { ...founding, founded });
  buysOrdinary(plan, operator);
  openAll(plan, operator, size);
  endSome(operator);
  return operator.accounts.length;
}

/** Somebody with a store or two who sells copies alone, and belongs to nobody. */
export function planLonely(plan: Plan): void {
  if (plan.request.honest) return;
  const root = plan.root.at('lonely');
  fill(plan.request.sellers * SHARES.lonelyCopies, (at) => {
    const draw = root.at(at);
    const size = draw.at('size').between(1, 2);
    return settle(plan, { key: `lonely-${at}`, draw, size, isCounterfeiter: true });
  });
}

/** Most buy of one of the suppliers whom many know, some of two. */
export function buysOrdinary({ market }: Plan, operator: Operator): void {
  const draw = operator.draw.at('buys');
  for (const [at, chance] of [SUPPLIED, SECOND_SUPPLIER * SUPPLIED].entries()) {
    if (!draw.at('chance').at(at).chance(chance)) continue;
    const supplier = someSupplier(draw.at('supplier').at(at), market, operator.person);
    if (operator.supplies.some((one) => one.supplier === supplier)) continue;
    operator.supplies.push(newSupply(draw.at('shows').at(at), supplier, HONEST_WAYS, operator.founded));
  }
}

/** An agency and its clients, each of whom is somebody else and is paid by himself. */
function planAgency(plan: Plan, draw: Draw, number: number): number {
  const manager = newPerson(draw.at('manager'), `agency-${number}`);
  const agency = {
    key: `agency-${number}`,
    kind: draw.at('kind').chance(BOOKS) ? 'books' : 'operation',
    kit: newKit(draw.at('kit'), manager),
    office: newPlace(draw.at('office'), manager),
  } as const;
  plan.agencies.push(agency);
  const clients = Math.round(heavyTail(draw.at('clients').uniform(), clientCounts(plan.request.sellers)));
  // New clients come one by one, or many at a time after a course that the agency gave.
  const course = LAST - draw.at('course').between(10, 300);
  const gaveCourse = draw.at('gave course').chance(0.3);
  let made = 0;
  for (let at = 0; at < clients; at++) {
    const own = draw.at('client').at(at);
    const isNear = own.at('near').chance(0.6);
    const person = newPerson(own.at('person'), `client-${number}-${at}`, isNear ? manager : undefined);
    const size = own.at('several').chance(0.12) ? own.at('size').between(2, 3) : 1;
    const founding = { key: person.key, draw: own, person, agency, size };
    if (!gaveCourse || !own.at('came').chance(0.6)) made += settle(plan, founding);
    else {
      const operator = newOperator(plan, { ...founding, founded: course + own.at('day').between(0, 6) });
      openBurst(plan, operator, { first: operator.founded, count: size, tight: false, empty: BEGINNERS });
      made += operator.accounts.length;
    }
  }
  return made;
}

/** Some suppliers have stores of their own beside those whom they supply. */
function planSupplierStores(plan: Plan, root: Draw, aim: number): void {
  let made = 0;
  for (const [at, supplier] of plan.market.suppliers.entries()) {
    if (made >= aim) return;
    const draw = root.at(at);
    const size = draw.at('size').between(1, 5);
    const { country, city } = supplier.depot;
    const person = newPerson(draw.at('person'), `supplier-${at}`);
    const here = { ...person, country, city, name: supplier.purse.holder };
    const kit: Kit = { ...newKit(draw.at('kit'), here), phone: supplier.phone, purse: supplier.purse };
    const founded = LAST - draw.at('founded').between(500, OLDEST);
    const operator = newOperator(plan, { key: person.key, draw, size, founded, person: here, kit });
    operator.supplies.push(newSupply(draw.at('supply'), supplier, ALL_WAYS, founded));
    openAll(plan, operator, size);
    endSome(operator);
    made += operator.accounts.length;
  }
}
