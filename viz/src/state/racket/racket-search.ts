import { z } from 'zod';

/** Of which run the address shows a racket's picture; what it can't read, it leaves out: that is the current one. */
export const RacketSearch = z.object({ run: z.coerce.number().int().min(1).optional().catch(undefined) });
