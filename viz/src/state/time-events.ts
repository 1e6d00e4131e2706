import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import type { Canvas, CanvasLink, CanvasNode } from './canvas.ts';
import type { TimeWindow } from './time-window.ts';

/** What a day brought: something began, something ended, or an outcome came about. */
export interface TimeEvent {
  day: number;
  what: 'began' | 'ended' | 'outcome';
  /** `link`, or the kind of the thing. */
  of: 'link' | CanvasNode['kind'];
}

/** Things that are at one moment: they begin and don't end. */
const MOMENTS: ReadonlySet<string> = new Set(['Shipment', 'Payment', 'Outcome']);

/** All dated events of what is on the canvas, by day. A link that is still seen on the last day of all has not ended. */
export function eventsOf({ nodes, links }: Pick<Canvas, 'nodes' | 'links'>): TimeEvent[] {
  let lastDay = -Infinity;
  for (const { lastSeen } of links.values()) lastDay = Math.max(lastDay, lastSeen ?? -Infinity);
  const events = [
    ...[...nodes.values()].flatMap(eventsOfNode),
    ...[...links.values()].flatMap((link) => eventsOfLink(link, lastDay)),
  ];
  return events.sort((a, b) => a.day - b.day);
}

function eventsOfNode({ kind, begins, ends }: CanvasNode): TimeEvent[] {
  if (kind === 'Outcome') return begins === null ? [] : [{ day: begins, what: 'outcome', of: kind }];
  const events: TimeEvent[] = begins === null ? [] : [{ day: begins, what: 'began', of: kind }];
  if (ends !== null && !MOMENTS.has(kind)) events.push({ day: ends, what: 'ended', of: kind });
  return events;
}

function eventsOfLink({ firstSeen, lastSeen }: CanvasLink, lastDay: number): TimeEvent[] {
  const events: TimeEvent[] = firstSeen === null ? [] : [{ day: firstSeen, what: 'began', of: 'link' }];
  if (lastSeen !== null && lastSeen < lastDay) events.push({ day: lastSeen, what: 'ended', of: 'link' });
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

const MS = 86_400_000;
const dateOf = (day: number) => new Date(day * MS);
const dayOf = (date: Date) => Math.round(date.getTime() / MS);

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
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return null;
  const cuts = INTERVALS.map(([unit, interval]) => ({ unit, starts: startsOf(interval, first.day, last.day) }));
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
  let next = 0;
  return starts.slice(0, -1).map((from, place) => {
    const to = starts[place + 1]! - 1;
    const bin = { from, to, began: 0, ended: 0, outcomes: 0, of: new Map<TimeEvent['of'], number>() };
    for (; next < events.length && events[next]!.day <= to; next++) {
      const { what, of } = events[next]!;
      if (what === 'outcome') bin.outcomes++;
      else bin[what]++;
      bin.of.set(of, (bin.of.get(of) ?? 0) + 1);
    }
    return bin;
  });
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
