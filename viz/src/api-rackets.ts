import { type RacketCalled, RacketFacets, RacketPage, RacketsCalled } from '@ringbreaker/cypher/domain';
import { QUESTIONS } from './questions.ts';
import { ask, type Query, read } from './requests.ts';
import { isRedacted } from './state/redaction/redaction.ts';

/** One page of the ranked list: what narrows it and its order are named as the API names them. */
export const readRackets = (question: Query, cursor: string | null, signal?: AbortSignal) =>
  ask(RacketPage, QUESTIONS.rackets(question, cursor), { signal });

/** What the ranked list can be narrowed by beside what narrows it already. */
export const readFacets = (filter: Query, signal?: AbortSignal) =>
  ask(RacketFacets, QUESTIONS.facets(filter), { signal });

/** So many rackets are asked about at once. */
const AT_ONCE = 30;

/** What rackets are called, by id: where names are hidden by their made titles alone. */
export async function readCalled(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, RacketCalled>> {
  const all = new Map<string, RacketCalled>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { called } = await read(RacketsCalled, 'rackets/called', { ids: ids.slice(from, from + AT_ONCE) }, signal);
    for (const [id, one] of Object.entries(called)) all.set(id, isRedacted ? { ...one, name: null } : one);
  }
  return all;
}
