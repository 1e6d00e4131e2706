import { z } from 'zod';

export const cursor = z.string().max(200).optional().describe('`next` of the page before');

/** A page's size: whole, at least one, at most `most`. */
export const limitUpTo = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** Several of a set, separated by commas. */
export function listOf<T extends z.ZodType<string, string>>(item: T) {
  return z
    .string()
    .max(1_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(50))
    .optional();
}

/** Names, separated by commas; one that has a comma of its own is percent-encoded once more, or stands alone. */
export const names = z
  .string()
  .max(2_000)
  .transform((text) => [...new Set([text, ...text.split(',').map(decoded)].filter(Boolean))])
  .pipe(z.array(z.string()).max(51))
  .optional();

/** Up to five hundred keys, separated by commas; a key that has a comma of its own is percent-encoded once more. */
export const keys = z
  .string()
  .max(60_000)
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .filter(Boolean)
        .flatMap((key) => [key, decoded(key)]),
    ),
  ])
  .pipe(z.array(z.string().max(1_000)).max(1_000))
  .optional();

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
