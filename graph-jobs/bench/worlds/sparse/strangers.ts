import { heavyTail, type Draw } from '#jobs/generate/draw';
import { sharedBy, useOf, type Account, type Shared, type Use } from './account.ts';
import { CHANCE_KINDS, entriesOf, HUBS, MISHAP_WEIGHTS, type Kind, type Mishap } from './kinds.ts';
import type { Settings } from './settings.ts';

const BORROWED = 0.35;
const SAW_ONCE = 1;
const GIVEN_UP_BEFORE = { low: 15, high: 200 };
const HUB_TAIL = 1;

/** What strangers share by chance, in pairs: as many ends on everybody as the level's share of a member's ties. */
export function chanceTies(accounts: readonly Account[], settings: Settings, draw: Draw): Shared[] {
  const { chance, meanDegree, loose } = settings;
  const ends = ((chance / (1 - chance)) * meanDegree * (1 - loose)) / 2;
  const count = Math.round((accounts.length * ends) / 2);
  return Array.from({ length: count }, (_, at) => {
    const own = draw.at(at);
    const [one, other] = [own.at('one').pick(accounts), own.at('other').pick(accounts)];
    if (one.group === other.group) return null;
    const mayBorrow = one.isPlanted !== other.isPlanted && settings.odd > 0;
    const mishap = mayBorrow && own.at('borrows').chance(BORROWED) ? 'borrowed' : mishapOf(own.at('mishap'));
    const kind = own.at('kind').weighted(entriesOf<Kind>(CHANCE_KINDS[mishap]), ([, weight]) => weight)[0];
    return { kind, draw: own.at('value'), uses: usesOf(mishap, [one, other], own.at('uses')) };
  }).filter((shared) => shared !== null);
}

function mishapOf(draw: Draw): Mishap {
  return draw.weighted(entriesOf(MISHAP_WEIGHTS), ([, weight]) => weight)[0];
}

function usesOf(mishap: Mishap, pair: readonly [Account, Account], draw: Draw): Use[] {
  const [elder, younger] = [...pair].sort((a, b) => a.life.opened - b.life.opened) as [Account, Account];
  const [before, after] = [useOf(elder, draw), useOf(younger, draw)];
  if (mishap === 'mistyped') {
    const day = Math.min(after.until, after.from + draw.at('day').between(0, 300));
    return [before, { account: younger, from: day, until: Math.min(after.until, day + SAW_ONCE) }];
  }
  if (mishap !== 'reissued' && mishap !== 'secondHand') return [before, after];
  // Given up by the elder some time before the younger has it; the younger may have it years after opening.
  const gap = draw.at('gap').between(GIVEN_UP_BEFORE.low, GIVEN_UP_BEFORE.high);
  const taken = Math.min(after.until, Math.max(after.from, before.from + gap + 20));
  return [
    { ...before, until: Math.max(before.from, Math.min(before.until, taken - gap)) },
    { ...after, from: taken },
  ];
}

/** Depots, office lines, accountants, wholesalers, free pictures and payment services, used by neighbours and strangers. */
export function hubTies(accounts: readonly Account[], settings: Settings, draw: Draw): Shared[] {
  return HUBS.flatMap(({ kind, share, low, high }, at) => {
    const own = draw.at(at);
    const users = accounts
      .map((account) => ({ account, key: account.draw.at('hub').at(at) }))
      .filter(({ key }) => key.chance(share * settings.hubs))
      .map(({ account, key }) => ({ account, place: `${account.country.code}${key.at('place').hex(8)}` }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ account }) => account);
    const hubs: Shared[] = [];
    for (let from = 0; from < users.length;) {
      const hub = own.at(hubs.length);
      const size = Math.floor(heavyTail(hub.at('size').uniform(), { low, high, alpha: HUB_TAIL }));
      hubs.push(sharedBy(users.slice(from, from + size), kind, hub.at('value')));
      from += size;
    }
    return hubs;
  });
}
