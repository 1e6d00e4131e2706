import { useMemo } from 'react';
import type { ExplorerState } from '../../state/canvas/explorer-state.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { TWIN_COLUMNS, twinColumns } from '../../state/canvas/twin-rows.ts';
import type { ChosenColumns } from '../../state/chosen-columns.ts';
import type { CanvasLooks } from '../../state/looks/url-looks.ts';
import { useTwinLooks } from '../../state/preferences.ts';

type Looked = Pick<ExplorerState, 'labels' | 'pictureView' | 'map' | 'mapView' | 'table' | 'twin'>;

function looksOf({ labels, pictureView, map, mapView, table, twin }: Looked, chosen: ChosenColumns): CanvasLooks {
  const columns = twinColumns(chosen);
  const isAll = columns.length === TWIN_COLUMNS.length;
  return {
    labels,
    picture: pictureView,
    map: map ? (mapView ?? 'all') : null,
    table: table ? { ...twin, columns: isAll ? null : columns } : null,
  };
}

/** How the canvas is looked at now. */
export const looksNow = (): CanvasLooks => looksOf(useExplorer.getState(), useTwinLooks.getState());

/** The same, as it changes. */
export function useLooks(): CanvasLooks {
  const labels = useExplorer((state) => state.labels);
  const pictureView = useExplorer((state) => state.pictureView);
  const map = useExplorer((state) => state.map);
  const mapView = useExplorer((state) => state.mapView);
  const table = useExplorer((state) => state.table);
  const twin = useExplorer((state) => state.twin);
  const chosen = useTwinLooks();
  return useMemo(
    () => looksOf({ labels, pictureView, map, mapView, table, twin }, chosen),
    [labels, pictureView, map, mapView, table, twin, chosen],
  );
}

/** Looks at the canvas as an address says. Its columns are shown until the page is left: what somebody chose for themselves stays kept. */
export function putLooks({ labels, picture, map, table }: CanvasLooks): void {
  look({ labels, viewSought: picture, map: map !== null, mapView: map === 'all' ? null : map, table: table !== null });
  if (!table) return;
  const { by, direction, isTree, columns } = table;
  look({ twin: { by, direction, isTree } });
  const hidden = TWIN_COLUMNS.map(({ id }) => id).filter((id) => columns?.includes(id) === false);
  useTwinLooks.setState({ hidden, shown: columns ?? [] });
}
