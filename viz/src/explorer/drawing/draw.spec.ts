import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../graph/appearance.ts';
import { labelDrawer } from './draw.ts';
import { LabelPlacer } from './label-placer.ts';

/** Notes what is written on a canvas, each sign six pixels wide. */
function writtenBy(draw: (context: CanvasRenderingContext2D) => void): string[] {
  const written: string[] = [];
  const nothing = () => undefined;
  const context = {
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    stroke: nothing,
    strokeText: nothing,
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillText: (text: string) => written.push(text),
  };
  draw(context as unknown as CanvasRenderingContext2D);
  return written;
}

const settings = { labelSize: 12, labelWeight: '500', labelFont: 'sans-serif' };

describe('labels', () => {
  const crowd = (zIndex: number) =>
    writtenBy((context) => {
      const drawer = labelDrawer(LIGHT, new LabelPlacer());
      // Forty things on one spot, all of which are to be named.
      for (let i = 0; i < 40; i++) {
        const data = { label: `thing ${i}`, x: 200, y: 200, size: 6, color: '#000', forceLabel: true, zIndex };
        drawer(context, data as never, settings as never);
      }
    });

  it('of all are written where there is room, and never over one another', () => {
    expect(crowd(1).length).toBeLessThan(8);
    expect(crowd(1)[0]).toBe('thing 0');
  });

  it('of what is chosen are written in any case', () => {
    expect(crowd(2)).toHaveLength(40);
  });
});
