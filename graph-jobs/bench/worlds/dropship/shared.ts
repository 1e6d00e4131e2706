import type { Draw } from '#jobs/generate/draw';
import { AS_OF } from '#jobs/generate/days';
import type { Land } from './lands.ts';
import type { Account, Circle, CircleKind, Shares, Trait } from './model.ts';
import { SLOTS } from './settings.ts';

/** What is thrown away and bought anew; a warehouse or a picture stays. */
const CHANGES: ReadonlySet<Trait> = new Set<Trait>([
  'phone',
  'mailbox',
  'login',
  'handle',
  'device',
  'ip',
  'registrant',
  'onward',
]);
/** How often the last era's telephone or mailbox comes back. */
const COMES_BACK = 0.3;

interface Making {
  readonly kind: CircleKind;
  readonly land: Land;
  readonly shares: Shares;
  readonly start?: number;
  readonly eraDays?: number;
}

export function circleOf(draw: Draw, { start = AS_OF, eraDays = Infinity, ...made }: Making): Circle {
  return { draw, start, eraDays, ...made };
}

export interface Found {
  readonly circle: Circle;
  /** The draw of the common thing: the same for all who have it. */
  readonly draw: Draw;
}

/** An account, or as much of it as says what it shares. */
type Sharer = Pick<Account, 'draw' | 'circles' | 'opened'>;

/**
 * The common thing that an account has for a trait, from the closest circle that gives it one; null where it is its own.
 * @param by whose draw decides: a shop's or a listing's, where each may have another
 */
export function sharedOf(account: Sharer, trait: Trait, by = account.draw): Found | null {
  const draws = account.circles.length > 0 ? by.at('shares').at(trait) : by;
  for (const [at, circle] of account.circles.entries()) {
    const odds = circle.shares[trait];
    if (!odds) continue;
    const own = draws.at(at);
    if (!own.chance(odds)) continue;
    const slot = own.at('slot').between(0, (SLOTS[circle.kind]?.[trait] ?? 1) - 1);
    const era = CHANGES.has(trait) ? eraOf(account.opened, circle, own) : 0;
    return { circle, draw: circle.draw.at(trait).at(era).at(slot) };
  }
  return null;
}

/** The draw of a trait, common or the account's own. */
export function drawOf(account: Sharer, trait: Trait): Draw {
  return sharedOf(account, trait)?.draw ?? account.draw.at('own').at(trait);
}

function eraOf(day: number, { start, eraDays }: Circle, own: Draw): number {
  const era = Math.max(0, Math.floor((day - start) / eraDays));
  return era > 0 && own.at('back').chance(COMES_BACK) ? era - 1 : era;
}

/** Which of the agents an account ships with: number 0 has the most customers. */
export function agentOf(account: Sharer): number {
  return Math.floor(10 * drawOf(account, 'agent').at('agent').uniform() ** 1.5);
}
