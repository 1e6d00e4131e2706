import { create } from 'zustand';
import { isRedacted } from '../redaction/redaction.ts';
import { tellSaid } from '../said.ts';
import { t } from '../../words/words.ts';

/** A link that the browser did not let the page copy, to be copied by hand; null where there is none. */
export const useUncopied = create<{ link: string | null }>(() => ({ link: null }));

/** Copies a link and says so in words; where the browser refuses, shows it to be copied by hand. */
export async function copyLink(link: string, says: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    tellSaid(says);
  } catch {
    useUncopied.setState({ link });
  }
}

/** Writes into the address what is shown; false where it is too much for one. */
type WriteNow = () => boolean;

let writeNow: WriteNow | null = null;

/** Says how a page that writes its address a moment late writes it at once; answers the end of that. */
export function writesAddress(write: WriteNow): () => void {
  writeNow = write;
  return () => {
    if (writeNow === write) writeNow = null;
  };
}

/** Writes the address at once, for who leaves the page by it; false where it is too much for one. */
export const catchUpAddress = (): boolean => writeNow?.() ?? true;

/** Copies the address of what is shown: the page, what narrows it, and on the canvas what stands there and is chosen. */
export async function copyLinkHere(): Promise<void> {
  const isWhole = catchUpAddress();
  await copyLink(window.location.href, sayCopied(isWhole));
}

function sayCopied(isWhole: boolean): string {
  if (!isWhole)
    return t`The link is copied, without the canvas: it holds more than an address can. Keep it as a view and copy the link of that.`;
  if (isRedacted && window.location.hash !== '')
    return t`The link is copied. Names are hidden: it opens this canvas in this browser alone.`;
  return t`The link to what you see is copied`;
}
