import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';

/** Moves the picture to the thing that is sought. */
export function SeekController() {
  const sigma = useSigma();
  const still = useReducedMotion();
  const sought = useExplorer((state) => state.sought);
  useEffect(() => {
    if (!sought) return;
    look({ sought: null });
    const place = sigma.getNodeDisplayData(sought);
    if (place) void sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: still ? 0 : 250 });
  }, [sigma, sought, still]);
  return null;
}
