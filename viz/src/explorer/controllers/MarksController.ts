import { useEffect, useRef } from 'react';
import type { Appearance } from '../../graph/appearance.ts';
import { drawMarks } from '../drawing/draw.ts';
import { marksOf } from '../drawing/marks.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { useSigma } from '../sigma-context.ts';

/** Draws pins, counts of unseen neighbours and the halo of what is new over the picture. */
export function MarksController({ appearance }: { appearance: Appearance }) {
  const sigma = useSigma();
  const latest = useRef(appearance);
  useEffect(() => {
    latest.current = appearance;
  }, [appearance]);
  useEffect(() => {
    const context = openLayer(sigma);
    const draw = () => {
      const { width, height } = sigma.getDimensions();
      context.clearRect(0, 0, width, height);
      drawMarks(context, marksOf(sigma), latest.current);
    };
    sigma.on('afterRender', draw);
    return () => {
      sigma.off('afterRender', draw);
    };
  }, [sigma]);
  return null;
}

function openLayer(sigma: CanvasSigma): CanvasRenderingContext2D {
  const canvases = sigma.getCanvases();
  // Under the plate of the hovered thing, so that no count stands in its name.
  const place = { beforeLayer: 'hovers', style: { pointerEvents: 'none' } } as const;
  if (!canvases['marks']) sigma.createCanvasContext('marks', place).resize(true);
  return sigma.getCanvases()['marks']!.getContext('2d')!;
}
