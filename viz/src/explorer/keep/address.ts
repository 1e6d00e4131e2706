import { type Shown, writeUrlState } from '../../state/url-state.ts';

/** Says in the page's address what is shown. */
export function writeAddress(shown: Shown): void {
  const text = writeUrlState(shown);
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${text && `#${text}`}`);
}
