import type { CommunityEngine, EngineCard } from './engine.ts';
import { gdsCard, gdsEngine, type RunLeiden } from './gds.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';
import { thinkHere, thinkWithServer, type ThinkWith } from './think-with.ts';

/** Every engine that thinks here. */
export const engines: readonly CommunityEngine[] = [leiden, louvain];

/** Every engine that `detect --engine` can name. */
export const engineCards: readonly EngineCard[] = [...engines, gdsCard];

/**
 * The engine that thinks here with this id.
 * @throws RangeError naming those there are.
 */
export function findEngine(id: string): CommunityEngine {
  const engine = engines.find((candidate) => candidate.id === id);
  if (engine) return engine;
  throw new RangeError(`There is no engine "${id}": choose one of ${engineCards.map((known) => known.id).join(', ')}.`);
}

/**
 * Makes ready to think with the engine of this id, wherever it is.
 * @param openGds makes ready to ask Graph Data Science; called only where that is chosen
 * @throws RangeError naming those there are; whatever `openGds` throws
 */
export async function openEngine(id: string, openGds: () => Promise<RunLeiden>): Promise<ThinkWith> {
  return id === gdsCard.id ? thinkWithServer(gdsEngine(await openGds())) : thinkHere(findEngine(id));
}
