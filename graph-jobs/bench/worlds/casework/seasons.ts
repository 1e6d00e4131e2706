import type { Draw } from '#jobs/generate/draw';
import type { RacketPlan } from './racket-plan.ts';
import { SHAPE } from './settings.ts';

/** When an account opens and closes, and as which earlier one of its operator it comes back. */
export interface Opening {
  readonly opened: number;
  closed: number | null;
  readonly returnOf: number | null;
}

interface Asked {
  readonly plan: RacketPlan;
  readonly end: number;
  readonly draw: Draw;
  readonly size: number;
  /** 0 for the wholesaler, 1 for the last operator that came. */
  readonly place: number;
}

/** Of the operators of a racket that grows, those from this place on came lately. */
const LATECOMERS = 0.6;
const LATELY = 160;
const RETURNS = 0.45;
const RAID = { closes: 0.75, comesBack: 0.5 };

/** The lives of the accounts of one operator: closed ones come back within days, or after half a year. */
export function openingsOf(asked: Asked): Opening[] {
  const { plan, end, draw, size } = asked;
  const lives: Opening[] = [{ opened: firstDay(asked), closed: null, returnOf: null }];
  for (let at = 1; at < size; at++) {
    const own = draw.at('life').at(at);
    const before = lives[at - 1] as Opening;
    const back = own.at('returns').chance(RETURNS) ? comeBack(before, end, own) : null;
    const opened = before.opened + Math.floor((end - 5 - before.opened) * own.at('later').uniform() ** 1.5);
    lives.push(back ? { opened: back, closed: null, returnOf: at - 1 } : { opened, closed: null, returnOf: null });
  }
  if (plan.story === 'raided') raid(asked, lives);
  return lives;
}

function firstDay({ plan, end, draw, place }: Asked): number {
  const own = draw.at('opened').uniform();
  if (plan.story === 'grows' && place >= LATECOMERS) return end - 8 - Math.floor(own * LATELY);
  // The first operators, who link the others to the wholesaler, have been there for long.
  const [from, to] = place < 0.3 ? [SHAPE.span, 420] : [SHAPE.span - 60, 40];
  return end - Math.floor(from - own * (from - to));
}

/** Closes the account before and says when it comes back; null where there is no time left for it. */
function comeBack(before: Opening, end: number, draw: Draw): number | null {
  const room = end - 12 - before.opened;
  if (before.closed !== null || room < 60) return null;
  const closed = before.opened + draw.at('closed').between(40, Math.min(500, room));
  const lag = draw.at('soon').chance(0.6) ? draw.at('lag').between(2, 20) : draw.at('lag').between(45, 190);
  if (closed + lag > end - 5) return null;
  before.closed = closed;
  return closed + lag;
}

/** Most accounts close on one day, and some operators come back under a new one. */
function raid({ plan, end, draw }: Asked, lives: Opening[]): void {
  const hit = lives.flatMap((life, at) => {
    const isOpen = life.opened < plan.turn && (life.closed === null || life.closed > plan.turn);
    return isOpen && draw.at('raid').at(at).chance(RAID.closes) ? [at] : [];
  });
  for (const at of hit) (lives[at] as Opening).closed = plan.turn;
  const [first] = hit;
  const opened = plan.turn + draw.at('after').between(3, 90);
  if (first === undefined || opened > end - 5 || !draw.at('comes back').chance(RAID.comesBack)) return;
  lives.push({ opened, closed: null, returnOf: first });
}
