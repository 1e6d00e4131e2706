import { useEffect } from 'react';
import { useSigma } from '../sigma-context.ts';

/** Shows a hand over what a click opens: a thing or a link. */
export function PointerCursor() {
  const sigma = useSigma();
  useEffect(() => {
    // Sigma does not say that a link is left for a thing that lies on it: each is remembered by itself.
    const over = { thing: false, link: false };
    const { style } = sigma.getContainer();
    const note = (change: Partial<typeof over>) => () => {
      Object.assign(over, change);
      style.cursor = over.thing || over.link ? 'pointer' : '';
    };
    const listeners = {
      enterNode: note({ thing: true }),
      leaveNode: note({ thing: false }),
      enterEdge: note({ link: true }),
      leaveEdge: note({ link: false }),
    };
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) sigma.on(name, listeners[name]);
    return () => {
      for (const name of names) sigma.off(name, listeners[name]);
      style.cursor = '';
    };
  }, [sigma]);
  return null;
}
