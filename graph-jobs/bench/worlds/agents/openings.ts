import type { Draw } from '#jobs/generate/draw';
import { PLAIN } from './goods.ts';
import type { Hubs } from './hubs.ts';
import { accountsOf, type Account, type Person, type Racket, type Slot } from './model.ts';
import { personName } from './names.ts';
import { SHOWN } from './people.ts';
import type { Town } from './town.ts';

/** What an operator uses again from an account of their own, at no caution at all. */
const OWN: readonly (readonly [Slot, number])[] = [
  ['phone', 0.55],
  ['device', 0.6],
  ['bank', 0.55],
  ['email', 0.3],
  ['home', 0.4],
  ['handle', 0.15],
  ['logo', 0.25],
  ['ip', 0.3],
  ['return', 0.3],
  ['warehouse', 0.6],
  ['pictures', 0.5],
  ['sender', 0.5],
  ['supplier', 0.5],
];
/** What one operator has in common with another of the same racket. */
const COMMON: readonly (readonly [Slot, number])[] = [
  ['warehouse', 0.75],
  ['supplier', 0.6],
  ['sender', 0.55],
  ['pictures', 0.5],
  ['bank', 0.3],
  ['return', 0.25],
  ['device', 0.15],
  ['phone', 0.1],
  ['ip', 0.15],
];
/** A warehouse is full, and a payee gets nervous, at so many accounts. */
const FULL = 18;
const LATER_ACCOUNTS = 0.5;
const BESIDE_RECRUITER = 0.7;
const SERVED = 0.6;
/** The chance of a bold account where there is none yet. */
const OVERDUE = 0.5;
const DISGUISE: readonly Slot[] = ['warehouse', 'return', 'ip', 'phone', 'device', 'pictures', 'home'];

/** An acquaintance who is drawn in. */
export function newRecruit(
  town: Town,
  racket: Racket,
  { recruiter, wants, draw }: { recruiter: Person | null; wants: number; draw: Draw },
): Person {
  const [low, high] = town.settings.caution;
  const person: Person = {
    key: `c${racket.name}-${town.month}-${racket.people.length}`,
    draw,
    name: personName(draw.at('name'), racket.country.code),
    country: racket.country,
    city: draw.at('home').chance(0.75) ? racket.city : draw.at('city').pick(racket.country.cities),
    own: {},
    accounts: [],
    wants,
    relatives: [],
    firm: null,
    clientOf: new Map(),
    crook: {
      caution: low + (high - low) * draw.at('caution').uniform(),
      recruiter,
      racket,
      stays: [{ racket, from: 0 }],
    },
  };
  racket.people.push(person);
  return person;
}

/** A counterfeiter opens an account, with some of the old values and some new ones. */
export function opensFront(town: Town, hubs: Hubs, person: Person): void {
  const { racket } = person.crook as { racket: Racket };
  const comrades = accountsOf(racket);
  const account = town.opens(person);
  racket.left--;
  ties(town, account, comrades);
  for (const { slot, shown } of SHOWN) {
    const draw = account.draw.at('shows').at(slot);
    if (account.value(slot) || !draw.at('shown').chance(shown)) continue;
    account.adds(slot, town.fresh(slot, person, draw.at('fresh')), account.opened);
  }
  hubs.serve(account, SERVED);
  disguises(town, account);
  account.manner = account.draw.at('manner').chance(boldness(racket, comrades)) ? 'loud' : 'quiet';
  account.brands = [...racket.brands, account.draw.at('plain').pick(PLAIN)];
}

/** Sooner or later somebody in nearly every racket becomes bold. */
function boldness({ loud, isSilent }: Racket, comrades: readonly Account[]): number {
  const isOverdue = !isSilent && comrades.length >= 2 && !comrades.some(({ manner }) => manner === 'loud');
  return isOverdue ? Math.max(loud, OVERDUE) : loud;
}

function ties(town: Town, account: Account, comrades: readonly Account[]): void {
  const { caution, recruiter } = account.holder.crook as { caution: number; recruiter: Person | null };
  const own = account.holder.accounts.slice(0, -1);
  const draw = account.draw.at('ties');
  const mine = own.length > 0 ? draw.at('own').pick(own) : undefined;
  const near = recruiter && draw.at('near').chance(BESIDE_RECRUITER) ? recruiter.accounts : comrades;
  const others = near.length > 0 ? near : comrades;
  const theirs = others.length > 0 ? draw.at('other').pick(others) : undefined;
  let count = 0;
  if (mine) count += borrows(account, mine, { habits: OWN, part: 1 - caution, draw: draw.at('mine') });
  const part = (1 - caution) * (mine ? LATER_ACCOUNTS : 1);
  if (theirs) count += borrows(account, theirs, { habits: COMMON, part, draw: draw.at('theirs') });
  if (count === 0 && draw.at('slip').chance(town.settings.slip)) slipsIn(account, mine ?? theirs, comrades);
}

interface Borrowing {
  readonly habits: readonly (readonly [Slot, number])[];
  readonly part: number;
  readonly draw: Draw;
}

/** Uses values of another account again, each by its own chance. */
function borrows(account: Account, from: Account, { habits, part, draw }: Borrowing): number {
  let count = 0;
  for (const [slot, habit] of habits) {
    const value = from.value(slot);
    if (!value || account.value(slot) || value.users.size >= FULL || !draw.at(slot).chance(habit * part)) continue;
    account.adds(slot, value, account.opened);
    count++;
  }
  return count;
}

/** One old value all the same: of the one that lies nearest, or else of anybody in the racket. */
function slipsIn(account: Account, near: Account | undefined, comrades: readonly Account[]): void {
  const draw = account.draw.at('slip');
  for (let attempt = 0; attempt < 5 && comrades.length > 0; attempt++) {
    const from = attempt === 0 && near ? near : draw.at(attempt).pick(comrades);
    const habits = from.holder === account.holder ? OWN : COMMON;
    const there = habits.filter(([slot]) => isSafe(from, slot));
    if (there.length === 0) continue;
    const [slot] = draw.at('slot').weighted(there, ([, habit]) => habit);
    const value = from.value(slot);
    if (value) account.adds(slot, value, account.opened);
    return;
  }
}

/** Whether only counterfeiters use the value yet, and not too many. */
function isSafe(from: Account, slot: Slot): boolean {
  const users = from.value(slot)?.users;
  return users !== undefined && users.size < FULL && ![...users].some(({ holder }) => holder.crook === null);
}

/** A value of an honest stranger, so that the account looks like somebody else's. */
function disguises(town: Town, account: Account): void {
  const draw = account.draw.at('disguise');
  if (!draw.at('whether').chance(town.settings.camouflage)) return;
  const stranger = draw.at('whose').pick(town.accounts);
  if (stranger.holder.crook) return;
  for (const slot of DISGUISE) {
    const value = stranger.value(slot);
    if (!value || value.users.size >= FULL || !draw.at(slot).chance(0.35)) continue;
    account.adds(slot, value, account.opened);
  }
}
