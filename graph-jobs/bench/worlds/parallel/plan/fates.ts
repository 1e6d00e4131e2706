import type { Draw } from '#jobs/generate/draw';
import type { Raid } from './market.ts';
import { dayBetween, type Account, type Finding, type Incident, type Operator, type Plan } from '../model.ts';
import { LAST } from '../people.ts';
import { HABITS, type Settings } from '../settings.ts';
import { BRAND_REASONS, COPY_REASONS } from '../words/goods.ts';
import { standingOn } from './offers.ts';

type Odds = Readonly<Partial<Record<NonNullable<Finding> | 'none', number>>>;

interface Fate {
  readonly type: Incident['type'];
  readonly chance: number;
  readonly odds: Odds;
}

/** What parallel importers must bear: brands win by noise more than by proof, and are wrong now and then. */
const PURSUED: readonly Fate[] = [
  {
    type: 'removal',
    chance: 0.26,
    odds: { unclear: 50, genuine: 20, 'selective distribution': 12, none: 10, counterfeit: 8 },
  },
  { type: 'test_buy', chance: 0.08, odds: { genuine: 76, unclear: 19, counterfeit: 5 } },
  { type: 'lawsuit', chance: 0.035, odds: { unclear: 60, none: 25, genuine: 15 } },
  { type: 'seizure', chance: 0.02, odds: { unclear: 55, genuine: 35, counterfeit: 10 } },
  { type: 'closure', chance: 0.03, odds: { unclear: 70, none: 20, counterfeit: 10 } },
];

/** What comes to somebody who is found with copies. */
const CAUGHT: readonly Fate[] = [
  { type: 'test_buy', chance: 0.45, odds: { counterfeit: 1 } },
  { type: 'removal', chance: 0.6, odds: { counterfeit: 1 } },
  { type: 'seizure', chance: 0.14, odds: { counterfeit: 4, unclear: 1 } },
  { type: 'closure', chance: 0.3, odds: { counterfeit: 3, unclear: 2 } },
  { type: 'lawsuit', chance: 0.1, odds: { counterfeit: 2, unclear: 3 } },
  { type: 'arrest', chance: 0.03, odds: { counterfeit: 1 } },
];

/** How likely it is that a member of a pool is found with the copies it was sold, without knowing. */
const VICTIM = 0.3;
const RAIDED = 0.45;
/** Days before anybody looks at a new account. */
const QUIET = 12;
/** How often a removal falls on a day on which the brand sweeps the whole marketplace. */
const SWEPT = 0.5;
const SWEEPS = 4;

/** What comes to light of every account. */
export function judge(plan: Plan): void {
  const { settings, operators } = plan;
  for (const operator of operators) {
    const { racket } = operator;
    const { count, from } = settings.sure;
    const sure = racket && racket.size >= from ? Math.ceil(count / racket.cells.length) : 0;
    for (const [at, account] of operator.accounts.entries()) {
      if (racket) exposed(plan, account, at < sure);
      else pursued(plan, operator, account);
    }
  }
  for (const raid of plan.market.raids) {
    for (const operator of operators) for (const account of operator.accounts) raided(raid, operator, account);
  }
}

function pursued(plan: Plan, { kind, pool }: Operator, account: Account): void {
  const part = kind === 'racket' ? 1 : HABITS[kind].pursued;
  befall(
    plan,
    { account, draw: account.draw },
    PURSUED.map((fate) => ({ ...fate, chance: fate.chance * part })),
  );
  const isVictim = pool?.tainted && account.offers.some(({ isCopy }) => isCopy);
  if (isVictim && account.draw.at('victim').chance(VICTIM)) catchOut(plan, account, pool.tainted?.from ?? 0);
}

function exposed(plan: Plan, account: Account, isSure: boolean): void {
  const { caught, suspected, cleared }: Settings = plan.settings;
  const fates = PURSUED.filter(({ type }) => type === 'removal' || type === 'lawsuit');
  befall(
    plan,
    { account, draw: account.draw },
    fates.map((fate) => ({ ...fate, chance: suspected * (fate.type === 'removal' ? 1 : 0.2) })),
  );
  befall(plan, { account, draw: account.draw }, [{ type: 'test_buy', chance: cleared, odds: { genuine: 1 } }]);
  if (isSure || account.draw.at('caught').chance(caught)) catchOut(plan, account, 0);
}

/** Somebody is found out: by one thing at least, and what follows of it. */
function catchOut(plan: Plan, account: Account, from: number): void {
  const draw = account.draw.at('caughtBy');
  const first = draw.at('first').weighted(CAUGHT.slice(0, 3), ({ chance }) => chance);
  const fates = CAUGHT.map((fate) => {
    return fate === first ? { ...fate, chance: 1, odds: { counterfeit: 1 } } : { ...fate, chance: fate.chance * 0.5 };
  });
  befall(plan, { account, draw }, fates, from);
}

interface Lot {
  readonly account: Account;
  readonly draw: Draw;
}

function befall(plan: Plan, { account, draw: root }: Lot, fates: readonly Fate[], from = 0): void {
  for (const { type, chance, odds } of fates) {
    const draw = root.at(type);
    const last = Math.min(account.closed ?? LAST, LAST);
    // An account that was closed for something was closed after it.
    const known = type === 'closure' ? account.incidents.map(({ day }) => day) : [];
    const first = Math.max(account.opened + QUIET, from, ...known);
    if (first > last || !draw.at('does').chance(chance)) continue;
    const day = type === 'removal' ? removalDay(plan, account, [first, last]) : dayBetween(draw.at('day'), first, last);
    const finding = findingBy(draw.at('finding'), odds);
    account.incidents.push({ type, day, finding });
    if (type === 'removal') takeDown(draw, account, day, finding === 'counterfeit');
    if (type === 'closure') closeOn(account, day);
  }
}

function findingBy(draw: Draw, odds: Odds): Finding {
  const [finding] = draw.weighted(Object.entries(odds), ([, weight]) => weight);
  return finding === 'none' ? null : (finding as Finding);
}

/** A brand has all it dislikes taken down on one day, whoever sells it. */
function removalDay({ root }: Plan, { draw, offers }: Account, [first, last]: readonly [number, number]): number {
  const brand = offers[0]?.product.brand ?? '';
  const sweeps = Array.from({ length: SWEEPS }, (_, at) => LAST - root.at('sweep').at(brand).at(at).between(5, 500));
  const fitting = sweeps.filter((day) => day >= first && day <= last);
  const one = draw.at('removal');
  if (fitting.length > 0 && one.at('swept').chance(SWEPT)) return one.at('sweep').pick(fitting);
  return dayBetween(one.at('day'), first, last);
}

function takeDown(draw: Draw, account: Account, day: number, isCounterfeit: boolean): void {
  const standing = standingOn(account, day - 1);
  const part = draw.at('all').chance(0.3) ? 1 : 0.4;
  for (const offer of standing.filter((one, at) => draw.at('hit').at(at).chance(part) && one.posted < day)) {
    offer.removed = day;
    offer.reason = draw.at('reason').pick(isCounterfeit ? COPY_REASONS : BRAND_REASONS) || null;
  }
}

function closeOn(account: Account, day: number): void {
  if (account.closed !== null && account.closed < day) return;
  account.closed = day;
  account.closure = account.draw.at('closure').pick(['policy violation', 'intellectual property', 'account review']);
}

/** A search hits the tenants of a warehouse, whoever they are. */
function raided({ logistics, day }: Raid, { racket, pool }: Operator, account: Account): void {
  const isTenant = account.company?.logistics === logistics || pool?.logistics === logistics;
  const isOpen = account.opened < day && (account.closed === null || account.closed >= day);
  const draw = account.draw.at('raid').at(day);
  if (!isTenant || !isOpen || !draw.at('hit').chance(RAIDED)) return;
  const hasCopies = standingOn(account, day).some(({ isCopy }) => isCopy);
  const odds: Odds = hasCopies
    ? { counterfeit: racket ? 55 : 40, unclear: 35, none: 10 }
    : { genuine: 35, unclear: 50, counterfeit: 6, none: 9 };
  account.incidents.push({ type: 'raid', day, finding: findingBy(draw.at('finding'), odds) });
}
