import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeView, writeView } from '../../api-views.ts';
import { canvasToKeep } from '../../explorer/keep/view.ts';
import { type OpenedView, toOpened } from '../../state/canvas/canvas.ts';
import { nameView } from '../../state/canvas/explorer-store.ts';
import { tellSaid } from '../../state/said.ts';
import { readViewsAnew } from './use-change-view.ts';
import { t } from '../../words/words.ts';

/** Keeps the canvas as a view of its own, or as the next version of the one that is open; one taken away is there again. */
export function useKeepView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ opened, name, shared }: { opened: OpenedView | null; name: string; shared: boolean }) => {
      const canvas = await canvasToKeep();
      return opened
        ? changeView(opened.id, { ...canvas, removed: false, version: opened.version })
        : writeView({ ...canvas, kind: 'canvas', name, shared });
    },
    onSuccess: (view) => {
      nameView(toOpened(view));
      tellSaid(t`Kept as “${view.name}”, version ${view.latest}`);
    },
    onSettled: () => readViewsAnew(queries),
  });
}
