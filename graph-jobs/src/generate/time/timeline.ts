import { AS_OF, dayOf } from '../days.ts';
import type { Draw } from '../draw.ts';

/** What happens to the accounts of an operator while the marketplace is delivered several times; steps count from 0. */
export interface Timeline {
  /** The delivery before which they open; null where they were there at the first. */
  opens: number | null;
  /** The delivery before which they all close; null where they don't close together. */
  closes: number | null;
  /** The delivery before which its last accounts open, after the others have closed. */
  returns: number | null;
  /** The deliveries before which they fall silent and are heard of again. */
  sleeps: number | null;
  wakes: number | null;
}

export const STEADY: Timeline = { opens: null, closes: null, returns: null, sleeps: null, wakes: null };
const DAYS_BETWEEN = 30;
const FIRST_DAY = dayOf('2016-01-01');
// Chances alike for rackets and for honest operators, so that opening, closing or falling silent says nothing.
const LATE = 0.18;
const CLOSING = 0.07;
const RETURNING = 0.06;
const SLEEPING = 0.06;
const GROWING = 0.4;
/** Share of an operator's accounts that are there from the start where others come later. */
const FIRST_SHARE = 0.5;
// Silence is told from the second delivery after it on.
const STEPS_TO_DORMANT = 2;

/** The days of the deliveries: a month apart, the last one on the marketplace's day. */
export function snapshotDays(snapshots: number): number[] {
  return Array.from({ length: snapshots }, (_, i) => AS_OF - DAYS_BETWEEN * (snapshots - 1 - i));
}

/** The timeline of an honest operator, or of a whole racket. */
export function drawTimeline(draw: Draw, snapshots: number): Timeline {
  if (snapshots === 1) return STEADY;
  const last = snapshots - 1;
  const step = draw.at('step').between(1, last);
  let rest = draw.uniform();
  if ((rest -= LATE) < 0) return { ...STEADY, opens: step };
  if ((rest -= CLOSING) < 0) return { ...STEADY, closes: step };
  if ((rest -= RETURNING) < 0 && last > 1) {
    const closes = draw.at('step').between(1, last - 1);
    return { ...STEADY, closes, returns: draw.at('returns').between(closes + 1, Math.min(last, closes + 3)) };
  }
  if ((rest -= SLEEPING) < 0 && last > STEPS_TO_DORMANT) {
    const sleeps = draw.at('step').between(0, last - STEPS_TO_DORMANT);
    const wakes = sleeps + STEPS_TO_DORMANT + draw.at('wakes').between(1, 2);
    return { ...STEADY, sleeps, wakes: wakes > last ? null : wakes };
  }
  return STEADY;
}

/** The timelines of a racket's operators: all as the racket's own, or the last third late where the racket grows. */
export function operatorTimelines(draw: Draw, snapshots: number, operators: number): Timeline[] {
  const whole = drawTimeline(draw, snapshots);
  const grows = snapshots > 1 && whole === STEADY && operators >= 3 && draw.at('grows').chance(GROWING);
  const step = grows ? draw.at('grown at').between(1, snapshots - 1) : 0;
  return Array.from({ length: operators }, (_, i) =>
    grows && i >= Math.ceil((2 * operators) / 3) ? { ...STEADY, opens: step } : whole,
  );
}

/** The timeline of one account of an operator: where its operator returns, the last accounts open when the others are closed. */
export function accountTimeline(operator: { timeline: Timeline; size: number }, position: number): Timeline {
  const { timeline, size } = operator;
  if (timeline.returns === null || position < Math.ceil(FIRST_SHARE * size)) return timeline;
  return { ...timeline, opens: timeline.returns, closes: null };
}

/** The day on which an account opens: long ago, most of them lately, or in the month before its delivery. */
export function openingDay(draw: Draw, { opens }: Timeline, snapshots: number): number {
  const days = snapshotDays(snapshots);
  if (opens !== null) return dayBefore(draw, days[opens] as number);
  const span = (days[0] as number) - FIRST_DAY - 20;
  return FIRST_DAY + Math.floor(span * Math.sqrt(draw.uniform()));
}

/** The day on which an account closes with its operator; null where it doesn't. */
export function closingDay(draw: Draw, { closes }: Timeline, snapshots: number): number | null {
  return closes === null ? null : dayBefore(draw, snapshotDays(snapshots)[closes] as number);
}

/** The days on which nothing is heard of an account: after the first and before the second; null where there are none. */
export function silentDays(draw: Draw, { sleeps, wakes }: Timeline, snapshots: number): [number, number] | null {
  if (sleeps === null) return null;
  const days = snapshotDays(snapshots);
  const woken = wakes === null ? Infinity : (days[wakes] as number) - DAYS_BETWEEN + 1;
  return [dayBefore(draw, days[sleeps] as number), woken];
}

function dayBefore(draw: Draw, day: number): number {
  return day - draw.between(0, DAYS_BETWEEN - 2);
}
