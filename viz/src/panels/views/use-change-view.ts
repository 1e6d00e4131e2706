import type { SavedViewChange, SavedViewSummary, SavedViewView } from '@ringbreaker/cypher/domain';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeView } from '../../api-views.ts';
import { describeError } from '../../problem.ts';
import { toOpened } from '../../state/canvas/canvas.ts';
import { canvasNow, nameView } from '../../state/canvas/explorer-store.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** What lists views is read anew. */
export const readViewsAnew = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['views'] });

/** Changes a view's name, its readers, or takes it away; tells of it with a way back. */
export function useChangeView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ view, wanted }: { view: SavedViewSummary; wanted: Omit<SavedViewChange, 'version'> }) =>
      changeView(view.id, { ...wanted, version: view.version }),
    onSuccess: (changed, { view, wanted }) => {
      goOnWith(changed);
      tellSaid(tell(changed, wanted), () => undo(queries, changed, view));
    },
    onError: (error) => tellFailed(describeError(error).detail),
    onSettled: () => readViewsAnew(queries),
  });
}

/** The canvas that is this view is called as it is now, and is kept as the version after this one. */
function goOnWith(view: SavedViewView): void {
  if (canvasNow().view?.id === view.id) nameView(toOpened(view));
}

function tell({ name }: SavedViewView, wanted: Omit<SavedViewChange, 'version'>): string {
  if (wanted.removed) return t`“${name}” is taken away`;
  if (wanted.shared !== undefined) return wanted.shared ? t`“${name}” is shared` : t`“${name}” is yours alone`;
  return t`Renamed to “${name}”`;
}

/** Keeps one more version that says what the one before said. */
async function undo(queries: QueryClient, { id, latest }: SavedViewView, before: SavedViewSummary): Promise<void> {
  try {
    const { name, shared, removed } = before;
    goOnWith(await changeView(id, { name, shared, removed, version: latest }));
    tellSaid(t`Undone: the view is as before`);
  } catch (error) {
    tellFailed(describeError(error).detail);
  } finally {
    await readViewsAnew(queries);
  }
}
