import type { Draw } from '#jobs/generate/draw';
import { AS_OF } from '#jobs/generate/days';
import { LANDS } from './lands.ts';
import type { Sketch } from './model.ts';
import { someBrands } from './plan-honest.ts';
import type { Planned } from './plan-rackets.ts';
import type { WideCircles } from './wide-circles.ts';

/** Sellers of fakes who belong to nobody, some with pictures taken from a racket's shop. */
export function planLone(draw: Draw, count: number, wide: WideCircles, rackets: readonly Planned[]): Planned[] {
  return Array.from({ length: count }, (_, at) => {
    const own = draw.at(at);
    const land = own.at('land').weighted(LANDS, ({ weight }) => weight);
    const opened = AS_OF - own.at('opened').between(5, 500);
    const closed = opened + own.at('life').between(20, 300);
    const copied = own.at('model').pick(rackets)?.sketch;
    const isCopy = copied !== undefined && own.at('copies').chance(0.2);
    const taken = isCopy && copied.circles[2] ? [{ ...copied.circles[2], shares: { picture: 0.3 } }] : [];
    const isClosed = closed < AS_OF;
    const sketch: Sketch = {
      draw: own,
      trade: 'fakes',
      land,
      opened,
      closed: isClosed ? closed : null,
      circles: [...taken, ...wide.of(own.at('wide'))],
      brands: isCopy ? copied.brands : someBrands(own.at('brands'), 2),
      reason: isClosed
        ? own.at('reason').pick(['acquirer: counterfeit', 'excessive chargebacks', 'inactive', null])
        : null,
    };
    return { sketch, operator: null, rackets: [] };
  });
}
