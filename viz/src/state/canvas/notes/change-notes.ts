import type { Canvas } from '../canvas.ts';
import { type CanvasNote, MOST_CANVAS_NOTES, NOTE_PREFIX, tidyNote } from './canvas-note.ts';

/** Puts a new note on the canvas; without a text, or past as many as there may be, it stays as it is. */
export function putNote(canvas: Canvas, { text, x, y }: Omit<CanvasNote, 'id'>): Canvas {
  if (tidyNote(text) === '' || canvas.notes.size >= MOST_CANVAS_NOTES) return canvas;
  const last = Math.max(0, ...[...canvas.notes.keys()].map((id) => Number(id.slice(NOTE_PREFIX.length))));
  const id = `${NOTE_PREFIX}${last + 1}`;
  return { ...canvas, notes: new Map(canvas.notes).set(id, { id, text: tidyNote(text), x, y }) };
}

/** Gives a note another text, or another place. */
export function changeNote(canvas: Canvas, id: string, change: Partial<Omit<CanvasNote, 'id'>>): Canvas {
  const note = canvas.notes.get(id);
  if (!note) return canvas;
  const changed = { ...note, ...change };
  const text = tidyNote(changed.text);
  if (text === '' || (text === note.text && changed.x === note.x && changed.y === note.y)) return canvas;
  return { ...canvas, notes: new Map(canvas.notes).set(id, { ...changed, text }) };
}

/** Takes a note off the canvas. */
export function takeNote(canvas: Canvas, id: string): Canvas {
  const notes = new Map(canvas.notes);
  return notes.delete(id) ? { ...canvas, notes } : canvas;
}
