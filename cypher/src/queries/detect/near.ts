import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const text = z.string();
const keys = z.array(text);
const count = z.number().int();

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
