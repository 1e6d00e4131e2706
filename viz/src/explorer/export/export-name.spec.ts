import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasNode } from '../../state/canvas/canvas.ts';
import { EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { exportCaption, exportName, subjectOf, tableName } from './export-name.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';

const RUN = { seq: 3, asOf: '2026-06-30T00:00:00Z' };
const DAY = '2026-07-01';

/** A canvas of things, each with the racket that it belongs to. */
function canvasOf(rackets: Readonly<Record<string, string | null>>): Canvas {
  const nodes = Object.entries(rackets).map(([key, racketId]): [string, CanvasNode] => [
    key,
    canvasNode(key, { racketId }),
  ]);
  return { ...EMPTY_CANVAS, nodes: new Map(nodes) };
}

describe('the name of an exported picture', () => {
  it('bears the racket when all came with its picture', () => {
    const canvas = canvasOf({ a: 'rk-1', b: 'rk-1', phone: null });
    const subject = subjectOf(canvas, ['a', 'b', 'phone', 'taken away since']);
    expect(exportName(subject, RUN, DAY)).toBe('racket-rk-1_run-3_2026-07-01');
    expect(exportCaption(subject, canvas, RUN)).toBe(
      'Suspected racket rk-1 · 3 things, 0 links · Ringbreaker run 3, as of 2026-06-30 · a lead to check, not a finding',
    );
  });

  it('says that it shows a part, where it shows the lesser half of the picture', () => {
    const canvas = canvasOf({ a: 'rk-1', phone: null });
    const subject = subjectOf(canvas, ['a', 'b', 'c', 'd', 'phone']);
    expect(exportName(subject, RUN, DAY)).toBe('racket-rk-1_part_run-3_2026-07-01');
    expect(exportCaption(subject, canvas, RUN)).toMatch(/^Part of: Suspected racket rk-1 · 2 things/);
  });

  it('says which window of time it shows', () => {
    const time = { shown: { from: 19_724, to: 19_783 }, compared: null, outside: 'dim' } as const;
    const canvas = { ...canvasOf({ a: 'rk-1' }), time };
    expect(exportCaption(subjectOf(canvas, ['a']), canvas, RUN)).toContain(' · 2 Jan 2024 – 1 Mar 2024 · ');
  });

  it('says how many were added by hand, and the file no longer bears the racket', () => {
    const canvas = canvasOf({ a: 'rk-1', b: 'rk-1', c: null });
    const subject = subjectOf(canvas, ['a', 'b']);
    expect(exportName(subject, RUN, DAY)).toBe('canvas_run-3_2026-07-01');
    expect(exportCaption(subject, canvas, RUN)).toMatch(/^Suspected racket rk-1 and 1 added by hand · 3 things/);
  });

  it.each([
    ['most were added', canvasOf({ a: 'rk-1', b: null, c: null }), ['a']],
    ['two rackets are shown', canvasOf({ a: 'rk-1', b: 'rk-2' }), ['a', 'b']],
    ['the picture is not known', canvasOf({ a: 'rk-1' }), null],
  ])('drops the racket when %s', (_, canvas, picture) => {
    const subject = subjectOf(canvas, picture);
    expect(exportName(subject, RUN, DAY)).toBe('canvas_run-3_2026-07-01');
    expect(exportCaption(subject, canvas, RUN)).toMatch(/^Canvas · /);
  });
});

// Seen red: with the racket of any thing, and with what belongs to none left out.
describe('the name of a table', () => {
  const seller = (racketId: string | null) => canvasNode(`seller:${racketId}`, { racketId });
  const phone = canvasNode('tel:1', { kind: 'Phone', racketId: 'rk-2' });

  it('says of which racket and run it is, and which table', () => {
    expect(tableName('selection', [seller('rk-1'), phone], 3, DAY)).toBe('racket-rk-1_run-3_2026-07-01_selection');
  });

  it.each([
    ['of two rackets', [seller('rk-1'), seller('rk-2')]],
    ['some of which are in none', [seller('rk-1'), seller(null)]],
    ['without a seller', [phone]],
  ])('names none of things %s', (_, things) => {
    expect(tableName('table', things, 3, DAY)).toBe('canvas_run-3_2026-07-01_table');
  });
});
