import { RacketFacets, RacketPage } from '@ringbreaker/cypher/domain';
import { QUESTIONS } from './questions.ts';
import { ask, type Query, read } from './requests.ts';

/** One page of the ranked list: what narrows it and its order are named as the API names them. */
export const readRackets = (question: Query, cursor: string | null, signal?: AbortSignal) =>
  ask(RacketPage, QUESTIONS.rackets(question, cursor), { signal });

/** What the ranked list can be narrowed by beside what narrows it already. */
export const readFacets = (filter: Query, signal?: AbortSignal) => read(RacketFacets, 'rackets/facets', filter, signal);
