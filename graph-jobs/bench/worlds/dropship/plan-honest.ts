import { heavyTail, type Draw } from '#jobs/generate/draw';
import { AS_OF } from '#jobs/generate/days';
import { BRANDS, type Brand } from './words.ts';
import { LANDS } from './lands.ts';
import type { Sketch, Trade } from './model.ts';
import { HONEST } from './settings.ts';
import { circleOf } from './shared.ts';
import type { WideCircles } from './wide-circles.ts';

type Bond = 'alone' | 'serial' | 'family' | 'collective' | 'kin' | 'flip';

/** How honest accounts hang together: share of the groups that are drawn, and how many accounts each has. */
const BONDS: readonly { bond: Bond; weight: number; low: number; high: number }[] = [
  { bond: 'alone', weight: 100, low: 1, high: 1 },
  { bond: 'serial', weight: 6, low: 2, high: 14 },
  { bond: 'family', weight: 3, low: 2, high: 5 },
  { bond: 'collective', weight: 0.8, low: 4, high: 20 },
  { bond: 'kin', weight: 1.2, low: 2, high: 5 },
  { bond: 'flip', weight: 2.2, low: 2, high: 2 },
];

const TRADES: readonly { trade: Trade; weight: number; life: number }[] = [
  { trade: 'dropper', weight: 52, life: 90 },
  { trade: 'printer', weight: 20, life: 220 },
  { trade: 'maker', weight: 14, life: 900 },
  { trade: 'reseller', weight: 10, life: 300 },
  { trade: 'retailer', weight: 4, life: 1500 },
];

/** So many honest accounts; those of one person name their operator. */
export function planHonest(
  draw: Draw,
  count: number,
  wide: WideCircles,
): { sketch: Sketch; operator: string | null }[] {
  const planned: { sketch: Sketch; operator: string | null }[] = [];
  for (let group = 0; planned.length < count; group++) {
    const own = draw.at(group);
    const { bond, low, high } = own.at('bond').weighted(BONDS, ({ weight }) => weight);
    const size = Math.floor(heavyTail(own.at('size').uniform(), { low, high: high + 0.99, alpha: 1.2 }));
    const sketches = sketchGroup(own, { bond, size, wide });
    const operator = bond === 'serial' ? `operator-${group}` : null;
    planned.push(...sketches.map((sketch) => ({ sketch, operator })));
  }
  return planned.slice(0, count);
}

interface Group {
  readonly bond: Bond;
  readonly size: number;
  readonly wide: WideCircles;
}

function sketchGroup(draw: Draw, { bond, size, wide }: Group): Sketch[] {
  const land = draw.at('land').weighted(LANDS, ({ weight }) => weight);
  const { trade, life } = draw.at('trade').weighted(TRADES, ({ weight }) => weight);
  const close = bond === 'alone' ? [] : [circleOf(draw.at('circle'), { kind: bond, land, shares: HONEST[bond] })];
  const first = AS_OF - draw.at('first').between(10, trade === 'dropper' ? 620 : 1100);
  let before: number | null = null;
  return Array.from({ length: size }, (_, at) => {
    const own = draw.at('account').at(at);
    const opened = Math.min(
      AS_OF - 2,
      bond === 'flip' && before !== null ? before + own.at('sold').between(0, 25) : first + later(own, at),
    );
    const closed = endOf(own, opened, bond === 'flip' && at === 0 ? Math.min(life, 200) : life);
    before = closed ?? opened;
    const brands = trade === 'reseller' || trade === 'retailer' ? someBrands(draw.at('brands'), 4) : [];
    const circles = [...close, ...wide.of(own.at('wide'), trade === 'retailer' || trade === 'maker' ? 0.3 : 1)];
    const home = bond === 'kin' && own.at('abroad').chance(0.6) ? own.at('land').pick(LANDS) : land;
    return {
      draw: own,
      trade,
      land: home,
      circles,
      brands,
      opened,
      closed,
      reason: reasonOf(own.at('reason'), closed),
    };
  });
}

function later(draw: Draw, at: number): number {
  return at === 0 ? 0 : draw.at('later').between(0, 60 + 40 * at);
}

function endOf(draw: Draw, opened: number, life: number): number | null {
  const closed = opened + 5 + Math.round(life * Math.exp(0.8 * draw.at('life').normal()));
  return closed < AS_OF ? closed : null;
}

/** Brands that one merchant deals in. */
export function someBrands(draw: Draw, most: number): Brand[] {
  const count = draw.at('count').between(1, most);
  return [...new Set(Array.from({ length: count }, (_, at) => draw.at(at).pick(BRANDS)))];
}

const REASONS = [
  { reason: 'merchant request', weight: 30 },
  { reason: 'inactive', weight: 40 },
  { reason: 'excessive chargebacks', weight: 14 },
  { reason: 'KYC refresh failed', weight: 8 },
  { reason: 'acquirer: high risk', weight: 5 },
  { reason: 'acquirer: IP complaint', weight: 2 },
  { reason: 'acquirer: counterfeit', weight: 1 },
];

function reasonOf(draw: Draw, closed: number | null): string | null {
  return closed === null || draw.at('told').chance(0.25) ? null : draw.weighted(REASONS, ({ weight }) => weight).reason;
}
