import type { Canvas, CanvasLink, CanvasNode } from './canvas.ts';

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

type Span = readonly [from: number, to: number];
type Pictured = Pick<Canvas, 'nodes' | 'links'>;

/** When a link was seen; null where no date is told, so that nothing is hidden for want of data. */
function spanOfLink({ firstSeen, lastSeen }: CanvasLink): Span | null {
  return firstSeen === null && lastSeen === null ? null : [firstSeen ?? -Infinity, lastSeen ?? Infinity];
}

/** From when to when a thing was there by its own dates; null where it has none. */
function spanOfNode({ begins, ends }: CanvasNode): Span | null {
  return begins === null && ends === null ? null : [begins ?? -Infinity, ends ?? Infinity];
}

const meets = (span: Span | null, { from, to }: TimeWindow) => span === null || (span[0] <= to && span[1] >= from);

/**
 * What was not there in a window. A link is there while it was seen between its ends; a thing by its own dates, or, where
 * it has none, with any of its links. What has no date at all is never outside.
 */
export function outsideTime({ nodes, links }: Pictured, window: TimeWindow): OutsideTime {
  const gone = new Set<string>();
  for (const node of nodes.values()) if (!meets(spanOfNode(node), window)) gone.add(node.key);
  const goneLinks = new Set<string>();
  const met = new Set<string>();
  const unmet = new Set<string>();
  for (const link of links.values()) {
    const there = meets(spanOfLink(link), window) && !gone.has(link.source) && !gone.has(link.target);
    if (!there) goneLinks.add(link.id);
    for (const key of [link.source, link.target]) (there ? met : unmet).add(key);
  }
  for (const key of unmet) {
    const node = nodes.get(key);
    if (node && !met.has(key) && spanOfNode(node) === null) gone.add(key);
  }
  return { nodes: gone, links: goneLinks };
}

const known = new WeakMap<TimeFilter, { of: Pictured; outside: OutsideTime }>();

/** What lies outside both of two windows. */
function outsideBoth(one: OutsideTime, other: OutsideTime): OutsideTime {
  const both = (part: keyof OutsideTime) => new Set([...one[part]].filter((key) => other[part].has(key)));
  return { nodes: both('nodes'), links: both('links') };
}

/**
 * What the time filter of a canvas leaves out, worked out once for each canvas; of two windows that are compared, what
 * lies outside both. Null without a filter.
 */
export function outsideOf(canvas: Canvas): OutsideTime | null {
  const { time, nodes, links } = canvas;
  if (!time) return null;
  const before = known.get(time);
  if (before && before.of.nodes === nodes && before.of.links === links) return before.outside;
  const shown = outsideTime(canvas, time.shown);
  const outside = time.compared ? outsideBoth(shown, outsideTime(canvas, time.compared)) : shown;
  known.set(time, { of: { nodes, links }, outside });
  return outside;
}

/** Things and links that have no date, neither their own nor of a link: the time bar can say nothing of them. */
export function undatedOf({ nodes, links }: Pictured): { things: number; links: number } {
  const dated = new Set<string>();
  let undatedLinks = 0;
  for (const link of links.values()) {
    if (spanOfLink(link) === null) undatedLinks++;
    else [link.source, link.target].forEach((key) => dated.add(key));
  }
  const things = [...nodes.values()].filter((node) => spanOfNode(node) === null && !dated.has(node.key)).length;
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
