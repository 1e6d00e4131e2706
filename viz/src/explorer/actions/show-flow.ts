import type { RacketFlow } from '@ringbreaker/cypher/domain';
import { canvasNow, select } from '../../state/explorer-store.ts';
import { addRacket, addTies } from './expand.ts';

/** Puts sellers that went one way between two runs on the canvas, with the racket that they are in now, and selects them. */
export async function showFlow({ after, named }: RacketFlow): Promise<void> {
  const keys = named.map(({ key }) => key);
  if (after === null) return addTies('who left', keys);
  await addRacket(after, 'value');
  select(keys.filter((key) => canvasNow().nodes.has(key)));
}
