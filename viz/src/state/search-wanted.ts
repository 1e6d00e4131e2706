import { create } from 'zustand';

/** Counts how often a page has wanted the search to have the focus. */
export const useSearchWanted = create<{ times: number }>(() => ({ times: 0 }));

/** Gives the search the focus, and opens nothing below it; not where a finger would bring a keyboard over the page. */
export function wantSearch(): void {
  if (!window.matchMedia('(pointer: coarse)').matches) useSearchWanted.setState(({ times }) => ({ times: times + 1 }));
}
