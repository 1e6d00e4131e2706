import { useEffect, useRef } from 'react';
import { create } from 'zustand';

interface Wanted {
  /** Whose record is to take the focus once it is shown. */
  key: string | null;
  /** What had the focus when that was asked for. */
  from: Element | null;
}

const useWanted = create<Wanted>(() => ({ key: null, from: null }));

/** Has the record of a thing take the focus once it is shown. */
export function enterRecord(key: string): void {
  useWanted.setState({ key, from: document.activeElement });
}

/**
 * For the heading of a record: it takes the focus where that was asked for, unless somebody went elsewhere meanwhile, and
 * `leave` gives the focus back on Escape.
 */
export function useRecordFocus(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const isWanted = useWanted((wanted) => wanted.key === key);
  useEffect(() => {
    if (!isWanted) return;
    const { from } = useWanted.getState();
    useWanted.setState({ key: null, from: null });
    if (document.activeElement !== from && document.activeElement !== document.body) return;
    heading.current?.focus();
    cameFrom.current = from;
  }, [isWanted]);
  const leave = (event: React.KeyboardEvent) => {
    const from = cameFrom.current;
    if (event.key !== 'Escape' || !(from instanceof HTMLElement) || !from.isConnected) return;
    // On the canvas the same key would clear what is selected.
    event.stopPropagation();
    cameFrom.current = null;
    from.focus();
  };
  return { heading, leave };
}
