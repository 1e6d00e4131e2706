import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const text = z.string();
const keys = z.array(text);
const day = z.number().int().nullable();

/** The key of every seller. */
export const sellerKeys = defineQuery('detect/snapshot/seller-keys', 'read', z.object({}), z.object({ key: text }));

/** Every person and company with what may tell who it is: kind and key of each value that it uses. */
export const partiesToResolve = defineQuery(
  'detect/snapshot/parties',
  'read',
  z.object({ alike: keys }),
  z.object({
    key: text,
    type: z.enum(['person', 'company']).nullable(),
    name: text.nullable(),
    registrationNumber: text.nullable(),
    country: text.nullable(),
    uses: z.array(z.tuple([text, text])),
  }),
);

/** Every link by which one seller, store or party owns, directs or is an associate of another. */
export const relationLinks = defineQuery(
  'detect/snapshot/relation-links',
  'read',
  z.object({}),
  z.object({
    source: text,
    type: z.enum(['OWNS', 'DIRECTS', 'ASSOCIATE']),
    target: text,
    firstSeen: day,
    lastSeen: day,
  }),
);

/** The sellers behind the given stores and parties; no row for one that has none. */
export const sellersBehind = defineQuery(
  'detect/snapshot/sellers-behind',
  'read',
  z.object({ keys }),
  z.object({ key: text, sellers: keys }),
);

/** From which account money went into which other one: one row for two accounts, one of the payments as evidence. */
export const accountTransfers = defineQuery(
  'detect/snapshot/account-transfers',
  'read',
  z.object({}),
  z.object({ payer: text, payee: text, via: text, firstSeen: day, lastSeen: day }),
);

/** The sellers that are paid into the given accounts. */
export const accountHolders = defineQuery(
  'detect/snapshot/account-holders',
  'read',
  z.object({ accounts: keys }),
  z.object({ account: text, sellers: keys }),
);
