import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';

/**
 * Closes what a note is written in. The focus would go with it: it goes to the note, which arrow keys move on, or to the
 * picture where there is none.
 */
export function useClosing(sheet: RefObject<HTMLElement | null>): (id?: string) => void {
  const sigma = useSigma();
  const isWriting = useExplorer((state) => state.writing !== null);
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    if (isWriting || focusOn.current === null) return;
    const note = sheet.current?.querySelector<HTMLElement>(`[data-note="${focusOn.current}"]`);
    (note ?? sigma.getContainer()).focus();
    focusOn.current = null;
  }, [sigma, sheet, isWriting]);
  return useCallback((id = '') => {
    focusOn.current = id;
    look({ writing: null });
  }, []);
}
