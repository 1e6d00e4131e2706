/** Visits every two of the items once, the earlier one first. */
export function eachPair<T>(items: readonly T[], visit: (a: T, b: T) => void): void {
  items.forEach((a, at) => items.slice(at + 1).forEach((b) => visit(a, b)));
}
