import { type CanvasNote, sayNote } from '../../state/canvas/notes/canvas-note.ts';
import { changeNote, takeNote } from '../../state/canvas/notes/change-notes.ts';
import { act, look } from '../../state/canvas/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';
import { useNoteDrag } from './use-note-drag.ts';
import { t } from '../../words/words.ts';

/** How many pixels an arrow moves a note, alone and with Shift: as it does what is pinned. */
const MOVES = { near: 8, far: 48 };
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One note of the canvas: a drag or the arrow keys move it, a click or Enter opens it, Delete takes it off. */
export function NoteOnCanvas({ note }: { note: CanvasNote }) {
  const sigma = useSigma();
  const { isDragged, ...drag } = useNoteDrag(note);
  const press = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step && event.key !== 'Delete') return;
    event.preventDefault();
    // Keys of the canvas are keys of the note here.
    event.stopPropagation();
    if (!step) return remove();
    const by = event.shiftKey ? MOVES.far : MOVES.near;
    const from = sigma.graphToViewport(note);
    const place = sigma.viewportToGraph({ x: from.x + step[0] * by, y: from.y + step[1] * by });
    act(t`Move a note on the canvas`, (canvas) => changeNote(canvas, note.id, place), `move ${note.id}`);
  };
  const remove = () => {
    sigma.getContainer().focus();
    act(t`Take a note off the canvas`, (canvas) => takeNote(canvas, note.id));
  };
  return (
    <button
      type="button"
      className="canvas-note"
      data-note={note.id}
      data-x={note.x}
      data-y={note.y}
      aria-description={t`A note on the canvas. Enter changes it, arrow keys move it, Delete takes it off.`}
      // A click by a key, of which there is no count, ends no drag.
      onClick={({ detail }) => (detail > 0 && isDragged()) || look({ writing: note.id })}
      onKeyDown={press}
      {...drag}
    >
      {sayNote(note.text)}
    </button>
  );
}
