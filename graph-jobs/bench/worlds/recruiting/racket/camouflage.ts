import type { Scene, Shop } from '../scene.ts';
import { addUse } from '../shop.ts';

const TAKEN = ['phone', 'email', 'address', 'ip', 'device'];

/** Makes an account of a racket use a value of an honest stranger, who had it before. */
export function camouflage(scene: Scene, shop: Shop, honest: readonly Shop[]): void {
  const draw = shop.draw.at('camouflage');
  if (!draw.chance(scene.settings.camouflage)) return;
  for (let attempt = 0; attempt < 6; attempt++) {
    const own = draw.at(attempt);
    const stranger = own.pick(honest);
    const uses = stranger.uses.filter(({ value, from }) => TAKEN.includes(value.kind) && from <= shop.opened);
    if (uses.length === 0) continue;
    const use = own.at('use').pick(uses);
    addUse(shop, { value: use.value, from: shop.opened, until: null, role: 'return' });
    return;
  }
}
