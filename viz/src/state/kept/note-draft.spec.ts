import { NOTE_CHARACTERS } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { keepDraft, readDraft } from './note-draft.ts';

describe('a draft of a note', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const draft = { text: 'Ask the courier', version: null };

  // Seen red: with a store that knows no person.
  it('is a person’s own, and of one thing', () => {
    keepDraft('vera', 'rk-1', draft, storage);
    expect(readDraft('vera', 'rk-1', storage)).toEqual(draft);
    expect(readDraft('max', 'rk-1', storage)).toBeNull();
    expect(readDraft('vera', 'rk-2', storage)).toBeNull();
  });

  it('is none where what is kept is broken, or longer than a note', () => {
    const long = JSON.stringify({ text: 'x'.repeat(NOTE_CHARACTERS + 1), version: null });
    for (const broken of ['{"a', '{}', 'null', '{"text":"","version":null}', long]) {
      kept.set('ringbreaker.draft.vera.rk-1', broken);
      expect(readDraft('vera', 'rk-1', storage)).toBeNull();
    }
  });

  it('leaves nothing behind once it is sent or thrown away', () => {
    keepDraft('vera', 'rk-1', null, storage);
    expect([...kept.keys()]).toEqual([]);
  });

  it('is no reason to fail where the browser keeps nothing', () => {
    const closed = () => {
      throw new Error('The store is closed.');
    };
    const store = { getItem: closed, setItem: closed, removeItem: closed };
    keepDraft('vera', 'rk-1', draft, store);
    expect(readDraft('vera', 'rk-1', store)).toBeNull();
  });
});
