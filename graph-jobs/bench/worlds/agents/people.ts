import { heavyTail, type Draw } from '#jobs/generate/draw';
import { BRANDS, PLAIN } from './goods.ts';
import type { Hubs } from './hubs.ts';
import type { Account, Person, Slot } from './model.ts';
import { firmName, personName } from './names.ts';
import { COUNTRIES } from './places.ts';
import { HABITS } from './settings.ts';
import { isOpen, type Town } from './town.ts';

/** How many accounts show a value of a kind, and how many further shops of one person show the same again. */
export const SHOWN: readonly { readonly slot: Slot; readonly shown: number; readonly again: number }[] = [
  { slot: 'phone', shown: 0.88, again: 0.7 },
  { slot: 'email', shown: 0.85, again: 0.5 },
  { slot: 'bank', shown: 0.75, again: 0.75 },
  { slot: 'home', shown: 0.65, again: 0.8 },
  { slot: 'device', shown: 0.5, again: 0.75 },
  { slot: 'handle', shown: 0.15, again: 0.6 },
  { slot: 'ip', shown: 0.2, again: 0.7 },
  { slot: 'logo', shown: 0.15, again: 0.4 },
  { slot: 'return', shown: 0.12, again: 0.8 },
  { slot: 'warehouse', shown: 0.22, again: 0.8 },
  { slot: 'registered', shown: 0.05, again: 0.9 },
  { slot: 'sender', shown: 0.25, again: 0.8 },
  { slot: 'pictures', shown: 0.35, again: 0.4 },
  { slot: 'supplier', shown: 0.1, again: 0.9 },
];
/** What relatives have in common. */
const HOUSEHOLD: readonly (readonly [Slot, number])[] = [
  ['home', 0.75],
  ['ip', 0.6],
  ['phone', 0.12],
  ['bank', 0.1],
  ['device', 0.15],
];
const SHOPS = { low: 2, high: 14, alpha: 1.6 };
const MOST_RELATIVES = 4;

/** Somebody new and honest, perhaps beside a relative who trades already. */
export function newcomer(town: Town, number: number): Person {
  const draw = town.draw.at('honest').at(number);
  const beside = draw.at('beside').chance(HABITS.besideRelative) ? pickHost(town, draw) : undefined;
  const country = beside?.country ?? draw.at('country').weighted(COUNTRIES, (one) => one.weight);
  const several = draw.at('several').chance(HABITS.wantsSeveral);
  const isFirm = draw.at('firm').chance(several ? HABITS.incorporates : HABITS.incorporates / 8);
  const person: Person = {
    key: `h${number}`,
    draw,
    name: personName(draw.at('name'), country.code, beside?.name),
    country,
    city: beside?.city ?? draw.at('city').pick(country.cities),
    own: {},
    accounts: [],
    wants: several ? Math.round(heavyTail(draw.at('shops').uniform(), SHOPS)) : 1,
    relatives: beside ? [beside] : [],
    firm: isFirm
      ? {
          id: `co:${draw.at('co').code(9)}`,
          name: firmName(draw.at('co'), country.code),
          founded: town.day('opening', draw) - 30,
        }
      : null,
    clientOf: new Map(),
    crook: null,
  };
  if (beside) joinHousehold(town, person, beside);
  town.honest.push(person);
  return person;
}

function pickHost(town: Town, draw: Draw): Person | undefined {
  const host = town.honest.length > 0 ? draw.at('host').pick(town.honest) : undefined;
  return host && host.relatives.length < MOST_RELATIVES && !host.firm ? host : undefined;
}

function joinHousehold(town: Town, person: Person, beside: Person): void {
  beside.relatives.push(person);
  for (const [slot, part] of HOUSEHOLD) {
    if (person.draw.at('common').at(slot).chance(part)) person.own[slot] = town.ownOf(beside, slot);
  }
}

/** An honest person opens a shop. */
export function opensShop(town: Town, hubs: Hubs, person: Person): Account {
  const isFirst = !person.accounts.some(isOpen);
  const account = town.opens(person);
  const at = (slot: Slot) => account.draw.at('shows').at(slot);
  for (const { slot, shown, again } of SHOWN) {
    if (!at(slot).at('shown').chance(shown)) continue;
    const isOwn = isFirst || at(slot).at('again').chance(again);
    account.adds(
      slot,
      isOwn ? town.ownOf(person, slot) : town.fresh(slot, person, at(slot).at('fresh')),
      account.opened,
    );
  }
  if (account.uses.length < 2) account.adds('phone', town.ownOf(person, 'phone'), account.opened);
  hubs.serve(account);
  lends(town, account);
  account.brands = assortment(account.draw.at('goods'));
  const { lone, clearance } = town.settings;
  const manner = account.draw.at('manner').uniform();
  account.manner = manner < lone ? 'loud' : manner < lone + clearance ? 'clearance' : 'honest';
  return account;
}

/** A friend's phone, a machine in a cafe: a tie that means nothing. */
function lends(town: Town, account: Account): void {
  const draw = account.draw.at('lent');
  if (!draw.at('whether').chance(town.settings.chanceTie)) return;
  const other = draw.at('whose').pick(town.accounts);
  const slot = draw.at('what').pick(['phone', 'device', 'ip', 'return', 'bank'] as const);
  const value = other.holder.crook ? undefined : other.value(slot);
  if (value) account.adds(slot, value, account.opened);
}

/** What an honest shop sells: two or three things, half of them without a brand. */
function assortment(draw: Draw) {
  const count = draw.at('count').between(1, 3);
  return Array.from({ length: count }, (_, at) =>
    draw.at(at).pick(draw.at('branded').at(at).chance(0.55) ? BRANDS : PLAIN),
  );
}
