import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { namesInSteps } from '../../state/canvas/history/renew-history.ts';
import { isRedacted, rememberKeys } from '../../state/redaction/redaction.ts';
import { type Shown, writeUrlState } from '../../state/url-state.ts';
import { VIEW_PART } from './name-view.ts';

/** Browsers take two million letters at most, the page's own among them, and may end a page that asks for more. */
const MOST_LETTERS = 1_500_000;

/** Says in the page's address what is shown; nothing where that is more than an address can hold, and answers false. */
export function writeAddress(shown: Shown): boolean {
  const whole = writeUrlState(shown);
  const text = whole.length > MOST_LETTERS ? '' : whole;
  // An address with pseudonyms is none without what they stand for; nor are the steps around it.
  if (isRedacted)
    rememberKeys(new Set([...shown.canvas.nodes.keys(), ...namesInSteps(useExplorer.getState().history)]));
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  // Who comes back from another page comes to the view that they left.
  const { view } = useExplorer.getState();
  if (view) query.set(VIEW_PART, view.id);
  const asked = query.size > 0 ? `?${query.toString()}` : '';
  window.history.replaceState(window.history.state, '', `${pathname}${asked}${text && `#${text}`}`);
  return text === whole;
}
