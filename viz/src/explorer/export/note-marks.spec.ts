import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../../graph/build-graph.ts';
import { type Canvas, EMPTY_CANVAS, linkId } from '../../state/canvas/canvas.ts';
import { fold } from '../../state/folds/folds.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';
import { captionLines, numberAt, numberNotes, type PictureNote } from './note-marks.ts';

const note = (text: string): PictureNote => ({ text, author: 'ada', day: '2026-07-01' });
const id = linkId('a', 'USES', 'b');
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map(['a', 'b', 'c'].map((key) => [key, canvasNode(key)])),
  links: new Map([[id, { id, source: 'a', target: 'b', type: 'USES', firstSeen: null, lastSeen: null, weight: 1 }]]),
};
const PLACES = new Map([
  ['a', { x: 10, y: 10 }],
  ['b', { x: 50, y: 10 }],
  ['c', { x: 20, y: 90 }],
]);
const lying = (part: Canvas) => {
  const graph = newGraph();
  syncGraph(graph, part, PLACES);
  return { graph, part, width: 100, height: 100, at: (place: { x: number; y: number }) => place, sizeOf: () => 10 };
};
const NOTES = new Map([
  ['c', [note('third')]],
  [id, [note('second')]],
  ['a', [note('first'), note('first, too')]],
  ['gone', [note('not here')]],
]);
const told = (part: Canvas, width = 100) =>
  numberNotes(NOTES, { ...lying(part), width }).map(({ number, x, y, size, notes }) => [
    number,
    x,
    y,
    size,
    notes.map(({ text }) => text).join('; '),
  ]);

describe('notes on a picture', () => {
  it('are numbered as a picture is read, those about one thing under one number', () => {
    expect(told(canvas)).toEqual([
      [1, 10, 10, 10, 'first; first, too'],
      [2, 30, 10, 0, 'second'],
      [3, 20, 90, 10, 'third'],
    ]);
  });

  it('that are not on it have none', () => {
    expect(told(canvas, 15).map(([number, , , , text]) => [number, text])).toEqual([[1, 'first; first, too']]);
    const { nodes } = canvas;
    const part = { ...canvas, nodes: new Map([['c', nodes.get('c')!]]), links: new Map() };
    expect(told(part)).toEqual([[1, 20, 90, 10, 'third']]);
  });

  it('stand on the fold that their thing is in', () => {
    const folded = fold(canvas, [{ name: 'two', members: ['a', 'b'] }]);
    expect(told(folded).map(([, , , , text]) => text)).toEqual(['second; first; first, too', 'third']);
  });

  it('stand lower left of a thing, clear of its middle', () => {
    const [first] = numberNotes(NOTES, lying(canvas));
    const { x, y } = numberAt(first!);
    expect([x, y].map((value) => Math.round(value * 10))).toEqual([28, 172]);
  });
});

describe('the lines of a caption', () => {
  const letters = (text: string) => text.length;
  const linesOf = (text: string, room: number) =>
    captionLines([{ number: 4, x: 0, y: 0, size: 1, notes: [note(text)] }], room, letters);

  it('say who wrote a note, and when', () => {
    expect(linesOf('Same return label', 60)).toEqual([{ number: 4, text: 'Same return label — ada, 2026-07-01' }]);
  });

  it('are no wider than there is room, in any script', () => {
    for (const text of ['Same return label as in May, seen twice', 'x'.repeat(70), '同一退货地址出现两次'.repeat(4)]) {
      const lines = linesOf(text, 20);
      expect(lines.every((line) => line.text.length <= 20)).toBe(true);
      expect(lines.map((line) => line.number)).toEqual([4, ...Array.from({ length: lines.length - 1 }, () => null)]);
      const said = lines.map((line) => line.text).join('');
      expect(said.replaceAll(' ', '')).toBe(`${text}—ada,2026-07-01`.replaceAll(' ', ''));
    }
  });

  it('end a long note with a sign that there is more', () => {
    const lines = linesOf('word '.repeat(400), 22);
    expect(lines.length).toBe(9);
    expect(lines.at(-2)!.text).toMatch(/ …$/);
  });
});
