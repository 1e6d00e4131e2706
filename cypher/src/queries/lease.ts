import { z } from 'zod';
import { defineQuery } from '../query.ts';

const name = z.string();
const token = z.number().int();
const ttlSeconds = z.number().int();

/** Who holds a lease, or held it last. */
export const leaseHolder = defineQuery(
  'lease/lease-holder',
  'read',
  z.object({ name }),
  z.object({ holder: z.string().nullable() }),
);

/** Takes a free, expired or dead holder's lease; no row when it is held. */
export const acquireLease = defineQuery(
  'lease/acquire-lease',
  'write',
  z.object({ name, holder: z.string(), dead: z.string(), ttlSeconds }),
  z.object({ token }),
);

/** Locks the lease for this transaction; no row when the token was overtaken. */
export const checkLease = defineQuery('lease/check-lease', 'write', z.object({ name, token }), z.object({ token }));

/** Moves the end of a lease that is still ours. */
export const renewLease = defineQuery(
  'lease/renew-lease',
  'write',
  z.object({ name, token, ttlSeconds }),
  z.object({ token }),
);

/** Ends a lease that is still ours; its token stays, so that an old holder's writes stay refused. */
export const releaseLease = defineQuery('lease/release-lease', 'write', z.object({ name, token }), z.object({ token }));
