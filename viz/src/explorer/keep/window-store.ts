import { isRedacted } from '../../state/redaction/redaction.ts';
import { storeOf } from './store-of.ts';

/** What the canvas that is shown is kept as. */
export const SHOWN = 'canvas';

/**
 * What this browser keeps of the canvases of one window. Each window has a name of its own, which its tab keeps over a
 * reload: no window writes over the canvases of another one.
 */
const OWN = 'ringbreaker.window';
const NAME = /^[0-9a-z]{8,16}$/;
let own = nameHere();
/** What is written before it is certain that no other window bears the name. */
let waiting: Map<string, string | null> | null = new Map();

function nameHere(): string {
  try {
    const name = sessionStorage.getItem(OWN) ?? '';
    if (NAME.test(name)) return name;
  } catch {
    // The browser keeps nothing: the name lasts as long as the page.
  }
  return nameAnew();
}

function nameAnew(): string {
  const name = [...crypto.getRandomValues(new Uint32Array(2))]
    .map((part) => part.toString(36).padStart(7, '0'))
    .join('');
  try {
    sessionStorage.setItem(OWN, name);
  } catch {
    // As above.
  }
  return name;
}

/** A window waits so long for its name: after a reload the page before may still hold it, on a busy machine for seconds. */
const CLAIM_MS = 10_000;
const lockOf = (name: string) => `${OWN}.${name}`;

/**
 * Holds a name as long as the page lives; answers false where another window holds it, as the one does that this one was
 * duplicated from. One that lives says so when asked; one that is being left says nothing, and its name is free in a
 * moment. Where the browser gives no locks, as it does without TLS, a duplicate is not told from its original.
 */
function hold(name: string): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  const others = new BroadcastChannel(lockOf(name));
  const waited = new AbortController();
  const untilClosed = (isOurs: () => void) => {
    others.onmessage = ({ data }) => data === 'whose' && others.postMessage('mine');
    isOurs();
    return new Promise<never>(() => undefined);
  };
  return new Promise((resolve) => {
    others.onmessage = ({ data }) => data === 'mine' && waited.abort();
    setTimeout(() => waited.abort(), CLAIM_MS);
    locks
      .request(lockOf(name), { signal: waited.signal }, () => untilClosed(() => resolve(true)))
      .catch(() => {
        others.close();
        resolve(false);
      });
    others.postMessage('whose');
  });
}

/** Settled once it is certain what this window is called. */
export const windowNamed: Promise<void> = hold(own).then(async (isFree) => {
  const before = own;
  if (!isFree) {
    own = nameAnew();
    await hold(own);
    copyFrom(before);
  }
  const writings = waiting ?? new Map<string, string | null>();
  waiting = null;
  for (const [what, text] of writings) writeOwn(what, text);
});

/** A duplicate goes on with copies of its original's canvases. */
function copyFrom(before: string): void {
  for (const key of keysOf(before)) writeOwn(whatIn(key), localStorage.getItem(key));
}

const placeOf = (what: string, name: string) => storeOf(`${what}@${name}`);
const whatIn = (key: string) => /^ringbreaker\.(.*)@/.exec(key)?.[1] ?? '';

/** All that is kept of a window, with names or without, as this one shows them. */
const keysOf = (name: string): string[] =>
  Object.keys(localStorage).filter((key) => key === placeOf(whatIn(key), name));

/** What is kept of a window, else of this one. */
export function readOf(what: string, name = own): string | null {
  return localStorage.getItem(placeOf(what, name));
}

/** Keeps something of this window, or nothing of it any more; answers whether there was room for it. */
export function writeOwn(what: string, text: string | null): boolean {
  if (isLeft) return true;
  if (waiting) {
    waiting.set(what, text);
    return true;
  }
  try {
    if (text === null) localStorage.removeItem(placeOf(what, own));
    else localStorage.setItem(placeOf(what, own), text);
    return true;
  } catch {
    return false;
  }
}

/** The page is being left for one by other keys: what it knows by its own must not be written over what is kept for that one. */
let isLeft = false;

/** Keeps something of this window for the page that opens next, with names hidden or shown; answers whether there was room. */
export function writeForNext(what: string, text: string, isHidden: boolean): boolean {
  try {
    localStorage.setItem(storeOf(`${what}@${own}`, isHidden), text);
    isLeft = isHidden === isRedacted;
    return true;
  } catch {
    return false;
  }
}

/** Keeps nothing of a window any more. */
export function forgetWindow(name: string): void {
  for (const key of keysOf(name)) localStorage.removeItem(key);
}

/** Whether the browser tells which windows are open: one that may be is never forgotten. */
export const knowsOpen = (navigator.locks as LockManager | undefined) !== undefined;

/** The windows of which something is kept and that are closed, or may be. */
export async function closedWindows(): Promise<string[]> {
  const held = new Set(knowsOpen ? (await navigator.locks.query()).held?.map(({ name }) => name) : []);
  const names = new Set(Object.keys(localStorage).flatMap((key) => /@([0-9a-z]+)/.exec(key)?.[1] ?? []));
  return [...names].filter((name) => name !== own && !held.has(lockOf(name)) && keysOf(name).length > 0);
}
