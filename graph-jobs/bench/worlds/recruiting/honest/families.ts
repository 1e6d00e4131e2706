import { personOf } from '../person.ts';
import type { Scene } from '../scene.ts';
import { addUse, closedOn, dress, FIRST_OUTFIT, openedOn, openShop } from '../shop.ts';
import { valueOf, type Kind } from '../value.ts';
import { plainTrade } from './crowd.ts';

/** What members of a household share, and how often. */
const SHARED: readonly { kind: Kind; chance: number }[] = [
  { kind: 'address', chance: 0.85 },
  { kind: 'ip', chance: 0.45 },
  { kind: 'phone', chance: 0.15 },
  { kind: 'account', chance: 0.1 },
  { kind: 'device', chance: 0.12 },
];

/** Relatives under one roof, each with a shop of his own. */
export function plantFamilies(scene: Scene, quota: number): void {
  for (let house = 0, left = quota; left > 0; house++) {
    const draw = scene.draw.at('families').at(house);
    const head = personOf(draw.at('head'));
    const count = Math.min(left, draw.at('count').between(2, 4));
    left -= count;
    for (let at = 0; at < count; at++) {
      const own = draw.at('member').at(at);
      const family = own.at('in-law').chance(0.25) ? {} : { family: head.family };
      const person = at === 0 ? head : personOf(own.at('person'), { city: head.city, ...family });
      const opened = openedOn(scene, own.at('opened'));
      const closed = closedOn(scene, own.at('closed'), opened);
      const shop = openShop(scene, { draw: own, person, opened, closed, trade: plainTrade(scene, own) });
      const shared = SHARED.filter(({ kind, chance }) => own.at('shares').at(kind).chance(chance));
      dress(shop, FIRST_OUTFIT, Object.fromEntries(shared.map(({ kind }) => [kind, null])));
      for (const { kind } of shared) {
        addUse(shop, { value: valueOf(head, kind, 0), from: opened, until: null, role: 'home' });
      }
    }
  }
}
