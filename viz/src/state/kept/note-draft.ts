import { NOTE_CHARACTERS } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

/** What somebody wrote and did not send yet: a new note, or a change of one in the version that they saw. */
export const Draft = z.object({ text: z.string().min(1).max(NOTE_CHARACTERS), version: z.number().int().nullable() });
export type Draft = z.infer<typeof Draft>;

const store = (person: string, place: string) => `ringbreaker.draft.${person}.${place}`;

/** A person's draft on one thing in this browser; null where it keeps none that can be read. */
export function readDraft(person: string, place: string, kept: Pick<Storage, 'getItem'>): Draft | null {
  try {
    return Draft.safeParse(parseJson(kept.getItem(store(person, place)))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps a person's draft on one thing in this browser; nothing is kept of nothing. */
export function keepDraft(
  person: string,
  place: string,
  draft: Draft | null,
  kept: Pick<Storage, 'setItem' | 'removeItem'>,
): void {
  try {
    if (draft === null) kept.removeItem(store(person, place));
    else kept.setItem(store(person, place), JSON.stringify(draft));
  } catch {
    // The browser's store is full or closed: the draft lasts as long as the page.
  }
}
