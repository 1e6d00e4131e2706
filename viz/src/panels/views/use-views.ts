import type { SavedViewChange, SavedViewSummary, SavedViewView } from '@ringbreaker/cypher/domain';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeView, writeView } from '../../api-views.ts';
import { nameView } from '../../explorer/keep/name-view.ts';
import { canvasToKeep, toOpened } from '../../explorer/keep/view.ts';
import { describeError } from '../../problem.ts';
import type { OpenedView } from '../../state/explorer-store.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';

const readAnew = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['views'] });

/** Keeps the canvas as a view of its own, or as the next version of the one that is open. */
export function useKeepView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ opened, name, shared }: { opened: OpenedView | null; name: string; shared: boolean }) => {
      const canvas = await canvasToKeep();
      return opened
        ? changeView(opened.id, { ...canvas, version: opened.version })
        : writeView({ ...canvas, name, shared });
    },
    onSuccess: (view) => {
      nameView(toOpened(view));
      tellSaid(`Kept as “${view.name}”, version ${view.latest}`);
    },
    onSettled: () => readAnew(queries),
  });
}

/** Changes a view's name, its readers, or takes it away; tells of it with a way back. */
export function useChangeView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ view, wanted }: { view: SavedViewSummary; wanted: Omit<SavedViewChange, 'version'> }) =>
      changeView(view.id, { ...wanted, version: view.version }),
    onSuccess: (changed, { view, wanted }) => tellSaid(tell(changed, wanted), () => undo(queries, changed, view)),
    onError: (error) => tellFailed(describeError(error).detail),
    onSettled: () => readAnew(queries),
  });
}

function tell({ name }: SavedViewView, wanted: Omit<SavedViewChange, 'version'>): string {
  if (wanted.removed) return `“${name}” is taken away`;
  if (wanted.shared !== undefined) return wanted.shared ? `“${name}” is shared` : `“${name}” is yours alone`;
  return `Renamed to “${name}”`;
}

/** Keeps one more version that says what the one before said. */
async function undo(queries: QueryClient, { id, latest }: SavedViewView, before: SavedViewSummary): Promise<void> {
  try {
    const { name, shared, removed } = before;
    await changeView(id, { name, shared, removed, version: latest });
    tellSaid('Undone: the view is as before');
  } catch (error) {
    tellFailed(describeError(error).detail);
  } finally {
    await readAnew(queries);
  }
}
