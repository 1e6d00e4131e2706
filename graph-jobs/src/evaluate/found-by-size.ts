/** Planted rackets of a span of sizes, and those of them that one reported racket meets with F1 of at least 0.8. */
export interface FoundOfSize {
  readonly least: number;
  /** Null where no size is the largest. */
  readonly most: number | null;
  readonly planted: number;
  readonly found: number;
}

/** Spans of sizes, in accounts: smaller rackets do not count. */
export const SIZES = [
  { least: 3, most: 4 },
  { least: 5, most: 9 },
  { least: 10, most: 19 },
  { least: 20, most: null },
] as const;
const FOUND_F1 = 0.8;

/** Counts planted rackets by size, the smallest first, and those of them that were found. */
export function countFound(planted: readonly { readonly size: number; readonly bestF1: number }[]): FoundOfSize[] {
  return SIZES.map(({ least, most }) => {
    const ofSize = planted.filter(({ size }) => size >= least && size <= (most ?? Infinity));
    return { least, most, planted: ofSize.length, found: ofSize.filter(({ bestF1 }) => bestF1 >= FOUND_F1).length };
  });
}

/** Adds up counts of several runs, size by size. */
export function poolFound(counts: readonly (readonly FoundOfSize[])[]): FoundOfSize[] {
  return SIZES.map(({ least, most }, at) => ({
    least,
    most,
    ...foundInAll(counts.flatMap((sizes) => sizes[at] ?? [])),
  }));
}

/** Adds up counts, by default of all sizes. */
export function foundInAll(
  sizes: readonly FoundOfSize[],
  size?: Pick<FoundOfSize, 'least'>,
): Pick<FoundOfSize, 'planted' | 'found'> {
  const counts = size ? sizes.filter(({ least }) => least === size.least) : sizes;
  const sum = (of: (count: FoundOfSize) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { planted: sum(({ planted }) => planted), found: sum(({ found }) => found) };
}

/** The share of planted rackets that were found, 0 to 1; null where none was planted. */
export function shareFound({ planted, found }: Pick<FoundOfSize, 'planted' | 'found'>): number | null {
  return planted === 0 ? null : found / planted;
}

/** Names a span of sizes, as in _5–9_ or _20 and more_. */
export function nameSize({ least, most }: Pick<FoundOfSize, 'least' | 'most'>): string {
  return most === null ? `${least} and more` : `${least}–${most}`;
}
