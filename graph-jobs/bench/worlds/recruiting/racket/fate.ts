import type { Draw } from '#jobs/generate/draw';
import type { Scene } from '../scene.ts';
import type { Recruit } from '../tree.ts';

/** A racket's life: when it recruits, and whether and how hard it was struck. */
export interface Fate {
  readonly from: number;
  readonly until: number;
  /** The day of an action against it; null for none. */
  readonly struck: number | null;
  /** Share of its open accounts that the action closes. */
  readonly reach: number;
  /** Some come back after the action. */
  readonly comesBack: boolean;
}

/** Days after the action on which somebody comes back; more than a month, so that a delivery lies between. */
const AWAY = 33;

/** What becomes of a racket of a size: large ones are old and never end, small ones come and go. */
export function fateOf(scene: Scene, draw: Draw, size: number): Fate {
  const { last } = scene;
  if (size > 12) {
    const isStruck = draw.at('struck').chance(0.5);
    const struck = isStruck ? last - draw.at('when').between(15, 150) : null;
    return { from: last - draw.at('age').between(840, 1090), until: last - 1, struck, reach: 0.35, comesBack: true };
  }
  if (draw.at('new').chance(0.14)) {
    return { from: last - draw.at('age').between(55, 165), until: last - 2, struck: null, reach: 0, comesBack: false };
  }
  const from = last - draw.at('age').between(200, 1080);
  if (draw.at('struck').chance(0.16)) {
    const struck = last - draw.at('when').between(15, 150);
    return { from, until: struck - 4, struck, reach: 1, comesBack: draw.at('back').chance(0.5) };
  }
  const until = Math.min(last - 1, from + draw.at('pace').between(120, 700));
  return { from, until, struck: null, reach: 0, comesBack: false };
}

/** Days an operator's accounts were opened, the last one put off where he comes back after an action. */
export function openingDays(scene: Scene, fate: Fate, { rank, accounts }: Recruit): number[] {
  const { struck, reach, comesBack } = fate;
  const isBack = struck !== null && reach === 1 && comesBack && rank < 2 && accounts.length > 1;
  if (!isBack || struck + AWAY > scene.last - 2) return [...accounts];
  return [...accounts.slice(0, -1), Math.min(scene.last - 2, struck + AWAY + 7 * rank)];
}

/** When an operator's accounts were closed: by an action, before the next one was opened, or for no such reason. */
export function closingDays(scene: Scene, fate: Fate, draw: Draw, opened: readonly number[]): (number | null)[] {
  return opened.map((day, at) => {
    const own = draw.at('closing').at(at);
    const next = opened[at + 1];
    const early = next === undefined ? null : next - own.at('before').between(3, 45);
    let closed: number | null = null;
    if (early !== null && early > day + 20 && own.at('replaced').chance(0.35)) closed = early;
    else if (own.at('alone').chance(0.12)) closed = day + own.at('after').between(60, 500);
    const isHit = fate.struck !== null && day < fate.struck && own.at('hit').chance(fate.reach);
    if (isHit && (closed === null || closed > (fate.struck as number))) closed = fate.struck;
    return closed !== null && closed < scene.last ? closed : null;
  });
}
