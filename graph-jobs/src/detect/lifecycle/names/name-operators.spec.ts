import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepIds } from './keep-ids.ts';
import { nameOperators } from './name-operators.ts';

const SELLERS = [...'abcdefghijkl'];

/** Sellers parted into operators of two and more; who is alone in one is of none. */
const anyOperators = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: SELLERS.length, maxLength: SELLERS.length })
  .map((homes) =>
    [0, 1, 2, 3, 4, 5].map((home) => SELLERS.filter((_, at) => homes[at] === home)).filter(({ length }) => length > 1),
  );
const gather = (sellers: readonly string[]) => ({
  members: sellers.map((seller) => ({ seller, role: 'core' as const, confidence: 1 })),
});

it('operators that are what they were keep their ids, and all others get what they get by overlap', () => {
  fc.assert(
    fc.property(anyOperators, anyOperators, fc.func(fc.boolean()), (olds, others, isAsBefore) => {
      // Some stay whole, so that there is something to take over.
      const stay = olds.filter((operator) => isAsBefore(operator.join('')));
      const taken = new Set(stay.flat());
      const found = [...stay, ...others.map((operator) => operator.filter((one) => !taken.has(one)))].filter(
        ({ length }) => length > 1,
      );
      const known = olds.flatMap((sellers, at) => sellers.map((seller) => ({ operator: `op-${at}`, seller })));
      const named = olds.map((sellers, at) => ({ id: `op-${at}`, bornAt: '', ...gather(sellers) }));
      expect(nameOperators(found, known).map(({ id }) => id)).toEqual(keepIds('op-', found.map(gather), named));
    }),
    { numRuns: 1_000, seed: 2 },
  );
});
