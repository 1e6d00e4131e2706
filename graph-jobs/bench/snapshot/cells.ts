/** A cell's text; null where it is empty. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A cell's number; null where it is empty. */
export function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** The median, between the middle two where there is no middle one; as `percentileCont` has it. */
export function medianOf(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
