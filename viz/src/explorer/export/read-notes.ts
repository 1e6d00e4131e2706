import { NotePage, readAbout } from '@ringbreaker/cypher/domain';
import { readNotes } from '../../api-notes.ts';
import { minuteOf } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { conceal } from '../../state/redaction/conceal.ts';
import { pseudonyms } from '../../state/redaction/hiding.ts';
import { wordsIn } from '../../state/redaction/schema-words.ts';
import type { NotesAbout, PictureNote } from './note-marks.ts';

/** So many things and links have their notes on a picture: a caption of more is a list, and the explorer has that. */
export const MOST_NOTED = 40;
const AT_ONCE = 5;

/** What of a part of a canvas somebody wrote about, in an order that depends on nothing else. */
export function notedIn({ nodes, links }: Canvas, noted: ReadonlyMap<string, number>): string[] {
  return [...noted.keys()].filter((about) => nodes.has(about) || links.has(about)).sort();
}

/** Reads notes for a picture; `concealed` says that this file alone is to have pseudonyms in place of names. */
export async function readPictureNotes(abouts: readonly string[], concealed: boolean): Promise<NotesAbout> {
  const notes = new Map<string, PictureNote[]>();
  const read = async (about: string) => {
    const page = await readNotes(readAbout(about), null);
    const { items } = concealed ? conceal(page, pseudonyms(), { words: wordsIn(NotePage) }) : page;
    notes.set(
      about,
      items.map(({ text, author, at }) => ({ text, author, day: minuteOf(at).slice(0, 10) })),
    );
  };
  const wanted = abouts.slice(0, MOST_NOTED);
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    await Promise.all(wanted.slice(from, from + AT_ONCE).map(read));
  // Answers come in any order.
  return new Map([...notes].sort(([one], [other]) => (one < other ? -1 : 1)));
}
