import { useEffect, useRef } from 'react';
import type { Appearance } from '../../graph/appearance.ts';
import { drawMarks } from '../drawing/draw.ts';
import { foldMarks, marksOf } from '../drawing/marks.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';

/** Draws pins, counts of unseen neighbours and the halo of what is new over the picture. */
export function MarksController({ appearance }: { appearance: Appearance }) {
  const sigma = useSigma();
  const latest = useRef(appearance);
  useEffect(() => {
    latest.current = appearance;
  }, [appearance]);
  useEffect(() => {
    // Under the plate of the hovered thing, so that no count stands in its name.
    const context = openLayer(sigma, 'marks', { beforeLayer: 'hovers' });
    // Sigma draws a fold that was pointed at over all else: its count stands above that.
    const above = openLayer(sigma, 'counts', { afterLayer: 'hoverNodes' });
    const draw = () => {
      const { width, height } = sigma.getDimensions();
      for (const [layer, marks] of [
        [context, marksOf(sigma)],
        [above, foldMarks(sigma)],
      ] as const) {
        layer.clearRect(0, 0, width, height);
        // A browser may go on showing what stood on a layer that is cleared and not drawn on again.
        layer.canvas.hidden = marks.length === 0;
        drawMarks(layer, marks, latest.current);
      }
    };
    sigma.on('afterRender', draw);
    return () => {
      sigma.off('afterRender', draw);
    };
  }, [sigma]);
  return null;
}

type Place = { beforeLayer: 'hovers' } | { afterLayer: 'hoverNodes' };

function openLayer(sigma: CanvasSigma, name: string, place: Place): CanvasRenderingContext2D {
  if (!sigma.getCanvases()[name]) {
    sigma.createCanvasContext(name, { ...place, style: { pointerEvents: 'none' } });
    sizeLayer(sigma, sigma.getCanvases()[name]!);
  }
  return sigma.getCanvases()[name]!.getContext('2d')!;
}

/** Gives a new layer the size of the others, as Sigma itself does once that changes: for one it would make all anew. */
function sizeLayer(sigma: CanvasSigma, layer: HTMLCanvasElement): void {
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  layer.style.width = `${width}px`;
  layer.style.height = `${height}px`;
  layer.width = width * ratio;
  layer.height = height * ratio;
  layer.getContext('2d')!.scale(ratio, ratio);
}
