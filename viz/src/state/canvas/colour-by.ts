import type { ColourBy } from './explorer-state.ts';

const STORE = 'ringbreaker.colourBy';

/** What colour tells, as this browser keeps it. */
export function readColourBy(): ColourBy {
  try {
    return localStorage.getItem(STORE) === 'racket' ? 'racket' : 'kind';
  } catch {
    return 'kind';
  }
}

/** Keeps in this browser what colour tells. */
export function keepColourBy(colourBy: ColourBy): void {
  try {
    localStorage.setItem(STORE, colourBy);
  } catch {
    // The browser's store is full or closed: the choice lasts as long as the page.
  }
}
