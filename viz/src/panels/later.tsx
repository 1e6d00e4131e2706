import { type ComponentType, useEffect, useState } from 'react';
import { tellFailed } from '../state/said.ts';

type Part<P> = () => Promise<ComponentType<P>>;

const waiting = new Set<() => Promise<unknown>>();

/**
 * A part of the screen that is fetched when it is first shown, so that what is seen first need not wait for it. Where it can't
 * be fetched, that is said, and the page stays as it is.
 */
export function later<P extends object>(fetchPart: Part<P>): ComponentType<P> {
  let fetched: ComponentType<P> | null = null;
  const fetchOnce = async () => {
    fetched ??= await fetchPart();
    waiting.delete(fetchOnce);
    return fetched;
  };
  waiting.add(fetchOnce);
  return function Later(props: P) {
    const [Shown, setShown] = useState(() => fetched);
    useEffect(() => {
      if (Shown) return;
      fetchOnce().then(
        (part) => setShown(() => part),
        () => tellFailed('A part of this page could not be fetched. Check your connection, then open it again.'),
      );
    }, [Shown]);
    return Shown && <Shown {...props} />;
  };
}

/** Fetches all that may be shown later, so that it is there at once, also when the connection is lost meanwhile. */
export function fetchAhead(): void {
  for (const fetchOnce of waiting) void fetchOnce().catch(() => undefined);
}
