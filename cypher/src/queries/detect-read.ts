import { z } from 'zod';
import { ChainRole, Role } from '../domain/racket.ts';
import { defineQuery } from '../query.ts';

const nothing = z.object({});
const text = z.string();
const day = z.number().int().nullable();
const use = z.object({ seller: text, value: text, kind: text, via: text, type: text, firstSeen: day, lastSeen: day });

/** Every seller with the facts that detection reads. */
export const allSellers = defineQuery(
  'detect/sellers',
  'read',
  nothing,
  z.object({
    key: text,
    platform: text.nullable(),
    status: text.nullable(),
    openedAt: text.nullable(),
    closedAt: text.nullable(),
    closureReason: text.nullable(),
    country: text.nullable(),
  }),
);

/** Who uses which value, one streamed read for each way a seller can come by one. */
export const usesOfValues = [
  defineQuery('detect/own-values', 'read', nothing, use),
  defineQuery('detect/store-values', 'read', nothing, use),
  defineQuery('detect/party-values', 'read', nothing, use),
  defineQuery('detect/operating-parties', 'read', nothing, use),
  defineQuery('detect/suppliers', 'read', nothing, use),
  defineQuery('detect/sources', 'read', nothing, use),
  defineQuery('detect/payee-names', 'read', nothing, use),
  defineQuery('detect/shipment-origins', 'read', nothing, use),
  defineQuery('detect/shipment-senders', 'read', nothing, use),
  defineQuery('detect/listing-images', 'read', nothing, use),
] as const;

/** The latest as-of among loaded deliveries. */
export const latestAsOf = defineQuery(
  'detect/latest-as-of',
  'read',
  nothing,
  z.object({ asOf: text.nullable(), deliveries: z.number() }),
);

/** The number of the run that readers see; no row before the first. */
export const currentRun = defineQuery('detect/current-run', 'read', nothing, z.object({ seq: z.number().int() }));

/** Members of rackets and groups as the last run left them. */
export const currentMembers = defineQuery(
  'detect/current-members',
  'read',
  nothing,
  z.object({
    seller: text,
    community: text,
    kind: z.enum(['Racket', 'Group']),
    bornAt: text,
    role: Role,
    confidence: z.number(),
    chainRole: ChainRole.nullable(),
    pinned: z.boolean().nullable(),
    since: text,
  }),
);

/** Which operator runs which seller. */
export const currentOperators = defineQuery(
  'detect/current-operators',
  'read',
  nothing,
  z.object({ seller: text, operator: text }),
);

/** Which values tie which rackets together. */
export const currentTies = defineQuery(
  'detect/current-ties',
  'read',
  nothing,
  z.object({ value: text, racket: text, sellers: z.number().int() }),
);

/** Each racket's score as canonical JSON. */
export const currentScores = defineQuery(
  'detect/current-scores',
  'read',
  nothing,
  z.object({ racket: text, assessment: text }),
);
