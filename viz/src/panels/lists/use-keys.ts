import { useEffect, useRef } from 'react';
import { useSingleKeys } from '../../state/preferences.ts';

/** Whether a key is meant for a field, or for something that stands over the page. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role=dialog], [role=menu], [role=listbox], [contenteditable=true]')) return true;
  return target.matches('textarea, select, input:not([type=checkbox])');
}

/** Single keys of a page, by their letters; those who switched them off have none. */
export function useKeys(acts: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const singleKeys = useSingleKeys((state) => state.singleKeys);
  const latest = useRef(acts);
  useEffect(() => void (latest.current = acts));
  useEffect(() => {
    if (!singleKeys) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [singleKeys]);
}
