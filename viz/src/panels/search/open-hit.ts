import type { SearchHit } from '@ringbreaker/cypher/domain';
import { chooseThing } from '../../explorer/actions/actions.ts';
import { addRacket, addThing } from '../../explorer/actions/expand.ts';
import { tellForAWhile } from '../../explorer/actions/tell.ts';
import { addTab } from '../../explorer/actions/tabs.ts';
import { canvasNow, look } from '../../state/canvas/explorer-store.ts';
import { t } from '../../words/words.ts';

/** Where a hit is opened. */
export type HitPlace = 'canvas' | 'new canvas' | 'record' | 'racket';

/** Shows a hit in the explorer: on the canvas, on one of its own, or as a record. */
export function showHit(hit: SearchHit, place: HitPlace): void {
  if (place === 'record') {
    look({ record: hit.key, panel: 'details', link: null });
    return;
  }
  // One that holds nothing is as good as a new one.
  if (place === 'new canvas' && canvasNow().nodes.size > 0 && !addTab()) return;
  const { view } = canvasNow();
  if (view)
    tellForAWhile(
      t`“${hit.label}” comes to the canvas of “${view.name}”. The view stays as it is until you keep it again.`,
    );
  if (hit.kind === 'Racket') void addRacket(hit.key, 'value');
  else void addThing(hit.key, hit.label).then(() => chooseThing(hit.key));
}
