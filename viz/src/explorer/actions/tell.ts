import { look, useExplorer } from '../../state/canvas/explorer-store.ts';

const TOLD_MS = 10_000;

/** Says something for a while that is soon of no use. */
export function tellForAWhile(notice: string): void {
  look({ notice });
  setTimeout(() => useExplorer.getState().notice === notice && look({ notice: null }), TOLD_MS);
}
