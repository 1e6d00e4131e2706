/**
 * Places along a circle, as near to the wished ones as there is room: each keeps its distance to the one before.
 * It is least squares under an order (isotonic regression, pooling adjacent violators; Ayer et al. 1955).
 * @param wished in ascending order @param apart the least distance of two @param around how long the circle is
 */
export function spreadOut(wished: readonly number[], apart: number, around: number): number[] {
  const even = (_: number, i: number) => (i * around) / wished.length;
  if (wished.length * apart >= around) return wished.map(even);
  const pools: { sum: number; count: number }[] = [];
  for (const [i, wish] of wished.entries()) {
    pools.push({ sum: wish - i * apart, count: 1 });
    while (pools.length > 1 && meanOf(pools.at(-2)!) > meanOf(pools.at(-1)!)) {
      const { sum, count } = pools.pop()!;
      pools.at(-1)!.sum += sum;
      pools.at(-1)!.count += count;
    }
  }
  const given = pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)))
    .map((at, i) => at + i * apart);
  // What was pushed past the circle's end would stand on its beginning.
  return given.length > 1 && given.at(-1)! - given[0]! > around - apart ? wished.map(even) : given;
}

const meanOf = ({ sum, count }: { sum: number; count: number }) => sum / count;
