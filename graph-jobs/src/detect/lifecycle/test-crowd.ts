/**
 * Honest people around a test's few sellers: three hundred owners of two shops each, with one telephone for both. What a
 * racket shows is weighed against how seldom others show it, so that a racket alone in the world would be no racket.
 */
export const HONEST_PHONES: readonly (readonly [shop: string, phone: string])[] = Array.from({ length: 300 }, (_, at) =>
  [1, 2].map((shop) => [`honest-${at}-${shop}`, `+86139${10_000_000 + at}`] as const),
).flat();

/** The shops of the honest. */
export const HONEST: readonly string[] = HONEST_PHONES.map(([shop]) => shop);

/**
 * Outcomes at sellers: of each counterfeit goods were bought, and a listing of it was taken down. An operator of several
 * accounts is one witness, and one thing that it shows makes it no racket.
 */
export function provenOutcomes(sellers: readonly string[]): { id: string; seller: string; type: string }[] {
  return sellers.flatMap((seller) =>
    ['test_buy', 'removal'].map((type) => ({ id: `${type}-${seller}`, seller, type })),
  );
}
