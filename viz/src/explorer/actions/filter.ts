import { narrowTo } from '../../state/canvas/canvas.ts';
import { act } from '../../state/canvas/explorer-store.ts';
import type { ThingFilter } from '../../state/filter/thing-filter.ts';
import { t } from '../../words/words.ts';

/** Leaves what a filter asks for; what is typed or drawn one after the other is one step. */
export function askFilter(change: Partial<ThingFilter>): void {
  act(t`Filter the canvas`, (canvas) => narrowTo(canvas, change), `filter ${Object.keys(change).join()}`);
}
