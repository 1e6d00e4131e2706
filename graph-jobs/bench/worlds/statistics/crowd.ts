import type { Draw } from '#jobs/generate/draw';
import { firstOf, take, type Account } from './account.ts';
import { zipfRank } from './laws.ts';
import { hubOf } from './networks.ts';
import type { Network } from './plan.ts';
import { SETTINGS, type LevelSettings } from './settings.ts';
import type { ValueKind } from './values.ts';
import { COUNTRIES } from './words.ts';

const POPULAR = Object.entries(SETTINGS.popular) as [ValueKind, { rate: number; pool: number }][];
const OWN = Object.entries(SETTINGS.own) as [ValueKind, number][];
const LENT: readonly ValueKind[] = ['phone', 'email', 'address', 'bank', 'device'];

/** Days between the last one who had a number and the next. */
const RESTS = { least: 60, most: 200 };

/** Popular values by Zipf's law: a few halls, desks, depots and payment houses serve hundreds, many serve two or three. */
export function addPopular(accounts: readonly Account[], sellers: number, level: LevelSettings): void {
  for (const account of accounts) {
    for (const [kind, { rate, pool }] of POPULAR) {
      const draw = account.draw.at('popular').at(kind);
      if (!draw.chance(rate * level.crowd)) continue;
      const rank = zipfRank(draw.at('rank'), Math.max(3, Math.round(sellers * pool)));
      take(account, { kind, key: `popular-${rank}`, country: COUNTRIES[rank % COUNTRIES.length] ?? 'PL' });
    }
  }
}

/** Strangers who rent a place in a network's hall or go to its accountant, and belong to nobody. */
export function addGuests(strangers: readonly Account[], networks: readonly Network[], level: LevelSettings): void {
  for (const account of strangers) {
    const draw = account.draw.at('guest');
    if (draw.at('is').chance(level.guest)) take(account, hubOf(draw.at('of').pick(networks)));
  }
}

/** Values of strangers on accounts of networks: lent, borrowed, bought or mistaken. */
export function addCamouflage(members: readonly Account[], strangers: readonly Account[], level: LevelSettings): void {
  for (const account of members) {
    const draw = account.draw.at('camouflage');
    if (strangers.length === 0 || !draw.at('is').chance(level.camouflage)) continue;
    const value = firstOf(draw.at('from').pick(strangers), draw.at('kind').pick(LENT));
    if (value) take(account, value);
  }
}

/** Values of its own, where nothing shared has taken the place. */
export function addOwn(accounts: readonly Account[]): void {
  for (const account of accounts) {
    for (const [kind, rate] of OWN) {
      const isTaken = firstOf(account, kind) !== undefined;
      if (isTaken || !account.draw.at('own').at(kind).chance(rate)) continue;
      take(account, { kind, key: account.id, country: account.country });
    }
    if (!account.uses.some(({ value }) => value.kind === 'phone' || value.kind === 'email')) {
      take(account, { kind: 'email', key: account.id, country: account.country });
    }
  }
}

/** Numbers given up by one and given to a stranger months later. */
export function recycle(draw: Draw, strangers: readonly Account[], level: LevelSettings): void {
  for (const account of strangers) {
    const own = account.draw.at('recycled');
    if (!own.at('is').chance(level.recycled)) continue;
    const before = own.at('from').pick(strangers);
    const use = before.uses.find(({ value }) => value.kind === 'phone');
    const rest = draw.at(account.id).between(RESTS.least, RESTS.most);
    const end = account.opened - rest;
    if (!use || before.country !== account.country || use.until !== null || end - use.from < RESTS.least) continue;
    if (use.value.key !== before.id) continue;
    take(account, use.value);
    use.until = end;
    const isLeft = before.closed !== null && before.closed < end + 30;
    if (!isLeft) before.uses.push({ value: { ...use.value, key: `${before.id}-new` }, from: end + 5, until: null });
  }
}
