import { useEffect, useRef } from 'react';

/** What the arrow keys stop at: each racket, and each alert of those that are open. */
export const stopsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.alert-stop')];

/**
 * Keeps one's place in the list. Where what has the focus leaves it, as what is acknowledged does, what stands there next
 * has the focus: the keys go on.
 */
export function useKeptPlace() {
  const list = useRef<HTMLOListElement>(null);
  const place = useRef(-1);
  useEffect(() => {
    const goOn = () => {
      if (place.current < 0 || document.activeElement !== document.body || !list.current) return;
      const stops = stopsOf(list.current);
      stops[Math.min(place.current, stops.length - 1)]?.focus();
    };
    const changes = new MutationObserver(goOn);
    changes.observe(list.current!, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);
  const onFocus = (event: React.FocusEvent<HTMLOListElement>) => {
    place.current = stopsOf(event.currentTarget).findLastIndex((stop) => stop.contains(event.target));
  };
  // Whoever goes elsewhere stays there. What is taken off the page has no time to say so.
  const onBlur = () => void (place.current = -1);
  return { ref: list, onFocus, onBlur };
}
