import { heavyTail, type Draw } from '#jobs/generate/draw';
import { LAST, WINDOW, type Operator, type Plan, type Supplier } from '../model.ts';
import { groupSizes, SHARES, type Ways } from '../settings.ts';
import { brandedGoods } from '../words/goods.ts';
import { buysOrdinary } from './honest.ts';
import { newSupply, racketSupplier } from './market.ts';
import { endSome, newOperator, openAll } from './operators.ts';
import { newPerson } from './values.ts';

const LARGEST_GROUP = 60;
const SMALLEST = 3;
/** The largest part of all accounts of rackets that one racket may have. */
const LARGEST_PART = 0.25;
const ALONE = 0.22;
/** Somebody with few stores may let an agency run them. */
const AGENCY = 0.06;
const AGENCY_SIZE = 6;
const NONE: Ways = { pictures: 0, depot: 0, returns: 0, pays: 0, related: 0, phone: 0, collects: 0 };

/** What becomes of a racket in the months of the deliveries. */
type Story = 'steady' | 'takedown' | 'splits' | 'merges' | 'dissolves' | 'born';
const STORIES: readonly { readonly story: Story; readonly weight: number }[] = [
  { story: 'takedown', weight: 42 },
  { story: 'steady', weight: 14 },
  { story: 'born', weight: 12 },
  { story: 'splits', weight: 12 },
  { story: 'merges', weight: 12 },
  { story: 'dissolves', weight: 8 },
];

export interface Racket {
  readonly name: string;
  readonly draw: Draw;
  readonly story: Story;
  readonly operators: Operator[];
  readonly supplier: Supplier;
}

/** Rackets until their accounts are as many as are wanted. */
export function planRackets(plan: Plan): Racket[] {
  if (plan.request.honest) return [];
  const budget = plan.request.sellers * SHARES.rackets;
  const rackets: Racket[] = [];
  for (let number = 0, made = 0; made < budget; number++) {
    const most = Math.max(9, Math.floor(LARGEST_PART * budget));
    const racket = planRacket(plan, plan.root.at('racket').at(number), `R-${number + 1}`, most);
    rackets.push(racket);
    for (const { accounts } of racket.operators) made += accounts.length;
  }
  return rackets;
}

/** Somebody alone with a store group, or a workshop, a wholesaler and those who sell for them. */
function planRacket(plan: Plan, draw: Draw, name: string, most: number): Racket {
  const sizes = groupSizes(plan.request.sellers, Math.min(most, LARGEST_GROUP));
  const groupSize = (of: Draw) => Math.round(heavyTail(of.at('size').uniform(), sizes));
  const story = draw.at('story').weighted(STORIES, ({ weight }) => weight).story;
  const founded = LAST - (story === 'born' ? draw.at('born').between(40, WINDOW - 15) : oldDay(draw.at('founded')));
  const isAlone = draw.at('alone').chance(ALONE);
  const counts = isAlone ? [groupSize(draw.at('group'))] : sizesOf(draw.at('sizes'), groupSize, most);
  const boss = newPerson(draw.at('boss'), name);
  const operators = counts.map((size, at) => {
    const own = draw.at('operator').at(at);
    const isNear = own.at('near').chance(0.55);
    const person = at === 0 ? boss : newPerson(own.at('person'), `${name}/${at}`, isNear ? boss : undefined);
    const joined = at < 2 ? 0 : Math.floor((LAST - founded - 20) * own.at('joined').uniform() ** 2);
    const isClient = size <= AGENCY_SIZE && plan.agencies.length > 0 && own.at('client').chance(AGENCY);
    return newOperator(plan, {
      key: `${name}/${at}`,
      draw: own,
      size,
      person,
      founded: founded + joined,
      isCounterfeiter: true,
      ...(isClient && { agency: own.at('agency').pick(plan.agencies) }),
    });
  });
  const seller = operators[1] ?? (operators[0] as Operator);
  const supplier = supplierOf(plan, draw.at('supplier'), name, seller);
  for (const [at, operator] of operators.entries()) {
    operator.sides.push({ racket: name, from: null });
    supply(plan, operator, supplier, operator.founded);
    buysOrdinary(plan, operator);
    openAll(plan, operator, counts[at] ?? 1);
    endSome(operator);
  }
  return { name, draw, story, operators, supplier };
}

const oldDay = (draw: Draw) => draw.between(WINDOW + 40, 1_000);

/** Three to eight operators; the workshop and the wholesaler have few stores, half of the others a group. */
function sizesOf(draw: Draw, groupSize: (of: Draw) => number, most: number): number[] {
  const count = draw.at('operators').between(SMALLEST, 8);
  const sizes = [draw.at('workshop').between(1, 2), draw.at('wholesale').between(1, 4)];
  for (let at = 2; at < count; at++) {
    const own = draw.at(at);
    const wanted = own.at('group').chance(0.5) ? groupSize(own) : own.at('few').between(1, 4);
    const left = most - sizes.reduce((sum, size) => sum + size, 0);
    if (at >= SMALLEST && left < 1) break;
    sizes.push(Math.max(1, Math.min(wanted, left)));
  }
  return sizes;
}

/** The goods of a racket, as somebody in it sells them on to the others. */
export function supplierOf({ settings }: Plan, draw: Draw, key: string, wholesale: Operator): Supplier {
  const nominee = draw.at('has nominee').chance(settings.nominee);
  return racketSupplier(draw, wholesale, { key, nominee, goods: brandedGoods(draw.at('goods'), 25) });
}

/** From a day on, somebody sells what the racket has; a few do so without a trace on file. */
export function supply({ settings }: Plan, operator: Operator, supplier: Supplier, from: number): void {
  const draw = operator.draw.at('supply').at(supplier.key);
  const ways = draw.at('loose').chance(settings.loose) ? NONE : settings.ways;
  const made = newSupply(draw, supplier, ways, from);
  const isTied = ways === NONE || Object.values(made.shows).some(Boolean);
  // Whoever sells for others is at least paid by them, or pays them.
  operator.supplies.push(isTied ? made : { ...made, shows: { ...made.shows, pays: true } });
}
