import { z } from 'zod';
import { VALUE_KINDS, valueKinds, type EntityKind } from './kinds.ts';

const owners = ['Seller', 'Store', 'Party'] as const satisfies readonly EntityKind[];
const contacts = valueKinds.filter((kind) => 'contact' in VALUE_KINDS[kind]);

/** Every declared link: which labels it may join, and how it reads from left to right and back. */
export const LINK_TYPES = {
  OPERATES: { from: ['Seller', 'Party'], to: ['Store', 'Seller'], reads: 'operates', readsBack: 'is operated by' },
  OWNS: { from: owners, to: owners, reads: 'owns', readsBack: 'is owned by' },
  DIRECTS: { from: owners, to: owners, reads: 'directs', readsBack: 'is directed by' },
  SUPPLIES: { from: owners, to: owners, reads: 'supplies', readsBack: 'is supplied by' },
  ASSOCIATE: { from: owners, to: owners, reads: 'is an associate of', readsBack: 'is an associate of' },
  LISTS: { from: ['Seller', 'Store'], to: ['Listing'], reads: 'lists', readsBack: 'is listed by' },
  OF_BRAND: { from: ['Listing'], to: ['Brand'], reads: 'is of brand', readsBack: 'is the brand of' },
  AUTHORISED_FOR: { from: ['Seller'], to: ['Brand'], reads: 'is authorised for', readsBack: 'may be sold by' },
  DEPICTS: { from: ['Listing'], to: ['Image'], reads: 'shows the image', readsBack: 'is shown by' },
  USES: { from: owners, to: contacts, reads: 'uses', readsBack: 'is used by' },
  LOCATED_AT: { from: owners, to: ['Address'], reads: 'is located at', readsBack: 'is the address of' },
  PAID_TO: { from: owners, to: ['PaymentAccount'], reads: 'is paid to', readsBack: 'takes the money of' },
  NAMED: { from: ['PaymentAccount'], to: ['Name'], reads: 'is held in the name', readsBack: 'is the name on' },
  SENT: { from: ['Seller', 'Store'], to: ['Shipment'], reads: 'sent', readsBack: 'was sent by' },
  SENT_AS: { from: ['Shipment'], to: ['Name'], reads: 'was sent under the name', readsBack: 'is the sender of' },
  RECEIVED_AS: {
    from: ['Shipment'],
    to: ['Name'],
    reads: 'was received under the name',
    readsBack: 'is the recipient of',
  },
  SHIPPED_FROM: { from: ['Shipment'], to: ['Address'], reads: 'was shipped from', readsBack: 'is the origin of' },
  SHIPPED_TO: { from: ['Shipment'], to: ['Address'], reads: 'was shipped to', readsBack: 'is the destination of' },
  FROM: { from: ['Payment'], to: ['PaymentAccount'], reads: 'came from', readsBack: 'paid out' },
  TO: { from: ['Payment'], to: ['PaymentAccount'], reads: 'went to', readsBack: 'took in' },
  CONCERNS: { from: ['Outcome'], to: [...owners, 'Address'], reads: 'concerns', readsBack: 'is concerned by' },
} as const;

export type LinkType = keyof typeof LINK_TYPES;
export const linkTypes = Object.keys(LINK_TYPES) as LinkType[];
export const LinkTypeSchema = z.enum(linkTypes as [LinkType, ...LinkType[]]);

/** Links that a run derives; each carries `sinceRun` and `untilRun`. */
export const DERIVED_LINK_TYPES = {
  RUN_BY: { from: ['Seller'], to: ['Operator'], reads: 'is run by', readsBack: 'runs' },
  MEMBER_OF: { from: ['Seller'], to: ['Racket', 'Group'], reads: 'is a member of', readsBack: 'has the member' },
  TIED_TO: { from: ['Value'], to: ['Racket'], reads: 'ties', readsBack: 'is tied by' },
  SCORED: { from: ['Racket', 'Group'], to: ['Score'], reads: 'was scored', readsBack: 'is the score of' },
} as const;

/**
 * What a link between values that are likely the same (LIKELY_SAME, made by matching) keeps: from the smaller key, until
 * another model says otherwise.
 */
export const LikelySameFacts = z.object({
  p: z.number().describe('the probability that the two are the same'),
  tier: z.enum(['same', 'possible']).describe('what is the same is one value to detection'),
  basis: z.array(z.string()).describe('what it adds up from, in words and bits, the weightiest first'),
  model: z.number().int().describe('the version of the match model that said so'),
});
export type LikelySameFacts = z.infer<typeof LikelySameFacts>;

/**
 * What every declared link keeps in the graph; the rows behind it are in the archive.
 * Dates are whole days since 1970-01-01; a source is `delivery seq * 2^32 + row number`.
 */
export const LinkFacts = z.object({
  contributors: z.array(z.string()),
  firstSeen: z.number().int().nullish(),
  lastSeen: z.number().int().nullish(),
  sources: z.number().int(),
  firstSource: z.number().int(),
  latestSource: z.number().int(),
  addressRole: z.string().nullish().describe('of LOCATED_AT alone; empty when not stated'),
  lat: z.number().nullish().describe('of LOCATED_AT alone: degrees, WGS 84, as the latest row states them'),
  lon: z.number().nullish(),
  validFrom: z.number().int().nullish(),
  validTo: z.number().int().nullish(),
});
export type LinkFacts = z.infer<typeof LinkFacts>;

/** A source is the number of its delivery times this, and its row in it. */
export const SOURCES_A_DELIVERY = 2 ** 32;
