import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { namesInSteps } from '../../state/canvas/history/renew-history.ts';
import { isRedacted, rememberKeys } from '../../state/redaction/redaction.ts';
import { type Shown, writeUrlState } from '../../state/url-state.ts';

/** Browsers take two million letters at most, the page's own among them, and may end a page that asks for more. */
const MOST_LETTERS = 1_500_000;

/** The view that the page's address names. */
export const viewInAddress = (): string | null => new URLSearchParams(window.location.search).get(VIEW);

const VIEW = 'view';

/** Says in the page's address what is shown; nothing where that is more than an address can hold, and answers false. */
export function writeAddress(shown: Shown): boolean {
  const whole = writeUrlState(shown);
  const text = whole.length > MOST_LETTERS ? '' : whole;
  // An address with pseudonyms is none without what they stand for; nor are the steps around it.
  if (isRedacted)
    rememberKeys(new Set([...shown.canvas.nodes.keys(), ...namesInSteps(useExplorer.getState().history)]));
  const address = new URL(window.location.href);
  if (shown.canvas.view) address.searchParams.set(VIEW, shown.canvas.view.id);
  else address.searchParams.delete(VIEW);
  address.hash = text;
  window.history.replaceState(window.history.state, '', address);
  return text === whole;
}
