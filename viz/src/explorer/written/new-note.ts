import { MOST_CANVAS_NOTES } from '../../state/canvas/notes/canvas-note.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';

/** What stands for the note that is not there yet. */
export const NEW_NOTE = 'new';

/** Whether one more note can be written on the canvas that is shown. */
export const hasRoomForNote = ({ nodes, notes }: ReturnType<typeof canvasNow>): boolean =>
  nodes.size > 0 && notes.size < MOST_CANVAS_NOTES;

/** Opens what a new note of the canvas is written in. */
export function writeNewNote(): void {
  if (hasRoomForNote(canvasNow()) && !useExplorer.getState().map) look({ writing: NEW_NOTE });
}
