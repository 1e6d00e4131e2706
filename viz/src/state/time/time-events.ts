import { bisectRight, extent } from 'd3-array';
import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import type { Canvas, CanvasNode } from '../canvas/canvas.ts';
import { DAY_MS, type TimeWindow } from './time-window.ts';

/** What a day brought: something began, something ended, or an outcome came about. */
export interface TimeEvent {
  day: number;
  what: 'began' | 'ended' | 'outcome';
  /** `link`, or the kind of the thing. */
  of: 'link' | CanvasNode['kind'];
}

/** Things that are at one moment: they begin and don't end. */
const MOMENTS: ReadonlySet<string> = new Set(['Shipment', 'Payment', 'Outcome']);

/** All dated events of what is on the canvas, in no order. A link that is still seen on the last day of all has not ended. */
export function eventsOf({ nodes, links }: Pick<Canvas, 'nodes' | 'links'>): TimeEvent[] {
  const events: TimeEvent[] = [];
  for (const { kind, begins, ends } of nodes.values()) {
    if (begins !== null) events.push({ day: begins, what: kind === 'Outcome' ? 'outcome' : 'began', of: kind });
    if (ends !== null && !MOMENTS.has(kind)) events.push({ day: ends, what: 'ended', of: kind });
  }
  let lastDay = -Infinity;
  for (const { lastSeen } of links.values()) if (lastSeen !== null && lastSeen > lastDay) lastDay = lastSeen;
  for (const { firstSeen, lastSeen } of links.values()) {
    if (firstSeen !== null) events.push({ day: firstSeen, what: 'began', of: 'link' });
    if (lastSeen !== null && lastSeen < lastDay) events.push({ day: lastSeen, what: 'ended', of: 'link' });
  }
  return events;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const INTERVALS: readonly (readonly [TimeUnit, CountableTimeInterval])[] = [
  ['day', utcDay],
  ['week', utcMonday],
  ['month', utcMonth],
  ['quarter', utcMonth.every(3) as CountableTimeInterval],
  ['year', utcYear],
];

const dateOf = (day: number) => new Date(day * DAY_MS);
const dayOf = (date: Date) => Math.round(date.getTime() / DAY_MS);

/** Bars of a histogram: from day to day, and what each holds. */
export interface TimeBin extends TimeWindow {
  began: number;
  ended: number;
  outcomes: number;
  /** Counts by kind, `link` among them. */
  of: ReadonlyMap<TimeEvent['of'], number>;
}

export interface Timeline {
  unit: TimeUnit;
  /** The days that the bars cover. */
  span: TimeWindow;
  bins: readonly TimeBin[];
}

/** Counts events into bars of days, weeks, months, quarters or years: the finest that makes no more than `most` of them. */
export function timelineOf(events: readonly TimeEvent[], most: number): Timeline | null {
  const [first, last] = extent(events, ({ day }) => day);
  if (first === undefined) return null;
  const cuts = INTERVALS.map(([unit, interval]) => ({ unit, starts: startsOf(interval, first, last) }));
  const { unit, starts } = cuts.find((cut) => cut.starts.length - 1 <= most) ?? cuts.at(-1)!;
  const bins = fillBins(starts, events);
  return { unit, span: { from: starts[0]!, to: starts.at(-1)! - 1 }, bins };
}

/** The first day of each bar, and the day after the last one. */
function startsOf(interval: CountableTimeInterval, first: number, last: number): number[] {
  const start = interval.floor(dateOf(first));
  const end = interval.offset(interval.floor(dateOf(last)), 1);
  return [...interval.range(start, end), end].map(dayOf);
}

function fillBins(starts: readonly number[], events: readonly TimeEvent[]): TimeBin[] {
  const bins = starts
    .slice(0, -1)
    .map((from, place) => ({ from, to: starts[place + 1]! - 1, began: 0, ended: 0, outcomes: 0, of: new Map() }));
  for (const { day, what, of } of events) {
    const bin = bins[bisectRight(starts, day) - 1]!;
    if (what === 'outcome') bin.outcomes++;
    else bin[what]++;
    bin.of.set(of, (bin.of.get(of) ?? 0) + 1);
  }
  return bins;
}

/** Moves a window by so many units, and keeps it within the span; at either end it stays as it is. */
export function moveWindow(
  { from, to }: TimeWindow,
  timeline: Pick<Timeline, 'unit' | 'span'>,
  units: number,
): TimeWindow {
  const [, interval] = INTERVALS.find(([unit]) => unit === timeline.unit)!;
  const moved = (day: number) => dayOf(interval.offset(dateOf(day), units));
  // The end is the day before a start: months and quarters differ in length.
  const window = { from: moved(from), to: moved(to + 1) - 1 };
  const outside = units > 0 ? window.to > timeline.span.to : window.from < timeline.span.from;
  return outside ? { from, to } : window;
}
