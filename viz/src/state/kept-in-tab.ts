import type { z } from 'zod';
import { parseJson } from './parse-json.ts';

/** What this tab remembers over a reload; null where that is nothing, or of another shape, or can't be read. */
export function readInTab<T>(place: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(parseJson(sessionStorage.getItem(place))).data ?? null;
  } catch {
    // The browser's store is closed.
    return null;
  }
}

/** Has this tab remember something over a reload; where the browser's store is full or closed, it forgets it. */
export function keepInTab(place: string, what: unknown): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(what));
  } catch {
    // Nothing else hangs on it.
  }
}
