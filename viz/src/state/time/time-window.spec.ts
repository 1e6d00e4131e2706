import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasLink } from '../canvas/canvas.ts';
import { reveal } from '../canvas/why-hidden.ts';
import { EMPTY_CANVAS, filterTime, hiding, isVisible, showAll } from '../canvas/canvas.ts';
import { canvasNode } from '../canvas/test-canvas.ts';
import { compareWindows } from './time-compare.ts';
import { readDay, readTypedDay, outsideOf, outsideTime, undatedOf, windowBeside } from './time-window.ts';

type Days = readonly [from: number | null, to: number | null];

/** A canvas of things by key and links by their ends, each with the days from and to which it was there. */
function canvasOf(things: Readonly<Record<string, Days>>, links: Readonly<Record<string, Days>>): Canvas {
  const link = (id: string, [firstSeen, lastSeen]: Days): CanvasLink => {
    const [source = '', target = ''] = id.split('-');
    return { id, source, target, type: 'USES', firstSeen, lastSeen, weight: 0.5 };
  };
  return {
    ...EMPTY_CANVAS,
    nodes: new Map(
      Object.entries(things).map(([key, days]) => [key, canvasNode(key, { begins: days[0], ends: days[1] })]),
    ),
    links: new Map(Object.entries(links).map(([id, days]) => [id, link(id, days)])),
  };
}

const NONE: Days = [null, null];
const outside = (canvas: Canvas, from: number, to: number) => {
  const { nodes, links } = outsideTime(canvas, { from, to });
  return [...nodes, ...links].sort();
};

describe('what is outside a window of time', () => {
  const canvas = canvasOf(
    { old: [1, 10], shop: [5, null], phone: NONE },
    { 'old-phone': [2, 9], 'shop-phone': [15, 20] },
  );

  it('is what ended before it or began after it, with both ends of a window within it', () => {
    expect(outside(canvas, 10, 15)).toEqual(['old-phone']);
    expect(outside(canvas, 11, 14)).toEqual(['old', 'old-phone', 'phone', 'shop-phone']);
    expect(outside(canvas, 1, 4)).toEqual(['shop', 'shop-phone']);
  });

  it('holds a thing without dates as long as one of its links is there', () => {
    expect(outside(canvas, 16, 99)).toEqual(['old', 'old-phone']);
    expect(outside(canvas, 21, 99)).toEqual(['old', 'old-phone', 'phone', 'shop-phone']);
  });

  it('never is what has no date at all', () => {
    const undated = canvasOf({ a: NONE, b: NONE, c: NONE }, { 'a-b': NONE });
    expect(outside(undated, 1, 2)).toEqual([]);
    expect(undatedOf(undated)).toEqual({ things: 3, links: 1 });
    expect(undatedOf(canvas)).toEqual({ things: 0, links: 0 });
  });

  it('is a link one of whose ends was not there', () => {
    expect(outside(canvasOf({ a: [1, 2], b: [1, 9] }, { 'a-b': NONE }), 5, 6)).toEqual(['a', 'a-b']);
  });

  it('is, of two windows that are compared, what lies outside both', () => {
    const time = { shown: { from: 16, to: 20 }, compared: { from: 2, to: 3 }, outside: 'dim' } as const;
    expect(outsideOf(filterTime(canvas, time))).toEqual({ nodes: new Set(), links: new Set() });
    expect(outsideOf(canvas)).toBeNull();
  });
});

describe('a window of time on the canvas', () => {
  const canvas = canvasOf({ old: [1, 10], shop: [5, null] }, {});
  const time = { shown: { from: 11, to: 20 }, compared: null, outside: 'hide' } as const;
  const filtered = filterTime(canvas, time);
  const seen = (at: Canvas) => [...at.nodes.values()].filter((node) => isVisible(at, node)).map(({ key }) => key);

  it('hides what is outside, where a person wants it hidden', () => {
    expect(seen(filtered)).toEqual(['shop']);
    expect(hiding(filtered)).toBe(1);
    expect(seen(filterTime(canvas, { ...time, outside: 'dim' }))).toEqual(['old', 'shop']);
  });

  it('lets it step back when all is shown, or that one thing is sought', () => {
    for (const shown of [showAll(filtered), reveal(filtered, 'old')]) {
      expect(seen(shown)).toEqual(['old', 'shop']);
      expect(shown.time).toEqual({ ...time, outside: 'dim' });
    }
    expect(reveal(filtered, 'shop')).toBe(filtered);
  });
});

describe('two windows', () => {
  it('are compared by who was there, the earlier first whichever is named first', () => {
    const canvas = canvasOf(
      { old: [1, 4], new: [6, null], ever: [1, null], never: [20, null] },
      { 'old-ever': [2, 3] },
    );
    const [one, other] = [{ from: 1, to: 5 }, { from: 6, to: 9 }]; // oxfmt-ignore
    const compared = compareWindows(canvas, one, other);
    expect(compared).toEqual({
      onlyFirst: { things: ['old'], links: ['old-ever'] },
      both: { things: ['ever'], links: [] },
      onlySecond: { things: ['new'], links: [] },
    });
    expect(compareWindows(canvas, other, one)).toEqual(compared);
  });

  it('stand side by side: the one before, and after where before there is nothing', () => {
    const span = { from: 0, to: 30 };
    expect(windowBeside({ from: 20, to: 24 }, span)).toEqual({ from: 15, to: 19 });
    expect(windowBeside({ from: 3, to: 12 }, span)).toEqual({ from: 0, to: 2 });
    expect(windowBeside({ from: 0, to: 9 }, span)).toEqual({ from: 10, to: 19 });
  });
});

describe('a date that is typed', () => {
  // Seen red: by Date.parse alone a year was its first day, and a 31 February the 3 March.
  it('is a whole one, as all dates are written, or none', () => {
    expect(readDay(' 1970-01-02 ')).toBe(1);
    expect(['2018', '2018-06', '06/01/2018', '2018-02-31', '1 June 2018', ''].map(readDay)).toEqual(
      Array(6).fill(null),
    );
  });

  it('reads a date that is typed year first, in any usual writing', () => {
    const same = ['2018-06-01', ' 2018-6-1', '2018/6/1', '2018.06.01', '2018年6月1日', '2018 年 6 月 1 日'];
    expect(new Set(same.map(readTypedDay))).toEqual(new Set([readDay('2018-06-01')]));
    expect(['', '2018-06', '1/6/2018', '2018-2-31', '2018-6-1x', 'soon'].map(readTypedDay)).toEqual(
      Array(6).fill(null),
    );
  });
});
