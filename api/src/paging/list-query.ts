import { z } from 'zod';

export const cursor = z.string().max(200).optional().describe('`next` of the page before');

/** A page's size: whole, at least one, at most `most`. */
export const limitUpTo = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** Several of a set, separated by commas. */
export function listOf<T extends z.ZodType<string, string>>(item: T, most = 50) {
  return z
    .string()
    .max(4_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(most))
    .optional();
}
