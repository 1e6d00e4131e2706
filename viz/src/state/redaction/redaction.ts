import type { z } from 'zod';

const ON = 'ringbreaker.redaction';

/** Whether names are hidden here. It is settled when the page is opened: switching opens it anew, and nothing of before is left. */
export const isRedacted: boolean = globalThis.localStorage?.getItem(ON) === 'on';

let hiding: typeof import('./hiding.ts') | null = null;

/** Fetches what hides names, where they are hidden: before anything is asked. Who sees names need not wait for it. */
export async function startRedaction(): Promise<void> {
  if (isRedacted) hiding = await import('./hiding.ts');
}

/** Rather than a name nothing is shown. */
function whatHides(): typeof import('./hiding.ts') {
  if (!hiding) throw new Error('Names are to be hidden, and what hides them was not fetched: open the page anew.');
  return hiding;
}

/** An answer as it may be shown here. */
export function asShown<S extends z.ZodType>(schema: S, answer: z.infer<S>): z.infer<S> {
  return isRedacted ? whatHides().asShown(schema, answer) : answer;
}

/** What is asked, in the words of the API. */
export const asAsked = <T>(asked: T): T => (isRedacted ? whatHides().asAsked(asked) : asked);

/** Remembers what the pseudonyms of a canvas stand for, so that its address can be opened again in this browser. */
export const rememberKeys = (keys: Iterable<string>): void => whatHides().rememberKeys(keys);

/** The same of some more keys: those of the canvas stay known. */
export const rememberMore = (keys: Iterable<string>): void => whatHides().rememberMore(keys);

/**
 * Keeps something for the page that opens anew, by the keys that hold there, where names are hidden or not; answers which
 * of these keys are to be known there.
 */
type Keep = (rename: (key: string) => string, isHidden: boolean) => Iterable<string>;

/** Hides names or shows them: the page opens anew, with the same canvas. */
export async function switchRedaction(on: boolean, keep: Keep): Promise<void> {
  const { openAnew, renaming } = await import('./hiding.ts');
  const kept = keep(renaming(on), on);
  localStorage.setItem(ON, on ? 'on' : 'off');
  openAnew(on, kept);
}

/** Gives everything another pseudonym from here on: who knows those of before learns nothing of the new ones. */
export async function renewPseudonyms(keep: Keep): Promise<void> {
  const { renewPseudonyms: renew } = await import('./hiding.ts');
  renew((rename) => keep(rename, true));
}
