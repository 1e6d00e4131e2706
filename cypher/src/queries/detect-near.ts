import { z } from 'zod';
import { Delivery } from '../domain/run.ts';
import { defineQuery } from '../query.ts';

const text = z.string();
const keys = z.array(text);
const day = z.number().int().nullable();
const count = z.number().int();
const uses = z.array(z.array(z.union([text, day])));

/** What was written since the last run, batch by batch: a step of loading, and the keys at both ends. */
export const touchedKeys = defineQuery(
  'detect/near/touched',
  'read',
  z.object({}),
  z.object({ step: text, keys, others: keys }),
);

/** Forgets what was written: the run that is switched to has looked at it. */
export const removeTouched = defineQuery(
  'detect/near/remove-touched',
  'write',
  z.object({}),
  z.object({ removed: count }),
);

/** Deliveries after the given one of which it is not known what they touched. */
export const untrackedDeliveries = defineQuery(
  'detect/near/untracked-deliveries',
  'read',
  z.object({ seq: count }),
  z.object({ seq: count, state: Delivery.shape.state }),
);

/** How many sellers there are. */
export const sellerCount = defineQuery('detect/near/seller-count', 'read', z.object({}), z.object({ sellers: count }));

/** The facts of the given sellers. */
export const sellersOf = defineQuery(
  'detect/near/sellers-of',
  'read',
  z.object({ sellers: keys }),
  z.object({
    key: text,
    status: text.nullable(),
    openedAt: text.nullable(),
    closedAt: text.nullable(),
    closureReason: text.nullable(),
    country: text.nullable(),
  }),
);

/** Who came into a racket, or left one, by a run. */
export const movedMembers = defineQuery(
  'detect/near/moved-members',
  'read',
  z.object({ run: count }),
  z.object({ seller: text }),
);

/** How many give each of these addresses. */
export const locatedCounts = defineQuery(
  'detect/near/located-counts',
  'read',
  z.object({ addresses: keys }),
  z.object({ key: text, users: count }),
);

/** Sellers who use something else than before, or on other days, by the things and links that were written. */
export const changedSellers = defineQuery(
  'detect/near/changed-sellers',
  'read',
  z.object({
    holders: keys,
    suppliers: keys,
    listings: keys,
    shipments: keys,
    alike: keys,
    accounts: z.array(z.tuple([text, count])),
    widest: count,
  }),
  z.object({ seller: text }),
);

/** Sellers paid under a name that came to stand on an account into which more than `widest` are paid. */
export const renamedSellers = defineQuery(
  'detect/near/renamed-sellers',
  'read',
  z.object({ accounts: keys, newFrom: count, widest: count }),
  z.object({ seller: text }),
);

/** Sellers of whom other facts are read than before, by the things and links that were written. */
export const affectedSellers = defineQuery(
  'detect/near/affected-sellers',
  'read',
  z.object({
    holders: keys,
    listings: keys,
    shipments: keys,
    outcomes: keys,
    payments: keys,
    accounts: keys,
    brands: keys,
    addresses: keys,
    image: count,
    place: count,
    flows: count,
    newFrom: count,
    widest: count,
  }),
  z.object({ seller: text }),
);

/** Uses by the given sellers of values that others may use too. */
export const usesOfSellers = defineQuery(
  'detect/users/uses-of-sellers',
  'read',
  z.object({ sellers: keys, alike: keys }),
  z.object({ seller: text, uses }),
);

const some = z.object({ keys, most: count });
const users = z.object({ value: text, kind: text, uses, others: keys });

/**
 * Uses of the given values, or `most` of their users where there are so many, one short read for each way that a seller
 * can come by one: a long one would be planned anew for every mix of lists. Each kind that is a way of its own has its
 * list.
 */
export const usersOfValues = {
  values: [
    defineQuery('detect/users/users-by-own-values', 'read', some, users),
    defineQuery('detect/users/users-by-store-values', 'read', some, users),
    defineQuery('detect/users/users-by-party-values', 'read', some, users),
  ],
  parties: [defineQuery('detect/users/users-by-parties', 'read', some, users)],
  suppliers: [defineQuery('detect/users/users-by-suppliers', 'read', some, users)],
  sources: [defineQuery('detect/users/users-by-sources', 'read', some, users)],
  names: [defineQuery('detect/users/users-by-payee-names', 'read', some, users)],
  origins: [defineQuery('detect/users/users-by-shipment-origins', 'read', some, users)],
  senders: [defineQuery('detect/users/users-by-shipment-senders', 'read', some, users)],
  images: [defineQuery('detect/users/users-by-listing-images', 'read', some, users)],
} as const;
