import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { GeoJSONSource, Map as WorldMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { appearanceOf } from '../../graph/appearance.ts';
import { arcsOf } from '../../graph/map/arcs.ts';
import { clusterer } from '../../graph/map/clusters.ts';
import { ARC_LAYER, ARCS, arcFeatures } from '../../graph/map/map-style.ts';
import type { Where } from '../../state/canvas/where.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { showAllPlaces } from '../actions/actions.ts';
import { openMap, recolour } from './open-map.ts';
import { PlaceMarks } from './PlaceMarks.tsx';
import { BY_HAND, useFits } from './use-fits.ts';
import { t } from '../../words/words.ts';

interface WorldViewProps {
  where: Where;
  selection: ReadonlySet<string>;
  onPick: (keys: readonly string[], add: boolean) => void;
  /** Told once, where the browser can't draw a map. */
  onFail: () => void;
  /** Counts how often all is to be shown. */
  fits: number;
}

/** The map: places as marks, parcels as arcs. All that it shows stands in the list beside it, too. */
export function WorldView({ where, selection, onPick, onFail, fits }: WorldViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const map = useMap(container, onFail);
  const zoom = useZoom(map);
  const still = useReducedMotion();
  const clusters = useMemo(() => clusterer(where.spots)(zoom), [where.spots, zoom]);
  const arcs = useMemo(() => arcsOf(where.routes, clusters), [where.routes, clusters]);
  useArcs(map, { arcs, selection, onPick });
  useFits(map, where, { fits, still });
  return (
    <div className="world">
      <div ref={container} className="world-map" />
      {map && <PlaceMarks map={map} clusters={clusters} selection={selection} onPick={onPick} />}
      {map && (
        <div className="world-tools" role="toolbar" aria-label={t`Map tools`}>
          <MapTool label={t`Map closer`} icon={IconPlus} onClick={() => map.zoomIn({ animate: !still }, BY_HAND)} />
          <MapTool label={t`Map further`} icon={IconMinus} onClick={() => map.zoomOut({ animate: !still }, BY_HAND)} />
          <MapTool label={t`All places`} icon={IconFocusCentered} onClick={showAllPlaces} />
        </div>
      )}
      <p className="world-credit">{t`Base map: Natural Earth. Places: GeoNames, CC BY 4.0.`}</p>
    </div>
  );
}

function MapTool({ label, icon: Icon, onClick }: { label: string; icon: typeof IconPlus; onClick: () => void }) {
  return (
    <ActionIcon variant="default" size={30} aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} stroke={1.7} />
    </ActionIcon>
  );
}

/** The map in a container, opened once, and coloured anew when the scheme changes. */
function useMap(container: React.RefObject<HTMLDivElement | null>, onFail: () => void): WorldMap | null {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [map, setMap] = useState<WorldMap | null>(null);
  const first = useRef(scheme);
  useEffect(() => {
    let left = false;
    let opened: WorldMap | undefined;
    openMap(container.current!, appearanceOf(first.current), useExplorer.getState().mapView ?? undefined)
      .then((made) => {
        opened = made;
        if (left) made.remove();
        else setMap(made);
      })
      .catch(() => !left && onFail());
    return () => {
      left = true;
      setMap(null);
      opened?.remove();
    };
  }, [container, onFail]);
  useEffect(() => {
    if (map) recolour(map, appearanceOf(scheme));
  }, [map, scheme]);
  return map;
}

/** The zoom by which places are drawn as one: it changes when the map has come to rest. */
function useZoom(map: WorldMap | null): number {
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    if (!map) return undefined;
    const read = () => setZoom(Math.round(map.getZoom() * 2) / 2);
    read();
    map.on('zoomend', read);
    return () => void map.off('zoomend', read);
  }, [map]);
  return zoom;
}

interface ArcsShown {
  arcs: ReturnType<typeof arcsOf>;
  selection: ReadonlySet<string>;
  onPick: WorldViewProps['onPick'];
}

function useArcs(map: WorldMap | null, { arcs, selection, onPick }: ArcsShown): void {
  useEffect(() => {
    void map?.getSource<GeoJSONSource>(ARCS)?.setData(arcFeatures(arcs, selection));
  }, [map, arcs, selection]);
  useEffect(() => {
    if (!map) return undefined;
    const pick = (event: MapMouseEvent) => {
      const { x, y } = event.point;
      const near = map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: [ARC_LAYER] }); // oxfmt-ignore
      const ids = new Set(near.map(({ properties }) => properties['id'] as string));
      const shipments = arcs.filter(({ id }) => ids.has(id)).flatMap((arc) => arc.shipments);
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      if (shipments.length > 0) onPick(shipments, shiftKey || ctrlKey || metaKey);
    };
    map.on('click', pick);
    return () => void map.off('click', pick);
  }, [map, arcs, onPick]);
}
