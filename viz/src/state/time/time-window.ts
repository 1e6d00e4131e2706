/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** A window of time: whole days since 1970-01-01, both ends within it. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** What the time bar filters: what lies outside the window steps back or is hidden; another window is compared with it. */
export interface TimeFilter {
  shown: TimeWindow;
  compared: TimeWindow | null;
  outside: 'dim' | 'hide';
}

/** Things and links that were not there in a window. */
export interface OutsideTime {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** The day of a date as "2018-06-01", in whole days since 1970-01-01; null where the text is none. */
export function readDay(text: string): number | null {
  const date = text.trim();
  const day = Date.parse(date) / DAY_MS;
  // 2018-02-31 is read as 3 March.
  return Number.isInteger(day) && new Date(day * DAY_MS).toISOString().startsWith(date) && date.length === 10
    ? day
    : null;
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** The same of a date that somebody typed, year first, as in "2018-06-01", "2018/6/1" or "2018年6月1日". */
export function readTypedDay(text: string): number | null {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text.trim()) ?? [];
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

interface DatedThing {
  key: string;
  /** Its own days; null: it has none. */
  begins: number | null;
  ends: number | null;
}

interface DatedLink {
  id: string;
  source: string;
  target: string;
  firstSeen: number | null;
  lastSeen: number | null;
}

/** Things and links by their keys and ids, as far as the time bar looks at them. */
interface Pictured {
  nodes: ReadonlyMap<string, DatedThing>;
  links: ReadonlyMap<string, DatedLink>;
}

/** Whether something that is there from a day to a day meets a window; what has no date always does. */
export function meets(begins: number | null, ends: number | null, { from, to }: TimeWindow): boolean {
  return (begins ?? -Infinity) <= to && (ends ?? Infinity) >= from;
}

const isUndatedLink = ({ firstSeen, lastSeen }: DatedLink) => firstSeen === null && lastSeen === null;
const isUndated = ({ begins, ends }: DatedThing) => begins === null && ends === null;

/**
 * What was not there in a window. A link is there while it was seen between its ends; a thing by its own dates, or, where
 * it has none, with any of its links. What has no date at all is never outside.
 */
export function outsideTime({ nodes, links }: Pictured, window: TimeWindow): OutsideTime {
  const gone = new Set<string>();
  for (const { key, begins, ends } of nodes.values()) if (!meets(begins, ends, window)) gone.add(key);
  const goneLinks = new Map<string, DatedLink>();
  const met = new Set<string>();
  for (const link of links.values()) {
    const { id, source, target, firstSeen, lastSeen } = link;
    if (!meets(firstSeen, lastSeen, window) || gone.has(source) || gone.has(target)) goneLinks.set(id, link);
    else met.add(source).add(target);
  }
  const dropUnmet = (key: string) => {
    const node = nodes.get(key);
    if (node && isUndated(node) && !met.has(key)) gone.add(key);
  };
  for (const { source, target } of goneLinks.values()) {
    dropUnmet(source);
    dropUnmet(target);
  }
  return { nodes: gone, links: new Set(goneLinks.keys()) };
}

/** What lies outside both of two windows. */
function outsideBoth(one: OutsideTime, other: OutsideTime): OutsideTime {
  const both = (part: keyof OutsideTime) => new Set([...one[part]].filter((key) => other[part].has(key)));
  return { nodes: both('nodes'), links: both('links') };
}

const known = new WeakMap<TimeFilter, { of: Pictured; outside: OutsideTime }>();

/**
 * What the time filter of a canvas leaves out, worked out once for each canvas; of two windows that are compared, what
 * lies outside both. Null without a filter.
 */
export function outsideOf(canvas: Pictured & { time: TimeFilter | null }): OutsideTime | null {
  const { time, nodes, links } = canvas;
  if (!time) return null;
  const before = known.get(time);
  if (before && before.of.nodes === nodes && before.of.links === links) return before.outside;
  const shown = outsideTime(canvas, time.shown);
  const outside = time.compared ? outsideBoth(shown, outsideTime(canvas, time.compared)) : shown;
  known.set(time, { of: { nodes, links }, outside });
  return outside;
}

/** What a canvas leaves out, by the window that is being drawn or else by its filter, and whether it is not drawn at all. */
export function leftOut(
  canvas: Pictured & { time: TimeFilter | null },
  draft: TimeWindow | null = null,
): (OutsideTime & { hide: boolean }) | null {
  const outside = draft ? outsideTime(canvas, draft) : outsideOf(canvas);
  return outside && { ...outside, hide: canvas.time?.outside === 'hide' };
}

/** Things and links that have no date, neither their own nor of a link: the time bar can say nothing of them. */
export function undatedOf({ nodes, links }: Pictured): { things: number; links: number } {
  const dated = new Set<string>();
  let undatedLinks = 0;
  for (const link of links.values()) {
    if (isUndatedLink(link)) undatedLinks++;
    else dated.add(link.source).add(link.target);
  }
  let things = 0;
  for (const node of nodes.values()) if (isUndated(node) && !dated.has(node.key)) things++;
  return { things, links: undatedLinks };
}

/** A window between two days, whichever comes first. */
export function windowOf(one: number, other: number): TimeWindow {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** How many days a window has. */
export const daysIn = ({ from, to }: TimeWindow): number => to - from + 1;

/** The window of the same length just before; just after, where before it the span has nothing. */
export function windowBeside(window: TimeWindow, span: TimeWindow): TimeWindow {
  const days = daysIn(window);
  if (window.from > span.from) return { from: Math.max(span.from, window.from - days), to: window.from - 1 };
  return { from: window.to + 1, to: window.to + days };
}
