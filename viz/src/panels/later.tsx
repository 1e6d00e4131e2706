import { useIsFetching } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { tellFailed } from '../state/said.ts';
import { styled } from '../styles/styled.ts';
import { t } from '../words/words.ts';

type Part<P> = () => Promise<ComponentType<P>>;

const waiting = new Set<() => Promise<unknown>>();

/**
 * A part of the screen that is fetched when it is first shown, so that what is seen first need not wait for it. Where it can't
 * be fetched, that is said, and the page stays as it is.
 */
export function later<P extends object>(fetchPart: Part<P>): ComponentType<P> {
  let fetched: ComponentType<P> | null = null;
  const fetchOnce = async () => {
    fetched ??= await styled(fetchPart)();
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
        () => tellFailed(t`A part of this page could not be fetched. Check your connection, then open it again.`),
      );
    }, [Shown]);
    return Shown && <Shown {...props} />;
  };
}

/** How long nothing must have been asked of the server. */
const QUIET_MS = 3_000;

/** Fetches all that may be shown later once the page is there, so that it comes at once, also where the connection is lost meanwhile. */
export function FetchAhead() {
  const quiet = useIsFetching() === 0;
  useEffect(() => {
    if (!quiet) return;
    const timer = setTimeout(() => waiting.forEach((fetchOnce) => void fetchOnce().catch(() => undefined)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [quiet]);
  return null;
}
