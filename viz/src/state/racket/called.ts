import type { RacketCalled } from '@ringbreaker/cypher/domain';

/** What rackets are called, by id. */
export type Called = ReadonlyMap<string, RacketCalled>;

/** Nothing is known of what rackets are called: each is called by its id. */
export const UNCALLED: Called = new Map();
