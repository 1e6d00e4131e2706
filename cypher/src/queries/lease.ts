import { z } from 'zod';
import { defineQuery } from '../query.ts';

const name = z.string();
const token = z.number().int();
const ttlSeconds = z.number().int();

/** Who holds a lease, or held it last, and how many milliseconds are left of it by the database's clock. */
export const leaseHolder = defineQuery(
  'lease/lease-holder',
  'read',
  z.object({ name }),
  z.object({ holder: z.string().nullable(), token, until: z.number().nullable(), leftMs: z.number() }),
);

/** Locks a lease and its term for this transaction, whoever holds it. */
export const lockLease = defineQuery('lease/lock-lease', 'write', z.object({ name }), z.object({ token }));

/** Takes a free, expired or dead holder's lease that this transaction has locked; no row when it is held. */
export const acquireLease = defineQuery(
  'lease/acquire-lease',
  'write',
  z.object({ name, holder: z.string(), dead: z.string(), ttlSeconds }),
  z.object({ token }),
);

/** Locks the lease for this transaction; no row when the token was overtaken. */
export const checkLease = defineQuery('lease/check-lease', 'write', z.object({ name, token }), z.object({ token }));

/** Moves the end of a lease that is still ours, also while a transaction of ours has the lease locked. */
export const renewLease = defineQuery(
  'lease/renew-lease',
  'write',
  z.object({ name, token, ttlSeconds }),
  z.object({ token }),
);

/** Ends a lease that is still ours; its token stays, so that an old holder's writes stay refused. */
export const releaseLease = defineQuery('lease/release-lease', 'write', z.object({ name, token }), z.object({ token }));

/** Ends what a holder left open: its locks are free then, and nothing of what it wrote in there stays. */
export const endTransactions = defineQuery(
  'lease/end-transactions',
  'read',
  z.object({ holder: z.string() }),
  z.object({ ended: z.number().int() }),
);
