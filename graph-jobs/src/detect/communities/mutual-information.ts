/**
 * How much two assignments of the same nodes say of each other, in [0, 1]: mutual information over the mean of both
 * entropies (Danon et al. 2005), the usual yardstick against planted communities. 1 where both are one community.
 * @throws RangeError where they assign different numbers of nodes
 */
export function normalisedMutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const size = one.length;
  if (size !== other.length) throw new RangeError(`Of ${size} and ${other.length} nodes nothing can be compared.`);
  const [ones, others, both] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let node = 0; node < size; node++) {
    count(ones, one[node]!);
    count(others, other[node]!);
    count(both, `${one[node]} ${other[node]}`);
  }
  const entropy = (counts: ReadonlyMap<unknown, number>) =>
    [...counts.values()].reduce((sum, part) => sum - (part / size) * Math.log(part / size), 0);
  const [first, second] = [entropy(ones), entropy(others)];
  if (first + second === 0) return 1;
  return (2 * (first + second - entropy(both))) / (first + second);
}
