const HAN = /\p{Script=Han}/u;

let isAsked = false;

/**
 * Fetches what says where Chinese letters are; they themselves come when they are shown. Without it the system's are.
 * @param isSpoken whether the page speaks Chinese
 */
export function fetchHan(isSpoken = false): void {
  if (isAsked) return;
  isAsked = true;
  // What could not be fetched is asked for again by the next who needs it.
  import('./han.ts').then(({ showSlices }) => showSlices(isSpoken)).catch(() => (isAsked = false));
}

/** The same for a text that is to be shown, if it has any such letter. */
export function fetchHanFor(text: string): void {
  if (!isAsked && HAN.test(text)) fetchHan();
}
