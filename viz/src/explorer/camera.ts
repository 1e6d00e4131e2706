import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import { useSigma } from './sigma-context.ts';

/** Ways to look at the canvas: fit it, come closer, go back. */
export function useCamera() {
  const sigma = useSigma();
  const still = useReducedMotion();
  return useMemo(() => {
    const options = { duration: still ? 0 : 250 };
    return {
      fit: () => {
        sigma.setCustomBBox(null);
        sigma.refresh();
        void sigma.getCamera().animatedReset(options);
      },
      closer: () => void sigma.getCamera().animatedZoom(options),
      further: () => void sigma.getCamera().animatedUnzoom(options),
    };
  }, [sigma, still]);
}
