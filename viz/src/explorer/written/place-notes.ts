import { type RefObject, useLayoutEffect } from 'react';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';

/** Puts the notes of a sheet over their places on the picture; one that is being written stays in view. */
export function placeNotes(sigma: CanvasSigma, sheet: HTMLElement | null): void {
  const { width, height } = sigma.getDimensions();
  for (const one of (sheet?.children ?? []) as HTMLCollectionOf<HTMLElement>) {
    const { x, y, writer } = one.dataset;
    if (x === undefined || y === undefined) continue;
    const at = sigma.graphToViewport({ x: Number(x), y: Number(y) });
    const left = writer ? within(at.x, width - one.offsetWidth) : at.x;
    const top = writer ? within(at.y, height - one.offsetHeight) : at.y;
    one.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

const within = (along: number, most: number) => Math.max(0, Math.min(along, most));

/** Keeps the notes of a sheet over their places: after each frame, and after each change of what is on the sheet. */
export function usePlacing(sheet: RefObject<HTMLElement | null>): void {
  const sigma = useSigma();
  useLayoutEffect(() => placeNotes(sigma, sheet.current));
  useLayoutEffect(() => {
    const place = () => placeNotes(sigma, sheet.current);
    sigma.on('afterRender', place);
    return () => void sigma.off('afterRender', place);
  }, [sigma, sheet]);
}
