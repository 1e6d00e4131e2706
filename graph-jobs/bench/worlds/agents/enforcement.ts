import type { Draw } from '#jobs/generate/draw';
import { FAKE_CLOSURES, FAKE_REASONS, PLAIN_CLOSURES } from './goods.ts';
import type { Hubs } from './hubs.ts';
import { leavesWarehouse } from './incidents.ts';
import type { Account, Person } from './model.ts';
import { opensFront } from './openings.ts';
import { HABITS, MONTHS } from './settings.ts';
import { isOpen, type Town } from './town.ts';

/** What agents do about an account that they noticed, by weight. */
const ACTS = [
  { act: removes, weight: 50 },
  { act: buysFake, weight: 22 },
  { act: seizes, weight: 13 },
  { act: shutsDown, weight: 15 },
] as const;
const CLOSED_AFTER_FIND = 0.3;
const COMES_BACK = 0.65;
/** Months until somebody comes back: some within days, some after half a year. */
const ABSENCE = [0, 6] as const;
const RAIDED = 3;

/** The platform's agents: they find some of the loud, and wrong some of the honest. */
export class Enforcement {
  constructor(
    private readonly town: Town,
    private readonly hubs: Hubs,
  ) {}

  /** Works through this month. */
  month(): void {
    const { town } = this;
    for (const account of town.accounts) {
      if (!isOpen(account) || account.manner === 'quiet') continue;
      // Trade draws from the months themselves.
      const draw = account.draw.at(MONTHS + town.month);
      if (account.manner === 'loud') this.#looksAt(account, draw);
      else errs(town, account, draw);
    }
  }

  #looksAt(account: Account, draw: Draw): void {
    const { town } = this;
    if (!draw.chance(town.settings.caught)) return;
    const { act } = draw.at('act').weighted(ACTS, ({ weight }) => weight);
    act(town, account, draw);
    if (isOpen(account) && draw.at('closed').chance(CLOSED_AFTER_FIND)) shutsDown(town, account, draw);
    const isFind = act === buysFake || act === seizes;
    if (isFind && draw.at('raid').chance(HABITS.raidAfterFind)) raids(town, account, draw);
    if (!isOpen(account)) this.#comesBack(account.holder, draw);
  }

  /** Whoever loses an account mostly opens another, at once or after some months. */
  #comesBack(person: Person, draw: Draw): void {
    if (!person.crook || !draw.at('back').chance(COMES_BACK)) return;
    this.town.later(draw.at('absence').between(...ABSENCE), () => {
      const racket = person.crook?.racket;
      if (racket && racket.left > 0 && racket.dormantUntil <= this.town.month) opensFront(this.town, this.hubs, person);
    });
  }
}

function removes(town: Town, account: Account, draw: Draw): void {
  const offer = account.offers.findLast(({ removed }) => removed === null);
  if (!offer) return;
  offer.removed = town.day('end', draw.at('day'));
  offer.reason = draw.at('reason').pick(FAKE_REASONS);
  if (draw.at('told').chance(0.4)) account.findings.push({ type: 'removal', day: offer.removed, finding: null });
}

function buysFake(town: Town, account: Account, draw: Draw): void {
  const finding = draw.at('finding').chance(0.85) ? 'counterfeit' : 'unclear';
  account.findings.push({ type: 'test_buy', day: town.day('end', draw.at('day')), finding });
}

function seizes(town: Town, account: Account, draw: Draw): void {
  const parcel = account.parcels.findLast(({ seized }) => !seized);
  if (!parcel) return removes(town, account, draw);
  parcel.seized = true;
  account.findings.push({
    type: 'seizure',
    day: Math.max(parcel.sent + 1, town.day('end', draw.at('day'))),
    finding: 'counterfeit',
  });
}

function shutsDown(town: Town, account: Account, draw: Draw): void {
  account.closes(town.day('end', draw.at('shut')), draw.at('why').pick(FAKE_CLOSURES));
  account.findings.push({ type: 'closure', day: account.closed as number, finding: 'counterfeit' });
}

/** The agents go to the warehouse, and take those with them whom they knew of. */
function raids(town: Town, account: Account, draw: Draw): void {
  const warehouse = account.value('warehouse');
  const racket = account.holder.crook?.racket;
  if (!warehouse || !racket) return;
  const known = [...warehouse.users].filter(
    (user) =>
      user.manner === 'loud' && user.holder.crook?.racket === racket && (user.closed === null || user === account),
  );
  for (const user of known.slice(0, RAIDED)) {
    const day = town.day('end', draw.at('raided'));
    user.findings.push({ type: 'raid', day: Math.max(day, user.opened + 1), finding: 'counterfeit' });
    if (isOpen(user)) user.closes(day, 'raid');
  }
  leavesWarehouse(town, racket, warehouse);
}

/** A wrong removal, a wrong closure, or a test purchase that finds nothing. */
function errs(town: Town, account: Account, draw: Draw): void {
  const factor = account.manner === 'clearance' ? 6 : 1;
  let fate = draw.uniform() / factor;
  const happens = (part: number) => {
    fate -= part;
    return fate < 0;
  };
  if (happens(town.settings.wrongRemoval)) removes(town, account, draw);
  else if (happens(HABITS.wrongClosure)) {
    account.closes(town.day('end', draw.at('shut')), draw.at('why').pick([...FAKE_CLOSURES, ...PLAIN_CLOSURES]));
    account.findings.push({ type: 'closure', day: account.closed as number, finding: 'unclear' });
  } else if (happens(HABITS.fairTest)) {
    const finding = draw.at('finding').chance(0.8) ? 'genuine' : 'unclear';
    account.findings.push({ type: 'test_buy', day: town.day('end', draw.at('day')), finding });
  }
}
