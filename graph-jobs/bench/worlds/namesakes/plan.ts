import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import { CAST } from './settings.ts';

type GroupKind = 'operator' | 'household' | 'cooperative' | 'alone';

/** Who has accounts together, before anybody has a face. */
export interface GroupPlan {
  readonly kind: GroupKind;
  readonly key: string;
  readonly size: number;
  readonly racket: string | null;
}

interface Tail {
  readonly low: number;
  readonly high: number;
  readonly alpha: number;
}

/** Cuts a country of sellers into rackets, honest operators, households, cooperatives and people on their own. */
export function planGroups({ sellers, honest }: WorldRequest, draw: Draw): GroupPlan[] {
  const rackets = honest ? [] : planRackets(sellers, draw.at('rackets'));
  const rest = sellers - sizeOf(rackets);
  const operators = planHonest(
    'operator',
    { sellers: rest * CAST.honestOperators, tail: CAST.honestOperatorSize },
    draw,
  );
  const households = planHonest('household', { sellers: rest * CAST.households, tail: CAST.householdSize }, draw);
  const cooperatives = planHonest(
    'cooperative',
    { sellers: rest * CAST.cooperatives, tail: CAST.cooperativeSize },
    draw,
  );
  const together = [...rackets, ...operators, ...households, ...cooperatives];
  const alone = Array.from({ length: Math.max(0, sellers - sizeOf(together)) }, (_, at): GroupPlan => {
    return { kind: 'alone', key: `alone-${String(at)}`, size: 1, racket: null };
  });
  return [...together, ...alone];
}

function sizeOf(groups: readonly GroupPlan[]): number {
  return groups.reduce((sum, { size }) => sum + size, 0);
}

function planHonest(kind: GroupKind, { sellers, tail }: { sellers: number; tail: Tail }, draw: Draw): GroupPlan[] {
  return sizesUpTo(sellers, tail, draw.at(kind)).map((size, at) => {
    return { kind, key: `${kind}-${String(at)}`, size, racket: null };
  });
}

function planRackets(sellers: number, draw: Draw): GroupPlan[] {
  const { low, alpha, perRoot } = CAST.racketSize;
  const high = Math.max(10, perRoot * Math.sqrt(sellers));
  const largest = Math.round(high * (0.7 + 0.3 * draw.at('largest').uniform()));
  const others = sizesUpTo(sellers * CAST.inRackets - largest, { low, high: 0.7 * high, alpha }, draw);
  return [largest, ...others].flatMap((size, at) => planOperators(size, `racket-${String(at)}`, draw.at(at)));
}

/** Operators of a racket: two at least, few of them busy. */
function planOperators(size: number, racket: string, draw: Draw): GroupPlan[] {
  const high = Math.min(CAST.operatorSize.high, Math.ceil(size * 0.6));
  return sizesUpTo(size, { ...CAST.operatorSize, high }, draw).map((some, at) => {
    return { kind: 'operator', key: `${racket}-${String(at)}`, size: some, racket };
  });
}

/** Heavy-tailed sizes that add up to a total; the last is cut, or left out where too small. */
function sizesUpTo(total: number, tail: Tail, draw: Draw): number[] {
  const sizes: number[] = [];
  for (let left = Math.round(total); left >= tail.low;) {
    const size = Math.min(left, Math.floor(heavyTail(draw.at('size').at(sizes.length).uniform(), tail)));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}
