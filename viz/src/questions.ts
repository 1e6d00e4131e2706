import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Query, Question } from './requests.ts';

export interface NeighbourQuery {
  kind?: NodeKind | null;
  type?: string | null;
  order?: 'weight' | 'most' | 'least';
  /** Two days since 1970-01-01, as "19000,19400"; either may be left out. */
  window?: string | null;
  limit?: number;
  connecting?: readonly string[];
}

export interface PathQuery {
  from: string;
  to: string;
  k: number;
  maxLength: number;
  avoid: readonly NodeKind[];
  avoidHubs: boolean;
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
