import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { readPlaces } from '../../api-places.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { MOST_PLACED, standing, whereThings } from '../../state/canvas/where.ts';

/** Where the things of the canvas are: asked again when others come, worked out again when some are hidden. */
export function useWhere() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const draft = useDeferredValue(useExplorer((state) => state.timeDraft));
  const keys = useMemo(() => standing(canvas, MOST_PLACED).sort(), [canvas]);
  const asked = useQuery({
    queryKey: ['places', keys.join('\n')],
    queryFn: () => readPlaces(keys),
    placeholderData: keepPreviousData,
  });
  const where = useMemo(() => asked.data && whereThings(asked.data, canvas, draft), [asked.data, canvas, draft]);
  return { asked, where, isCut: keys.length === MOST_PLACED, partial: asked.data?.extent.partial ?? false };
}
