import type { Position } from '@ringbreaker/cypher/domain';
import { useRef, useState } from 'react';
import { type CanvasNote } from '../../state/canvas/notes/canvas-note.ts';
import { changeNote, putNote, takeNote } from '../../state/canvas/notes/change-notes.ts';
import { act, canvasNow, useExplorer } from '../../state/canvas/explorer-store.ts';
import { NoteOnCanvas } from './NoteOnCanvas.tsx';
import { NotePlacer } from './NotePlacer.tsx';
import { NoteWriter } from './NoteWriter.tsx';
import { NEW_NOTE } from './new-note.ts';
import { usePlacing } from './place-notes.ts';
import { useClosing } from './use-closing.ts';
import { t } from '../../words/words.ts';

/** What is written on the canvas itself: texts that move with the picture, and the one that is being written. */
export function CanvasNotes() {
  const notes = useExplorer((state) => state.history.present.canvas.notes);
  const writing = useExplorer((state) => state.writing);
  const isCovered = useExplorer((state) => state.map || state.history.present.canvas.nodes.size === 0);
  const sheet = useRef<HTMLDivElement>(null);
  usePlacing(sheet);
  const close = useClosing(sheet);
  if (isCovered) return null;
  const keep = (text: string, { x, y }: Pick<CanvasNote, 'x' | 'y'>) => {
    act(t`Write a note on the canvas`, (canvas) => putNote(canvas, { text, x, y }));
    close([...canvasNow().notes.keys()].at(-1));
  };
  return (
    <div ref={sheet} className="canvas-notes">
      {[...notes.values()].map((note) =>
        note.id === writing ? (
          <Rewriter key={note.id} note={note} close={close} />
        ) : (
          <NoteOnCanvas key={note.id} note={note} />
        ),
      )}
      {writing === NEW_NOTE && <NoteWriter note={null} onKeep={keep} onClose={() => close()} />}
    </div>
  );
}

/** A note that is there already, while it is changed. */
function Rewriter({ note, close }: { note: CanvasNote; close: (id?: string) => void }) {
  const [isPlacing, setPlacing] = useState(false);
  const place = (to: Position) => {
    act(t`Move a note on the canvas`, (canvas) => changeNote(canvas, note.id, to));
    close(note.id);
  };
  const keep = (text: string) => {
    act(t`Change a note on the canvas`, (canvas) => changeNote(canvas, note.id, { text }));
    close(note.id);
  };
  const remove = () => {
    act(t`Take a note off the canvas`, (canvas) => takeNote(canvas, note.id));
    close();
  };
  if (isPlacing) return <NotePlacer onPlace={place} onClose={() => close(note.id)} />;
  return (
    <NoteWriter
      note={note}
      onKeep={keep}
      onMove={() => setPlacing(true)}
      onRemove={remove}
      onClose={() => close(note.id)}
    />
  );
}
