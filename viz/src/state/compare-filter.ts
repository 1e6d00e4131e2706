import { z } from 'zod';

const run = z.coerce.number().int().min(1).optional().catch(undefined);

/** Which runs the address compares; what it can't read, it leaves out. */
export const CompareFilter = z.object({ from: run, to: run });
