import { AS_OF, dayOf } from './days.ts';
import type { Draw } from './draw.ts';

/** What happens to the accounts of a hand while the marketplace is delivered several times. */
export interface Timeline {
  /** The delivery (from 1 on) before which they open; null where they were there at the first. */
  opens: number | null;
  /** The delivery before which they all close; null where they don't close together. */
  closes: number | null;
}

export const STEADY: Timeline = { opens: null, closes: null };
const DAYS_BETWEEN = 30;
const FIRST_DAY = dayOf('2016-01-01');
// Chances alike for rackets and for honest hands, so that opening or closing late says nothing.
const LATE = 0.18;
const CLOSING = 0.07;
const GROWING = 0.25;

/** The days of the deliveries: a month apart, the last one on the marketplace's day. */
export function snapshotDays(snapshots: number): number[] {
  return Array.from({ length: snapshots }, (_, i) => AS_OF - DAYS_BETWEEN * (snapshots - 1 - i));
}

/** The timeline of an honest hand, or of a whole racket. */
export function drawTimeline(draw: Draw, snapshots: number): Timeline {
  if (snapshots === 1) return STEADY;
  const kind = draw.uniform();
  const step = draw.at('step').between(1, snapshots - 1);
  if (kind < LATE) return { opens: step, closes: null };
  return kind < LATE + CLOSING ? { opens: null, closes: step } : STEADY;
}

/** The timelines of a racket's operators: all as the racket's own, or the last third late where the racket grows. */
export function operatorTimelines(draw: Draw, snapshots: number, operators: number): Timeline[] {
  const whole = drawTimeline(draw, snapshots);
  const grows = snapshots > 1 && whole === STEADY && operators >= 3 && draw.at('grows').chance(GROWING);
  const step = grows ? draw.at('grown at').between(1, snapshots - 1) : 0;
  return Array.from({ length: operators }, (_, i) =>
    grows && i >= Math.ceil((2 * operators) / 3) ? { opens: step, closes: null } : whole,
  );
}

/** The day on which an account opens: long ago, most of them lately, or in the month before its delivery. */
export function openingDay(draw: Draw, { opens }: Timeline, snapshots: number): number {
  const days = snapshotDays(snapshots);
  if (opens !== null) return dayBefore(draw, days[opens] as number);
  const span = (days[0] as number) - FIRST_DAY - 20;
  return FIRST_DAY + Math.floor(span * Math.sqrt(draw.uniform()));
}

/** The day on which an account closes with its hand; null where it doesn't. */
export function closingDay(draw: Draw, { closes }: Timeline, snapshots: number): number | null {
  return closes === null ? null : dayBefore(draw, snapshotDays(snapshots)[closes] as number);
}

function dayBefore(draw: Draw, day: number): number {
  return day - draw.between(0, DAYS_BETWEEN - 2);
}
