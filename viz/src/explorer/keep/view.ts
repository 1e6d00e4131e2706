import type { SavedViewView } from '@ringbreaker/cypher/domain';
import { readOverview } from '../../api.ts';
import { readView } from '../../api-views.ts';
import { type OpenedView, toOpened } from '../../state/canvas/canvas.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { readUrlState, writeUrlState } from '../../state/url-state.ts';
import { attempt } from '../actions/attempt.ts';
import { allPlaces } from '../canvas-graph.ts';
import { looksNow } from './looks.ts';
import { openOver } from './restore.ts';
import { t } from '../../words/words.ts';

/** What is kept of the canvas as it stands: the text of its address. */
export async function canvasToKeep(): Promise<{ state: string; things: number; runSeq: number | null }> {
  const { selection, link } = useExplorer.getState();
  const canvas = canvasNow();
  const { runSeq } = await readOverview();
  return {
    state: writeUrlState({ canvas, selection, link, places: allPlaces(canvas), looks: looksNow() }),
    things: canvas.nodes.size,
    runSeq,
  };
}

/**
 * Opens a view in its latest version or another one, over the canvas that stands. Its things are asked of the API anew:
 * nothing is shown that is not there any more.
 */
export async function openView(id: string, version?: number): Promise<void> {
  await attempt(t`Opening the view`, async (signal) => {
    const [view, { runSeq }] = await Promise.all([readView(id, version, signal), readOverview(signal)]);
    const opening = { nameOf: () => t`Open the view “${view.name}”`, view: toOpened(view), signal };
    await openOver(readUrlState(view.state), opening);
    tellAge(view, runSeq);
  });
}

/** The view that a canvas is; none where it may not be opened. */
export async function recallView(id: string, signal: AbortSignal): Promise<OpenedView | null> {
  const view = await readView(id, undefined, signal).catch(() => null);
  return view && toOpened(view);
}

function tellAge({ name, version, latest, runSeq }: SavedViewView, now: number | null): void {
  const notes = [
    version < latest ? t`This is version ${version} of “${name}”; the latest is ${latest}.` : '',
    runSeq !== null && now !== null && runSeq < now ? t`It was kept in run ${runSeq}; you see run ${now}.` : '',
    useExplorer.getState().notice ?? '',
  ].filter(Boolean);
  look({ notice: notes.length > 0 ? notes.join(' ') : null });
}
