import type { GraphLevel, LinkRef, NodeKind } from '@ringbreaker/cypher/domain';
import type { Query, Question } from './requests.ts';
import { quote } from './state/canvas/query-text.ts';

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

/** From where to where sellers went, between two runs; null: no racket. */
export interface Way {
  from: number;
  to: number;
  before: string | null;
  after: string | null;
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
  facets: (filter: Query): Question => ({ path: 'rackets/facets', query: filter }),
  racket: (id: string): Question => ({ path: `rackets/${encode(id)}`, query: {} }),
  picture: (id: string, level: GraphLevel, run?: number): Question => ({
    path: `rackets/${encode(id)}/graph`,
    query: { level, run },
  }),
  members: (id: string, query: { former: boolean; cursor: string | null }): Question => ({
    path: `rackets/${encode(id)}/members`,
    query: { ...query, limit: 100 },
  }),
  places: (id: string): Question => ({ path: `rackets/${encode(id)}/places`, query: {} }),
  events: (id: string, cursor: string | null): Question => ({
    path: `rackets/${encode(id)}/events`,
    query: { cursor, limit: 100 },
  }),
  inbox: (query: Query): Question => ({ path: 'alerts/inbox', query }),
  evidence: (link: LinkRef): Question => ({ path: 'evidence', query: { ...link } }),
  comparison: (from: number | null, to: number | null): Question => ({
    path: 'runs/comparison',
    query: { from, to },
    ...(from !== null && to !== null && { command: `ringbreaker compare ${from} ${to}` }),
  }),
  flowSellers: (way: Way, cursor: string | null): Question => ({
    path: 'runs/comparison/sellers',
    query: { ...way, cursor, limit: 1_000 },
  }),
  lead: (seed: string, atLeast: number | null): Question => ({
    path: 'leads',
    query: { seed, atLeast },
    command: `ringbreaker grow ${quote(seed)}${atLeast === null ? '' : ` --at-least ${atLeast}`}`,
  }),
};
