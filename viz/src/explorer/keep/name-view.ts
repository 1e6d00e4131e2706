import type { OpenedView } from '../../state/canvas/explorer-state.ts';
import { look } from '../../state/canvas/explorer-store.ts';

const PART = 'view';

/** The view that the page's address names. */
export const viewInAddress = (): string | null => new URLSearchParams(window.location.search).get(PART);

/** Says which view the canvas is, here and in the address; null: none. */
export function nameView(view: OpenedView | null): void {
  look({ view });
  const address = new URL(window.location.href);
  if (view) address.searchParams.set(PART, view.id);
  else address.searchParams.delete(PART);
  window.history.replaceState(window.history.state, '', address);
}
