import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const text = z.string();
/** Of how many sellers a part speaks; null where its size is not asked for. */
const sellers = z.number().int().nullable();

/** Median price and number of listings of each brand, category and currency: a read of all listings. */
export const brandMedians = defineQuery(
  'detect/reference/brand-medians',
  'read',
  z.object({}),
  z.object({
    brand: text,
    category: text.nullable(),
    currency: text.nullable(),
    median: z.number(),
    listings: z.number(),
  }),
);

/** The newest version of each part of the reference; none before the first is made. */
export const currentReference = defineQuery(
  'detect/reference/current-reference',
  'read',
  z.object({}),
  z.object({ part: text, version: z.number().int(), asOf: text, sellers, body: text }),
);

/** Keeps a part of the reference under its next number. */
export const saveReference = defineQuery(
  'detect/reference/save-reference',
  'write',
  z.object({ part: text, asOf: text, sellers, body: text }),
  z.object({ version: z.number().int() }),
);
