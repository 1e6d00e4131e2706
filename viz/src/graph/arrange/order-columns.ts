/** So often all columns are gone through, there and back: past this little changes. */
const SWEEPS = 4;

/**
 * Orders each column so that links between columns cross little: each thing by the mean height of its neighbours in other
 * columns (the barycentre heuristic; Sugiyama et al. 1981). What has none there stays in the order of its key.
 */
export function orderColumns(
  columns: readonly (readonly string[])[],
  near: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const ordered = columns.map((keys) => [...keys].sort());
  const columnOf = new Map(ordered.flatMap((keys, column) => keys.map((key) => [key, column] as const)));
  const heights = new Map<string, number>();
  const measure = (keys: readonly string[]) => keys.forEach((key, i) => heights.set(key, (i + 0.5) / keys.length));
  ordered.forEach(measure);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const way = sweep % 2 === 0 ? ordered : [...ordered].reverse();
    for (const keys of way) {
      const wished = new Map(keys.map((key) => [key, wishOf(key)]));
      keys.sort((a, b) => wished.get(a)! - wished.get(b)! || (a < b ? -1 : 1));
      measure(keys);
    }
  }
  return ordered;

  function wishOf(key: string): number {
    const others = near.get(key)!.filter((other) => columnOf.get(other) !== columnOf.get(key));
    if (others.length === 0) return heights.get(key)!;
    return others.reduce((sum, other) => sum + heights.get(other)!, 0) / others.length;
  }
}
