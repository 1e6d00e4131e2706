import type { CommunityEngine } from './engine.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';

/** Every engine that `detect --engine` can name. */
export const engines: readonly CommunityEngine[] = [louvain, leiden];

/**
 * The engine with this id.
 * @throws RangeError naming those there are.
 */
export function findEngine(id: string): CommunityEngine {
  const engine = engines.find((candidate) => candidate.id === id);
  if (engine) return engine;
  throw new RangeError(`There is no engine "${id}": choose one of ${engines.map((known) => known.id).join(', ')}.`);
}
