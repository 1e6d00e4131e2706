import { z } from 'zod';
import { ChainRole, Role } from '../../domain/rackets/racket.ts';
import { defineQuery } from '../../query.ts';

const nothing = z.object({});
const text = z.string();
const day = z.number().int().nullable();
/** A value and who uses it: seller, what holds the link (null = the seller itself), type of link, first and last day. */
const valueUses = z.object({
  value: text,
  kind: text,
  uses: z.array(z.tuple([text, text.nullable(), text, day, day])),
});
const alike = z.object({ alike: z.array(text) });

/** How many sellers there are, and links to values: several rows of these. */
export const detectSize = defineQuery(
  'detect/read/size',
  'read',
  nothing,
  z.object({ what: z.enum(['sellers', 'links']), count: z.number().int() }),
);

/** How many accounts were opened on each day. */
export const openingsByDay = defineQuery(
  'detect/read/openings-by-day',
  'read',
  nothing,
  z.object({ openedAt: text, sellers: z.number().int() }),
);

/**
 * Who uses which value that somebody else may use too, one streamed read for each way a seller can come by one; a value
 * can come in several rows. `alike` = values that a person said are another one.
 */
export const usesOfValues = [
  defineQuery('detect/read/own-values', 'read', alike, valueUses),
  defineQuery('detect/read/store-values', 'read', alike, valueUses),
  defineQuery('detect/read/party-values', 'read', alike, valueUses),
  defineQuery('detect/read/operating-parties', 'read', alike, valueUses),
  defineQuery('detect/read/suppliers', 'read', alike, valueUses),
  defineQuery('detect/read/sources', 'read', alike, valueUses),
  defineQuery('detect/read/payee-names', 'read', alike, valueUses),
  defineQuery('detect/read/shipment-origins', 'read', alike, valueUses),
  defineQuery('detect/read/shipment-senders', 'read', alike, valueUses),
  defineQuery('detect/read/listing-images', 'read', alike, valueUses),
] as const;

/** Who sends to which address, and freight to whom, that others send to as well; read for a snapshot alone. */
export const usesOfBuyers = [
  defineQuery('detect/snapshot/shipment-destinations', 'read', alike, valueUses),
  defineQuery('detect/snapshot/shipment-recipients', 'read', alike, valueUses),
] as const;

/** Of the given kinds the values that each of the given sellers uses, by itself, its stores or its owners. */
export const identityOfSellers = defineQuery(
  'detect/read/identity-of-sellers',
  'read',
  z.object({ sellers: z.array(text), kinds: z.array(text) }),
  z.object({ seller: text, kind: text, values: z.array(text) }),
);

/** The latest as-of among loaded deliveries. */
export const latestAsOf = defineQuery(
  'detect/read/latest-as-of',
  'read',
  nothing,
  z.object({ asOf: text.nullable(), deliveries: z.number() }),
);

/** The number of the run that readers see; no row before the first. */
export const currentRun = defineQuery('detect/read/current-run', 'read', nothing, z.object({ seq: z.number().int() }));

/** Ids of what is asked about; everything where there are none. */
const some = z.object({ of: z.array(text).nullable().default(null) });

/** Members of rackets and groups as the last run left them. */
export const currentMembers = defineQuery(
  'detect/read/current-members',
  'read',
  some,
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
  'detect/read/current-operators',
  'read',
  some,
  z.object({ seller: text, operator: text }),
);

/** Which values tie which rackets together. */
export const currentTies = defineQuery(
  'detect/read/current-ties',
  'read',
  some,
  z.object({ value: text, racket: text, sellers: z.number().int(), weight: z.number().nullable() }),
);

/** Each racket's score as canonical JSON, and what names all that it rests on. */
export const currentScores = defineQuery(
  'detect/read/current-scores',
  'read',
  some,
  z.object({ racket: text, assessment: text, basis: text.nullable() }),
);

/** Each group's score as canonical JSON, where it has one. */
export const currentGroupScores = defineQuery(
  'detect/read/current-group-scores',
  'read',
  nothing,
  z.object({ group: text, assessment: text }),
);
