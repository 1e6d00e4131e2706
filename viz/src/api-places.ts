import type { PlacesView } from '@ringbreaker/cypher/domain';
import { PlacesView as Answer } from '@ringbreaker/cypher/domain';
import { QUESTIONS } from './questions.ts';
import { ask, readByPost } from './requests.ts';

/** So many things are asked about at once. */
const AT_ONCE = 1_000;

/** Where things are, as far as their addresses say it. */
export async function readPlaces(keys: readonly string[], signal?: AbortSignal): Promise<PlacesView> {
  const answers: PlacesView[] = [];
  for (let from = 0; from < Math.max(keys.length, 1); from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    if (some.length > 0) answers.push(await readByPost(Answer, 'places', { keys: some }, signal));
  }
  return joinAnswers(answers);
}

/** Where the members of a racket are, ship from and take returns. */
export const readRacketPlaces = (id: string, signal?: AbortSignal) => ask(Answer, QUESTIONS.places(id), { signal });

/** Makes one answer of several, with each place once. */
export function joinAnswers(answers: readonly PlacesView[]): PlacesView {
  const places: PlacesView['places'] = [];
  const indices = new Map<string, number>();
  const placings = answers.flatMap((answer) =>
    answer.placings.map((placing) => {
      const place = placing.place === null ? undefined : answer.places[placing.place];
      if (!place) return { ...placing, place: null };
      const index = indices.get(place.id) ?? places.push(place) - 1;
      indices.set(place.id, index);
      return { ...placing, place: index };
    }),
  );
  const sum = (part: 'explored' | 'returned' | 'total') =>
    answers.reduce((total, { extent }) => total + extent[part], 0);
  const partial = answers.some(({ extent }) => extent.partial);
  const extent = { explored: sum('explored'), returned: sum('returned'), total: sum('total'), partial };
  const stated = answers.flatMap((answer) => answer.stated);
  return { places, placings, stated, extent: { ...extent, narrowBy: partial ? ['keys'] : [] } };
}
