import type { Draw } from '#jobs/generate/draw';
import type { Account, Country, Group, Slot } from './cast.ts';
import type { Settings } from './settings.ts';
import { account, addressThing, device, email, handle, ip, phone } from './things.ts';

/** How many have each; the rest never told. */
const HAVE: Readonly<Record<Slot, number>> = {
  phone: 0.92,
  email: 0.75,
  pay: 0.88,
  home: 0.68,
  device: 0.4,
  handle: 0.22,
  ip: 0.15,
};
const SLOTS = Object.keys(HAVE) as Slot[];

/** Gives everybody what is their own, and lets groups share as their kind does. */
export function giveKits({ groups, settings }: Country): void {
  for (const group of groups) {
    for (const member of group.accounts) giveOwn(member);
    if (group.kind === 'household') shareAtHome(group);
    else if (group.racket) shareByOperator(group, settings);
    else if (group.kind === 'operator') shareHonestly(group);
  }
}

function giveOwn(member: Account): void {
  for (const slot of SLOTS) {
    if (member.draw.at('has').at(slot).chance(HAVE[slot])) member.kit.set(slot, ownThing(member, slot));
  }
}

/** A fresh value of an account's own. */
export function ownThing({ person, home, draw }: Account, slot: Slot) {
  const own = draw.at('own').at(slot);
  const making = {
    phone: () => phone(own),
    email: () => email(person, own),
    pay: () => account(own),
    home: () => addressThing(home),
    device: () => device(own),
    handle: () => handle(person, own),
    ip: () => ip(own),
  };
  return making[slot]();
}

/** Three generations, one telephone. */
const AT_HOME: Readonly<Partial<Record<Slot, number>>> = { phone: 0.6, home: 0.95, device: 0.5, pay: 0.12, ip: 0.6 };

function shareAtHome({ accounts: [elder, ...others] }: Group): void {
  for (const other of others) {
    for (const slot of SLOTS)
      if (
        other.draw
          .at('at home')
          .at(slot)
          .chance(AT_HOME[slot] ?? 0)
      )
        copy(elder, other, slot);
  }
}

/** An honest owner of several shops hides nothing, and does not think of it either. */
const HONESTLY: Readonly<Partial<Record<Slot, number>>> = {
  phone: 0.6,
  email: 0.35,
  pay: 0.6,
  device: 0.6,
  handle: 0.5,
  ip: 0.5,
};

function shareHonestly({ accounts }: Group): void {
  for (const [at, other] of accounts.entries()) {
    if (at === 0) continue;
    const source = accounts[other.draw.at('source').between(0, at - 1)];
    for (const slot of SLOTS)
      if (
        other.draw
          .at('honestly')
          .at(slot)
          .chance(HONESTLY[slot] ?? 0)
      )
        copy(source, other, slot);
    if (other.person === source?.person) continue;
    copy(source, other, 'phone');
  }
}

function shareByOperator({ accounts, draw }: Group, settings: Settings): void {
  for (const [at, other] of accounts.entries()) {
    other.isLost = at > 0 && other.draw.at('lost').chance(settings.lostAccount);
    if (at === 0 || other.isLost) continue;
    const known = accounts.slice(0, at).filter(({ isLost: isAlone }) => !isAlone);
    const source = settings.copiesFromFirst ? known[0] : draw.at('source').at(at).pick(known);
    if (source) takeOver(source, other, settings);
  }
}

/** Kinds that tie accounts of one operator, by how often it is careless with them. */
const CARELESS: Readonly<Partial<Record<Slot, number>>> = { phone: 3, email: 2, pay: 4, device: 4, handle: 2, ip: 1 };

function takeOver(source: Account, other: Account, { copies: [low, high] }: Settings): void {
  const slots = shuffled(Object.keys(CARELESS) as Slot[], other.draw.at('careless'));
  for (const slot of slots.slice(0, other.draw.at('copies').between(low, high))) {
    if (!source.kit.has(slot)) source.kit.set(slot, ownThing(source, slot));
    copy(source, other, slot);
  }
}

function shuffled(slots: readonly Slot[], draw: Draw): Slot[] {
  const drawn = slots.map((slot) => ({ slot, key: draw.at(slot).uniform() ** (1 / (CARELESS[slot] ?? 1)) }));
  return drawn.sort((a, b) => b.key - a.key).map(({ slot }) => slot);
}

function copy(source: Account | undefined, other: Account, slot: Slot): void {
  const shared = source?.kit.get(slot);
  if (shared) other.kit.set(slot, shared);
}
