import type { Database } from '@ringbreaker/cypher';
import { readUses } from '../links/read-graph.ts';
import { readOwnOf } from '../suspicion/read-own.ts';
import type { Reader } from './reader.ts';

/** Reads from the graph itself. */
export function graphReader(database: Database): Reader {
  return {
    uses: (onRead) => readUses(database, onRead),
    own: (sellers, about) => readOwnOf(database, sellers, about),
  };
}
