import { useEffect } from 'react';
import { useSigma, webglContexts } from './sigma-context.ts';

/** What `window.__ringbreaker` offers to browser tests: only what no test could see on a canvas. */
interface Hook {
  keys: () => string[];
  /** Both ends of every link that is drawn, as keys. */
  links: () => [from: string, to: string][];
  /** Where a thing stands, in pixels of the page. */
  placeOf: (key: string) => { x: number; y: number };
  /** Where things stand in the picture itself, whatever the screen shows of it. */
  standing: () => [key: string, x: number, y: number][];
  /** Where the middle of a link stands, in pixels of the page. */
  placeOfLink: (from: string, to: string) => { x: number; y: number };
  webgl: () => string[];
  /** How a thing is drawn at the moment; its size is half of its width, in pixels. */
  lookOf: (key: string) => { hidden: boolean; color: string; size: number };
}

declare global {
  interface Window {
    __ringbreaker?: Hook;
  }
}

/** Offers the hook while a canvas is open. */
export function TestHook() {
  const sigma = useSigma();
  useEffect(() => {
    const graph = sigma.getGraph();
    const placeOf = (key: string) => {
      const { left, top } = sigma.getContainer().getBoundingClientRect();
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(key));
      return { x: left + x, y: top + y };
    };
    window.__ringbreaker = {
      keys: () => graph.nodes(),
      links: () => graph.mapEdges((_, __, from, to) => [from, to]),
      placeOf,
      standing: () => graph.mapNodes((key, { x, y }) => [key, x, y]),
      lookOf: (key) => {
        const { hidden = false, color = '', size = 0 } = sigma.getNodeDisplayData(key) ?? {};
        return { hidden, color, size: sigma.scaleSize(size) };
      },
      placeOfLink: (from, to) => {
        const [a, b] = [placeOf(from), placeOf(to)];
        return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      },
      webgl: () =>
        webglContexts(sigma)
          .filter((context) => !context.isContextLost())
          .map((context) => String(context.getParameter(context.VERSION))),
    };
    return () => {
      delete window.__ringbreaker;
    };
  }, [sigma]);
  return null;
}
