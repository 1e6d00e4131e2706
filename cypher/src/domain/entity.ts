import { z } from 'zod';
import type { EntityKind } from './kinds.ts';

const text = z.string().nullish();
const number = z.number().nullish();
const stamp = z.string().nullish().describe('ISO 8601 date or date-time in UTC');

const SellerStatus = z.enum(['open', 'closed', 'suspended']);

/** The facts of each declared kind, one zod object a label: property names are those stored in Neo4j. */
export const ENTITY_FACTS = {
  Seller: z.object({
    platform: text,
    name: text,
    status: SellerStatus.nullish(),
    openedAt: stamp,
    closedAt: stamp,
    closureReason: text,
    country: text,
  }),
  Store: z.object({
    name: text,
    url: text,
    platform: text,
    status: SellerStatus.nullish(),
    openedAt: stamp,
    closedAt: stamp,
  }),
  Party: z.object({
    type: z.enum(['person', 'company']),
    name: z.string(),
    registrationNumber: text,
    country: text,
    status: text,
    foundedAt: stamp,
    dissolvedAt: stamp,
  }),
  Listing: z.object({
    title: text,
    brand: text,
    category: text,
    price: number,
    currency: text,
    postedAt: stamp,
    removedAt: stamp,
    removalReason: text,
  }),
  Brand: z.object({ name: z.string() }),
  Shipment: z.object({
    carrier: text,
    agent: text,
    tracking: text,
    shippedAt: stamp,
    mode: text,
    originCountry: text,
    transitCountries: text,
    recipient: text,
    destinationCountry: text,
    items: number,
    weightGrams: number,
    declaredValue: number,
    currency: text,
    description: text,
    hsCode: text,
    seized: z.boolean().nullish(),
  }),
  Payment: z.object({ amount: number, currency: text, paidAt: stamp, reference: text }),
  Outcome: z.object({
    type: z.enum(['removal', 'closure', 'test_buy', 'raid', 'seizure', 'arrest', 'lawsuit']),
    occurredAt: stamp,
    value: number,
    currency: text,
    suspects: number,
    finding: text,
  }),
} as const satisfies Record<EntityKind, z.ZodObject>;
