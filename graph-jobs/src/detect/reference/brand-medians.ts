import { z } from 'zod';

/** Usual prices as the reference keeps them. */
export const BrandMedians = z.array(
  z.object({
    brand: z.string(),
    category: z.string().nullable(),
    currency: z.string().nullable(),
    median: z.number(),
    listings: z.number(),
  }),
);
