/** Joins independent hints into one (noisy or): the chance that at least one of them tells the truth, 0 to 1. */
export function combineWeights(weights: readonly number[]): number {
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
}
