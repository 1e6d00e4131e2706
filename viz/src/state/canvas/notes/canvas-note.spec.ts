import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CANVAS_NOTES, namesOfNotes, NOTE_LETTERS, notesOf, renameText, sayNote } from './canvas-note.ts';
import { changeNote, putNote, takeNote } from './change-notes.ts';
import { EMPTY_CANVAS, remove, showAll } from '../canvas.ts';
import { canvasNode, canvasOf } from '../test-canvas.ts';
import { mapNotes, readNotes, writeNotes } from './url-notes.ts';

const at = { x: 3, y: -40 };
const one = putNote(canvasOf([canvasNode('a'), canvasNode('b')], ['a b']), { text: ' Ask the depot. ', ...at });

describe('a note on the canvas', () => {
  it('stands where it was put, and is changed, moved and taken off by its id', () => {
    expect([...one.notes.values()]).toEqual([{ id: 'note-1', text: 'Ask the depot.', ...at }]);
    const moved = changeNote(one, 'note-1', { x: 7 });
    expect(moved.notes.get('note-1')).toEqual({ id: 'note-1', text: 'Ask the depot.', x: 7, y: -40 });
    expect(changeNote(moved, 'note-1', { text: 'Asked.' }).notes.get('note-1')?.text).toBe('Asked.');
    expect(takeNote(one, 'note-1').notes.size).toBe(0);
    expect(one.notes.size).toBe(1);
  });

  it('has an id that no other note has', () => {
    const three = putNote(putNote(one, { text: 'two', ...at }), { text: 'three', ...at });
    const again = putNote(takeNote(three, 'note-2'), { text: 'four', ...at });
    expect([...again.notes.keys()]).toEqual(['note-1', 'note-3', 'note-4']);
  });

  // So that nothing that changed nothing is a step.
  it('leaves the canvas as it is where nothing is written or changed, or there are too many', () => {
    expect(putNote(one, { text: '  \ud800 ', ...at })).toBe(one);
    expect(changeNote(one, 'note-1', { text: 'Ask the depot. ' })).toBe(one);
    expect(changeNote(one, 'note-1', { text: '' })).toBe(one);
    expect(changeNote(one, 'note-9', { text: 'x' })).toBe(one);
    expect(takeNote(one, 'note-9')).toBe(one);
    const full = { ...one, notes: notesOf(Array.from({ length: 99 }, () => ({ text: 'x', ...at }))) };
    expect(full.notes.size).toBe(MOST_CANVAS_NOTES);
    expect(putNote(full, { text: 'x', ...at })).toBe(full);
  });

  it('stays when things go, or are shown again', () => {
    expect(remove(one, ['a']).notes).toBe(one.notes);
    expect(showAll(one).notes).toBe(one.notes);
  });

  it('comes back from an address as it was, in whole units, whatever it says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2 * NOTE_LETTERS });
    const place = fc.integer({ min: -1e6, max: 1e6 });
    const notes = fc.array(fc.record({ text, x: place, y: place }), { maxLength: 2 * MOST_CANVAS_NOTES });
    const holds = fc.property(notes, (told) => {
      const kept = notesOf(told);
      expect(readNotes(writeNotes(kept))).toEqual(kept);
    });
    fc.assert(holds, { seed: 7 });
  });

  it('is nothing where an address can not be read', () => {
    expect(readNotes('')).toEqual(EMPTY_CANVAS.notes);
    expect(readNotes('1~2,~,1~2~%E0%A4%A,x')).toEqual(EMPTY_CANVAS.notes);
  });

  it('has another text where names are hidden, which is told back', () => {
    const hide = (key: string) => (key === 'note:Ask Ada' ? 'note:~0123456789ABCDEF' : key);
    const show = (key: string) => (key === 'note:~0123456789ABCDEF' ? 'note:Ask Ada' : key);
    const hidden = renameText('Ask Ada', hide);
    expect([hidden, sayNote(hidden), renameText(hidden, show)]).toEqual([
      '~0123456789ABCDEF',
      'Note 012345',
      'Ask Ada',
    ]);
    expect(sayNote('~ 5 shops')).toBe('~ 5 shops');
    expect(mapNotes('1~2~Ask%20Ada', (text) => renameText(text, hide))).toBe('1~2~~0123456789ABCDEF');
    expect(namesOfNotes([one, one])).toEqual(['note:Ask the depot.']);
  });
});
