import { TOWNS } from '../worlds/namesakes/place-words.ts';
import { PEOPLES, type People, type Word } from '../worlds/namesakes/words.ts';
import type { Writing } from './spellings.ts';

const WRITERS = new Map(PEOPLES.flatMap((people) => TOWNS[people].map((town) => [town.latin[0], { people, town }])));

/**
 * The writing, an address counted under the people that wrote it, since they write in scripts of their own. One that leaves
 * out the town is counted apart, for every town has the same streets.
 */
export function byPeople(writing: Writing): Writing {
  if (writing.kind !== 'address') return writing;
  const writer = WRITERS.get(writing.value.slice('address:'.length).split('/')[0]);
  return { ...writing, part: writer && tellsTown(writing, writer) ? `address, ${writer.people}` : 'address, no town' };
}

function tellsTown({ text }: Writing, { town }: { readonly people: People; readonly town: Word }): boolean {
  const said = plain(text);
  return [...town.latin, town.native].some((word) => said.includes(plain(word)));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[ -]/g, '');
}
