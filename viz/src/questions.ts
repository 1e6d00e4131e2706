import type { NeighbourQuery, PathQuery } from './api.ts';
import type { Query } from './requests.ts';

/** A question to the API: by its address, or with what is too long for one. */
export interface Question {
  path: string;
  query: Query;
  body?: unknown;
}

const encode = encodeURIComponent;

/** The questions whose queries the explorer shows: it asks by the same words. */
export const QUESTIONS = {
  rackets: (asked: Query, cursor: string | null): Question => ({
    path: 'rackets',
    query: { ...asked, cursor, limit: 100 },
  }),
  neighbours: (key: string, query: NeighbourQuery): Question => ({
    path: `entities/${encode(key)}/neighbours`,
    query: { ...query },
  }),
  links: (keys: readonly string[], others: readonly string[]): Question => ({
    path: 'links',
    query: {},
    body: { keys, others },
  }),
  paths: (query: PathQuery): Question => ({ path: 'paths', query: { ...query } }),
  search: (q: string): Question => ({ path: 'search', query: { q, limit: 30 } }),
};
