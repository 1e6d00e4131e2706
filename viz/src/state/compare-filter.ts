import { z } from 'zod';

const run = z.coerce.number().int().min(1).optional().catch(undefined);

/** Which runs the address compares; what it can't read, it leaves out. */
export const CompareFilter = z.object({ from: run, to: run });
type CompareFilter = z.infer<typeof CompareFilter>;

/** The runs to compare, the earlier one first: an address may name them the wrong way round. */
export function inOrder({ from, to }: CompareFilter): CompareFilter {
  return from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };
}

/** The runs that may be chosen for either end: no run is compared with itself, unless the address asks for that. */
export function choices<T extends { run: number }>(runs: readonly T[], { from, to }: { from: number; to: number }) {
  return {
    earlier: runs.filter(({ run }) => run < to || run === from),
    later: runs.filter(({ run }) => run > from || run === to),
  };
}
