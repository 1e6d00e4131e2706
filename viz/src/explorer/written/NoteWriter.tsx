import { Button } from '@mantine/core';
import type { Position } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { NoteForm } from '../../panels/notes/NoteForm.tsx';
import { type CanvasNote, NOTE_LETTERS, sayNote } from '../../state/canvas/notes/canvas-note.ts';
import { canvasNow } from '../../state/canvas/explorer-store.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';
import { t } from '../../words/words.ts';

interface NoteWriterProps {
  /** Null: a new one, in the middle of what is seen. */
  note: CanvasNote | null;
  onKeep: (text: string, place: Position) => void;
  onMove?: () => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** Where a note of the canvas is written, at the place where it will stand. */
export function NoteWriter({ note, onKeep, onMove, onRemove, onClose }: NoteWriterProps) {
  const sigma = useSigma();
  const [place] = useState<Position>(() => note ?? middleOf(sigma));
  return (
    <div className="canvas-note-writer" data-writer="true" data-x={place.x} data-y={place.y}>
      <NoteForm
        label={note ? t`The note on the canvas` : t`A note on the canvas`}
        text={note ? sayNote(note.text) : ''}
        action={t`Keep`}
        busy={false}
        error={null}
        letters={NOTE_LETTERS}
        send={(text) => onKeep(text, place)}
        onClose={onClose}
      />
      {onMove && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onMove}>{t`Put it elsewhere`}</Button>
      )}
      {onRemove && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>{t`Take it off the canvas`}</Button>
      )}
    </div>
  );
}

/** Half of how large the writer is, for it to stand in the middle. */
const HALF = { x: 130, y: 70 };

/** One that came to lie on another would hide it: each stands a little below and beside it. */
const APART = 24;

function middleOf(sigma: CanvasSigma): Position {
  const { width, height } = sigma.getDimensions();
  const corners = [...canvasNow().notes.values()].map((note) => sigma.graphToViewport(note));
  let at = { x: width / 2 - HALF.x, y: height / 2 - HALF.y };
  const isOn = ({ x, y }: Position) => Math.hypot(x - at.x, y - at.y) < APART / 2;
  while (corners.some(isOn)) at = { x: at.x + APART, y: at.y + APART };
  const { x, y } = sigma.viewportToGraph(at);
  return { x, y };
}
