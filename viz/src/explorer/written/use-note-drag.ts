import { type PointerEvent, useRef } from 'react';
import { type CanvasNote } from '../../state/canvas/notes/canvas-note.ts';
import { changeNote } from '../../state/canvas/notes/change-notes.ts';
import { act } from '../../state/canvas/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';
import { placeNotes } from './place-notes.ts';
import { t } from '../../words/words.ts';

/** A pointer that moved less was a click. */
const DRAG_PX = 4;

/** Moves a note with the pointer; it is a step once it is let go. */
export function useNoteDrag({ id, ...note }: CanvasNote) {
  const sigma = useSigma();
  const held = useRef<{ x: number; y: number; place: { x: number; y: number } | null } | null>(null);
  const wasDragged = useRef(false);
  return {
    /** Whether the click that comes now ends a drag. */
    isDragged: () => wasDragged.current,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false;
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY, place: null };
    },
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (!held.current) return;
      const [dx, dy] = [clientX - held.current.x, clientY - held.current.y];
      if (!held.current.place && Math.hypot(dx, dy) < DRAG_PX) return;
      const from = sigma.graphToViewport(note);
      const place = sigma.viewportToGraph({ x: from.x + dx, y: from.y + dy });
      held.current.place = place;
      Object.assign(currentTarget.dataset, { x: String(place.x), y: String(place.y) });
      placeNotes(sigma, currentTarget.parentElement);
    },
    onPointerUp: () => {
      const place = held.current?.place;
      held.current = null;
      if (!place) return;
      wasDragged.current = true;
      act(t`Move a note on the canvas`, (canvas) => changeNote(canvas, id, place));
    },
    onPointerCancel: ({ currentTarget }: PointerEvent<HTMLElement>) => {
      held.current = null;
      Object.assign(currentTarget.dataset, { x: String(note.x), y: String(note.y) });
      placeNotes(sigma, currentTarget.parentElement);
    },
  };
}
