import { createContext, useContext } from 'react';
import Sigma from 'sigma';
import { newGraph } from '../graph/build-graph.ts';
import type { CanvasSigma } from './canvas-sigma.ts';
import { nameChosenFirst } from './drawing/chosen-first.ts';
import type { Box } from './drawing/label-placer.ts';
import { LabelPlacer } from './drawing/label-placer.ts';
import { answerPointer } from './drawing/picking.ts';
import { programs } from './drawing/programs.ts';
import { FIXED_SETTINGS } from './drawing/settings.ts';

export const SigmaContext = createContext<CanvasSigma | null>(null);

/** The canvas that the controllers below a stage act upon. */
export function useSigma(): CanvasSigma {
  const sigma = useContext(SigmaContext);
  if (!sigma) throw new Error('A controller stands outside a stage: move it below <Stage>.');
  return sigma;
}

/**
 * Opens a canvas in a container that it then follows in size; throws when the browser gives no WebGL context. It is empty until
 * a controller gives it a graph: what comes first decides how things look. `onLoss` is told once when the browser takes a
 * context away.
 */
export function openSigma(container: HTMLElement, onLoss: (sigma: CanvasSigma) => void) {
  probeWebgl();
  const sigma: CanvasSigma = new Sigma(newGraph(), container, { ...FIXED_SETTINGS, ...programs });
  answerPointer(sigma);
  nameChosenFirst(sigma);
  // On a small canvas things are small, so that they leave each other room.
  sigma.setSetting('zoomToSizeRatioFunction', (ratio) => Math.sqrt(ratio) / roomOf(sigma));
  const watch = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (container.offsetWidth === width && container.offsetHeight === height) return;
    sigma.resize();
    sigma.scheduleRefresh();
  });
  watch.observe(container);
  // What was written before its face had come stands in another one.
  const rewrite = () => void sigma.scheduleRender();
  document.fonts.addEventListener('loadingdone', rewrite);
  const lose = () => onLoss(sigma);
  // The event does not bubble, but it is seen on its way down.
  container.addEventListener('webglcontextlost', lose, { capture: true, once: true });
  const close = () => {
    watch.disconnect();
    document.fonts.removeEventListener('loadingdone', rewrite);
    container.removeEventListener('webglcontextlost', lose, { capture: true });
    const contexts = webglContexts(sigma);
    sigma.kill();
    loseContexts(contexts);
  };
  return { sigma, close };
}

/** Up to so many pixels of height or width things shrink with the canvas. */
const ROOMY_PX = 480;
const LEAST_ROOM = 0.45;

/** How much room a canvas has for things of full size: 1 where it is large. */
export function roomOf(sigma: CanvasSigma): number {
  const { width, height } = sigma.getDimensions();
  return Math.min(1, Math.max(LEAST_ROOM, Math.min(width, height) / ROOMY_PX));
}

/** The WebGL contexts that a canvas holds. */
export function webglContexts(sigma: CanvasSigma): (WebGLRenderingContext | WebGL2RenderingContext)[] {
  return Object.values(sigma.getCanvases()).flatMap(
    (canvas) => canvas.getContext('webgl2') ?? canvas.getContext('webgl') ?? [],
  );
}

/** Gives contexts back at once: browsers keep few, and take the oldest away from whoever still draws on it. */
export function loseContexts(contexts: readonly (WebGLRenderingContext | WebGL2RenderingContext)[]): void {
  for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
}

let isProbed = false;
/** Sigma itself fails late and silently without a context: ask for one first, and give it back; once for the page. */
function probeWebgl(): void {
  if (isProbed) return;
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Error('This browser gives no WebGL 2 context.');
  loseContexts([context]);
  isProbed = true;
}

/** Past this many things the labels heed each other alone. */
const OBSTACLES_UP_TO = 800;

/** A placer for the labels of a canvas; in each frame the things themselves are taken first, and what else is said. */
export function placerFor(sigma: CanvasSigma, others: () => Box[] = () => []): LabelPlacer {
  const placer = new LabelPlacer(() => [...boxesOf(sigma), ...others()]);
  sigma.on('beforeRender', () => placer.clear());
  return placer;
}

function boxesOf(sigma: CanvasSigma): Box[] {
  const graph = sigma.getGraph();
  const walls = wallsAround(sigma.getDimensions());
  if (graph.order > OBSTACLES_UP_TO) return walls;
  const things = graph.nodes().flatMap((key) => {
    const shown = sigma.getNodeDisplayData(key);
    // What is dimmed may be written over.
    if (!shown || shown.hidden || shown.zIndex === 0) return [];
    const { x, y } = sigma.framedGraphToViewport(shown);
    const reach = sigma.scaleSize(shown.size) * 0.85;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
  return [...walls, ...things];
}

/** What lies beyond the picture is taken too, so that no label is cut off at its edge. */
function wallsAround({ width, height }: { width: number; height: number }): Box[] {
  const thick = 200;
  return [
    { left: -thick, right: 2, top: -thick, bottom: height + thick },
    { left: width - 2, right: width + thick, top: -thick, bottom: height + thick },
    { left: 0, right: width, top: -thick, bottom: 2 },
    { left: 0, right: width, top: height - 2, bottom: height + thick },
  ];
}
