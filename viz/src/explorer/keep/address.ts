import { isRedacted, rememberKeys } from '../../state/redaction/redaction.ts';
import { type Shown, writeUrlState } from '../../state/url-state.ts';

/** Says in the page's address what is shown. */
export function writeAddress(shown: Shown): void {
  const text = writeUrlState(shown);
  // An address with pseudonyms is none without what they stand for.
  if (isRedacted) rememberKeys(shown.canvas.nodes.keys());
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${text && `#${text}`}`);
}
