import type { Draw } from '../draw.ts';
import type { Operator, Slots } from '../model.ts';

/** The rows of an account. */
export function drawSlots(draw: Draw, operator: Operator): Slots {
  const has = (slot: string, chance: number) => draw.at(slot).chance(chance);
  return {
    device: has('device', 0.6),
    ip: has('ip', 0.35),
    handle: has('handle', 0.18),
    picture: has('picture', 0.2),
    warehouse: has('warehouse', 0.25),
    store: has('store', 0.2),
    // A company with several shops is known by its owner.
    operated: has('operated', operator.kind === 'company' ? 0.9 : 0.55),
    // A racket's operators come to as many by their ties.
    supplied: has('supplied', operator.kind === 'operator' ? 0.2 : 0.37),
    // A few have a large window.
    listings: has('large', 0.06) ? draw.at('window').between(5, 14) : drawCount(draw.at('listings'), 0.5, 0.42),
    shipments: drawCount(draw.at('shipments'), 0.66, 0.35),
  };
}

// None with a chance, else one and more with a falling chance of a further one; at most fifteen.
function drawCount(draw: Draw, none: number, more: number): number {
  if (draw.at('none').chance(none)) return 0;
  return Math.min(15, 1 + Math.floor(Math.log(1 - draw.at('count').uniform()) / Math.log(more)));
}
