import { describe, expect, it } from 'vitest';
import { boxesOf, NOTE } from './note-boxes.ts';

const picture = {
  width: 800,
  height: 500,
  at: ({ x, y }: { x: number; y: number }) => ({ x: 10 * x, y: -10 * y }),
  measure: (text: string) => 6 * text.length,
};

describe('what is written on a canvas, on a picture of it', () => {
  it('stands by its upper left corner, on a plate as large as its lines', () => {
    const [box] = boxesOf([{ text: 'Two lines:\nthis one.', x: 3, y: -4 }], picture);
    expect(box).toMatchObject({ x: 30, y: 40, width: 60 + 18, height: 2 * NOTE.line + 14 });
    expect(box!.lines.map(({ text }) => text)).toEqual(['Two lines:', 'this one.']);
    expect(box!.lines[1]!.y - box!.lines[0]!.y).toBe(NOTE.line);
  });

  it('breaks what is longer than a note is wide', () => {
    const [box] = boxesOf([{ text: 'word '.repeat(40), x: 0, y: 0 }], picture);
    expect(box!.lines.length).toBeGreaterThan(5);
    expect(Math.max(...box!.lines.map(({ text }) => picture.measure(text)))).toBeLessThanOrEqual(204);
  });

  it('is whole at the edge, and is not there where it begins beyond it', () => {
    const near = boxesOf([{ text: 'at the edge', x: 79, y: -49 }], picture);
    expect(near[0]!.x + near[0]!.width).toBeLessThanOrEqual(800);
    expect(near[0]!.y + near[0]!.height).toBeLessThanOrEqual(500);
    expect(
      boxesOf(
        [
          { text: 'beyond', x: 81, y: 0 },
          { text: 'above', x: 0, y: 1 },
        ],
        picture,
      ),
    ).toEqual([]);
  });
});
