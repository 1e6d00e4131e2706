import { z } from 'zod';
import { CLASSES } from '../operators/shared-by-pairs.ts';
import { SIGNAL_IDS } from '../policy.ts';
import type { KeptReference } from '../red-flags/kept-reference.ts';
import type { Estimates } from '../think.ts';
import { BrandMedians } from './brand-medians.ts';

/** The parts of the reference: usual prices, what chance alone gives, and what the data says of its ties and signals. */
export interface Parts extends KeptReference {
  readonly estimates: Estimates;
}

/** How each part is stored. */
export const PARTS = {
  brandMedians: BrandMedians,
  nullLevels: z.object({
    blockDensity: z.number().nullable(),
    exposure: z.number().nullable(),
    busyWeeks: z.array(z.number().int()),
  }),
  estimates: z.object({
    ties: z.record(z.string(), z.number()),
    trust: z.number(),
    foundByChance: z.number(),
    foundAtRackets: z.number(),
    likeness: z.number(),
    spread: z.number(),
    // Of other classes than these it says nothing: an older one is made anew.
    sharing: z.object({
      chances: z.array(z.number()).length(CLASSES).readonly(),
      again: z.number(),
      before: z.number(),
    }),
    signals: z.record(z.enum(SIGNAL_IDS), z.object({ racket: z.number(), honest: z.number() })),
  }),
} satisfies { readonly [K in keyof Parts]: z.ZodType };
