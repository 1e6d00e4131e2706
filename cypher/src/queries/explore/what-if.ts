import { z } from 'zod';
import { ChainRole } from '../../domain/rackets/racket.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const text = z.string();
const whole = z.number().int();

/** All members of a racket of the current run, with who runs them and their part in the chain. */
export const racketNetwork = defineQuery(
  'explore/racket-network',
  'read',
  z.object({ contributors, id: text }),
  z.object({
    runSeq: whole,
    key: text,
    label: text,
    role: ChainRole.nullable(),
    operatorId: text.nullable(),
  }),
);

/** What sellers offer, by brand and currency. */
export const memberOffers = defineQuery(
  'explore/member-offers',
  'read',
  z.object({ contributors, sellers: z.array(text) }),
  z.object({
    seller: text,
    brand: text.nullable(),
    currency: text.nullable(),
    offers: whole,
    value: z.number().nullable(),
  }),
);
