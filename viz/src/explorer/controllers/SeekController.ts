import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { fitThings } from '../camera.ts';
import { useSigma } from '../sigma-context.ts';

/** Moves the picture to what is sought, once that stands where it stays. */
export function SeekController() {
  const sigma = useSigma();
  const still = useReducedMotion();
  const sought = useExplorer((state) => state.sought);
  const layout = useExplorer((state) => state.layout);
  useEffect(() => {
    // What has just come may have started a layout in this very moment.
    if (sought.length === 0 || useExplorer.getState().layout === 'running') return;
    look({ sought: [] });
    fitThings(sigma, sought, !still);
  }, [sigma, sought, layout, still]);
  return null;
}
