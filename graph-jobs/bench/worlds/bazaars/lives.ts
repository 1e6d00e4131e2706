import { heavyTail, type Draw } from '#jobs/generate/draw';
import { LAST_DAY } from './model.ts';

export interface Life {
  readonly opened: number;
  readonly closed: number | null;
  readonly reason: string | null;
}

export interface LifePlan {
  /** Between these days the accounts are opened. */
  readonly from: number;
  readonly until: number;
  /** How many stand side by side from the start; each further one follows one that was closed, where one was. */
  readonly abreast: number;
  /** Days from opening to closing, and how likely an account never closes. */
  readonly life: readonly [number, number];
  readonly lasts: number;
  /** Days from a closing to the account that follows. */
  readonly gap: readonly [number, number];
  /** How likely a closing is said to be for brands' rights. */
  readonly blamed: number;
}

const REASONS = [
  'seller request',
  'inactive',
  'missing documents',
  'tax record not valid',
  'late parcels',
  'policy',
  null,
];
const BLAME = ['intellectual property', 'brand complaint', 'policy', 'repeat complaints', null];

/** Openings and closings of so many accounts of one operator or one house. */
export function livesOf(draw: Draw, count: number, plan: LifePlan): Life[] {
  const lives: Life[] = [];
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const opened = openingOf(own, lives[at - plan.abreast], plan);
    lives.push({ opened, ...closingOf(own, opened, plan) });
  }
  return lives;
}

function openingOf(draw: Draw, before: Life | undefined, { from, until, gap }: LifePlan): number {
  const next = before?.closed ? before.closed + draw.at('gap').between(...gap) : null;
  if (next !== null && next <= until) return next;
  if (!before) return draw.at('start').between(from, Math.min(until, from + 90));
  return draw.at('any').between(from, until);
}

function closingOf(draw: Draw, opened: number, plan: LifePlan): Omit<Life, 'opened'> {
  const [low, high] = plan.life;
  const closed = opened + Math.round(heavyTail(draw.at('life').uniform(), { low, high, alpha: 0.7 }));
  if (draw.at('lasts').chance(plan.lasts) || closed > LAST_DAY) return { closed: null, reason: null };
  const reasons = draw.at('blamed').chance(plan.blamed) ? BLAME : REASONS;
  return { closed, reason: draw.at('reason').pick(reasons) };
}
