import { useEffect } from 'react';
import { useNoted } from '../../panels/notes/use-notes.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';

/** Tells the picture what there are notes about, and draws it anew when that changes. */
export function NotesController() {
  const sigma = useSigma();
  const noted = useNoted();
  useEffect(() => {
    if (noted.size === 0 && useExplorer.getState().noted.size === 0) return;
    look({ noted });
    sigma.scheduleRender();
  }, [sigma, noted]);
  return null;
}
