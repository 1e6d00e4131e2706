import { type Map as WorldMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import type { Where } from '../../state/canvas/where.ts';
import { fitSpots, viewOf } from './open-map.ts';

/** What marks a move by a button as asked for: those by mouse and keys are marked by the map itself. */
export const BY_HAND = { byHand: true };

interface Moved {
  originalEvent?: unknown;
  byHand?: boolean;
}

/**
 * Shows all places when the map opens, unless an address says what it is to show; when others are there, when it is asked
 * for, and as long as nobody moved it. Keeps what somebody moved it to for the address.
 */
export function useFits(map: WorldMap | null, where: Where, { fits, still }: { fits: number; still: boolean }): void {
  const { spots } = where;
  const names = spots.map(({ place }) => place.id).sort().join(' '); // oxfmt-ignore
  const shown = useRef('');
  const moved = useRef(useExplorer.getState().mapView !== null);
  useEffect(() => {
    const wanted = `${fits} ${names}`;
    if (!map || shown.current === wanted) return;
    const isFirst = shown.current === '';
    shown.current = wanted;
    if (isFirst && moved.current) return;
    moved.current = false;
    look({ mapView: null });
    fitSpots(map, spots, !isFirst && !still);
  }, [map, names, fits, still, spots]);
  useEffect(() => {
    if (!map) return undefined;
    const note = ({ originalEvent, byHand }: Moved) => (moved.current ||= (originalEvent ?? byHand) !== undefined);
    const keep = () => moved.current && look({ mapView: viewOf(map) });
    const refit = () => !moved.current && fitSpots(map, spots, false);
    map.on('movestart', note);
    map.on('moveend', keep);
    map.on('resize', refit);
    return () => {
      map.off('movestart', note);
      map.off('moveend', keep);
      map.off('resize', refit);
    };
  }, [map, spots]);
}
