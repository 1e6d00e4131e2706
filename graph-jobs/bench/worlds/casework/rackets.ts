import type { Account, Signal } from './account.ts';
import type { Files } from './files.ts';
import { hide } from './camouflage.ts';
import { planRackets, type RacketPlan } from './racket-plan.ts';
import { openRacket, type Operator, type Racket } from './racket.ts';
import { fillFields } from './register.ts';
import { leavingChannels, shareWorkshop, tellJoining, tellMembers } from './stories.ts';
import { tieRacket } from './ties.ts';

const SIGNALS: readonly { readonly signal: Signal; readonly weight: number }[] = [
  { signal: 'test_buy', weight: 4 },
  { signal: 'removal', weight: 4 },
  { signal: 'seizure', weight: 2 },
  { signal: 'closure', weight: 2 },
  { signal: 'price', weight: 2 },
];
const CLOSURES = ['closed by seller', 'verification failed', 'inactive', 'terms of service', 'payment account blocked'];

/** What little of the members of a quiet racket carries a signal. */
const QUIET = 0.03;

/**
 * Plants the rackets of a world.
 * @param honest those from whom members borrow a value or two to hide
 */
export function plantRackets(files: Files, honest: readonly Account[]): Racket[] {
  const plans = planRackets(files.draw.at('rackets'), files.sellers, files.end);
  const rackets = plans.map((plan) => openRacket(files, plan));
  for (const [at, racket] of rackets.entries()) {
    const leaving = leavingChannels(racket);
    tieRacket(files, racket, leaving);
    const before = rackets[at - 1];
    if (leaving.size > 0) shareWorkshop([[...leaving]], racket.plan.turn);
    if (racket.plan.story !== 'joins' || !before) tellMembers(files, racket, leaving);
    else {
      tellJoining(files, racket, before);
      shareWorkshop([before.channels, racket.channels], racket.plan.turn);
    }
  }
  for (const racket of rackets) finishRacket(files, racket, honest);
  return rackets;
}

function finishRacket(files: Files, racket: Racket, honest: readonly Account[]): void {
  const { plan, operators, brands } = racket;
  const { members, quietRackets } = files.settings.signals;
  const isQuiet = plan.draw.at('quiet').chance(quietRackets);
  const signals = isQuiet ? QUIET : members;
  const accounts = operators.flatMap((operator) => operator.accounts);
  const accused = new Set(accounts.filter(({ draw }) => draw.at('signal').chance(signals)));
  // The firm has a file on a racket because somebody in it came to its notice.
  if (!isQuiet && accused.size === 0) {
    const noticed = plan.draw.at('noticed').pick(accounts);
    noticed.signals.add('test_buy');
    accused.add(noticed);
  }
  for (const operator of operators) {
    for (const account of operator.accounts) {
      const { draw } = account;
      account.brands = brands.filter((brand, at) => at === 0 || draw.at('sells').at(brand.name).chance(0.5));
      account.listsLittle = operator === operators[0];
      closeSome(files, plan, account);
      if (accused.has(account)) accuse(account, operator);
      account.pricing = priced(account);
      files.services.serve(account, 'member', files.settings.services);
      hide(files, account, honest);
      fillFields(account);
    }
  }
}

/** Half of those with a signal sell at the price of fakes, the others hide it. */
function priced({ signals, draw }: Account): Account['pricing'] {
  return signals.has('price') || (signals.size > 0 && draw.at('cheap').chance(0.4)) ? 'fake' : 'cover';
}

function accuse(account: Account, { accounts }: Operator): void {
  const { draw } = account;
  for (let at = 0, count = draw.at('accused').between(1, 2); at < count; at++) {
    const own = draw.at('accused').at(at);
    const { signal } = own.weighted(SIGNALS, ({ weight }) => weight);
    // An account that stays open cannot have been closed for what it sold.
    account.signals.add(signal === 'closure' && account.closed === null ? 'removal' : signal);
  }
  if (account.signals.has('closure')) account.reason = 'repeated intellectual property complaints';
  // Where the wholesaler himself has been tested, customs know his parcels as well.
  if (accounts.length > 3 && account.listsLittle) account.signals.add('seizure');
}

/** Accounts that did not come back close like others do; each has a reason that says little. */
function closeSome({ end }: Files, { story }: RacketPlan, account: Account): void {
  const { draw } = account;
  const room = end - 10 - account.opened;
  if (account.closed === null && story !== 'raided' && room > 60 && draw.at('ends').chance(0.1)) {
    account.closed = account.opened + draw.at('life').between(50, room);
  }
  if (account.closed !== null) account.reason = draw.at('reason').pick(CLOSURES);
}
