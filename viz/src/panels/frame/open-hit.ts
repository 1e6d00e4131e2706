import type { SearchHit } from '@ringbreaker/cypher/domain';
import { chooseThing } from '../../explorer/actions/actions.ts';
import { addRacket, addThing } from '../../explorer/actions/expand.ts';
import { look } from '../../state/canvas/explorer-store.ts';

/** Shows a hit in the explorer: on the canvas, or as a record. */
export function showHit(hit: SearchHit, record: boolean): void {
  if (record) look({ record: hit.key, panel: 'details', link: null });
  else if (hit.kind === 'Racket') void addRacket(hit.key, 'value');
  else void addThing(hit.key, hit.label).then(() => chooseThing(hit.key));
}
