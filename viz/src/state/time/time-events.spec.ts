import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanvasLink, CanvasNode } from '../canvas/canvas.ts';
import { canvasNode } from '../canvas/test-canvas.ts';
import { eventsOf, moveWindow, type TimeEvent, timelineOf } from './time-events.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;

function thing(kind: CanvasNode['kind'], begins: number | null, ends: number | null): [string, CanvasNode] {
  const key = `${kind}:${begins}`;
  return [key, canvasNode(key, { kind, begins, ends })];
}

function link(id: string, firstSeen: number | null, lastSeen: number | null): [string, CanvasLink] {
  return [id, { id, source: 'a', target: 'b', type: 'USES', firstSeen, lastSeen, weight: 1 }];
}

describe('the events of a canvas', () => {
  it('are what began, what ended and which outcomes came about', () => {
    const nodes = new Map([
      thing('Seller', 5, 9),
      thing('Payment', 7, 7),
      thing('Outcome', 8, 8),
      thing('Phone', null, null),
    ]);
    const byDay = eventsOf({ nodes, links: new Map() }).sort((a, b) => a.day - b.day);
    expect(byDay).toEqual([
      { day: 5, what: 'began', of: 'Seller' },
      { day: 7, what: 'began', of: 'Payment' },
      { day: 8, what: 'outcome', of: 'Outcome' },
      { day: 9, what: 'ended', of: 'Seller' },
    ]);
  });

  it('do not say that a link ended which the last delivery still saw', () => {
    const links = new Map([link('gone', 1, 8), link('still', 2, 10), link('undated', null, null)]);
    const ended = eventsOf({ nodes: new Map(), links }).filter(({ what }) => what === 'ended');
    expect(ended).toEqual([{ day: 8, what: 'ended', of: 'link' }]);
  });
});

const began = (...days: number[]): TimeEvent[] => days.map((on) => ({ day: on, what: 'began', of: 'link' }));

describe('the timeline', () => {
  it('takes the finest bars that are not too many', () => {
    const units = (from: string, to: string) => timelineOf(began(day(from), day(to)), 30)?.unit;
    expect(units('2024-01-01', '2024-01-30')).toBe('day');
    expect(units('2024-01-01', '2024-05-01')).toBe('week');
    expect(units('2022-05-01', '2024-05-01')).toBe('month');
    expect(units('2019-05-01', '2024-05-01')).toBe('quarter');
    expect(units('1990-05-01', '2024-05-01')).toBe('year');
    expect(timelineOf([], 30)).toBeNull();
  });

  it('counts each event once, in the bar of its day, and its bars follow without a gap', () => {
    const days = fc.array(fc.integer({ min: 10_000, max: 22_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 120 }), (some, most) => {
        const events = began(...some);
        const { bins, span } = timelineOf(events, most)!;
        const within = (from: number, to: number) => some.filter((on) => on >= from && on <= to).length;
        for (const bin of bins) expect(bin.began).toBe(within(bin.from, bin.to));
        expect(bins.reduce((sum, bin) => sum + bin.began, 0)).toBe(some.length);
        expect(bins.slice(1).every((bin, place) => bin.from === bins[place]!.to + 1)).toBe(true);
        expect([bins[0]!.from, bins.at(-1)!.to]).toEqual([span.from, span.to]);
      }),
    );
  });

  it('tells of which kinds a bar is', () => {
    const bins = timelineOf([...began(5, 5), { day: 5, what: 'outcome', of: 'Outcome' }], 30)!.bins;
    expect(bins).toEqual([{ from: 5, to: 5, began: 2, ended: 0, outcomes: 1, of: new Map([['link', 2], ['Outcome', 1]]) }]); // oxfmt-ignore
  });
});

describe('a window that is moved', () => {
  const months = { unit: 'month', span: { from: day('2024-01-01'), to: day('2024-12-31') } } as const;
  const february = { from: day('2024-02-01'), to: day('2024-02-29') };

  it('goes from month to month, however long they are', () => {
    expect(moveWindow(february, months, 1)).toEqual({ from: day('2024-03-01'), to: day('2024-03-31') });
    expect(moveWindow(february, months, -1)).toEqual({ from: day('2024-01-01'), to: day('2024-01-31') });
  });

  it('stays where it would leave the timeline', () => {
    const december = { from: day('2024-12-01'), to: day('2024-12-31') };
    expect(moveWindow(december, months, 1)).toEqual(december);
    expect(moveWindow(december, months, -12)).toEqual(december);
  });
});
