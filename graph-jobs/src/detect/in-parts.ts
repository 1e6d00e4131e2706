/** The keys in turn, so many at a time. */
export function inParts<T>(keys: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < keys.length; from += size) parts.push(keys.slice(from, from + size));
  return parts;
}

/** How often each key is there. */
export function countBy(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
