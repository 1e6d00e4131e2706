/** How many rackets have a figure. */
export interface Figure {
  value: number;
  rackets: number;
}

/** A bar: the figures from one to another, both of them in it. */
export interface Bin {
  from: number;
  to: number;
  rackets: number;
}

const SCORE_STEP = 5;
/** Where bars of sizes begin: few sizes are large, so that bars grow wider. */
const SIZE_EDGES = [
  1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 65, 80, 100, 150, 200, 300, 500, 1_000, 10_000,
];

/** Scores in bars of five points; a hundred is in the last one. */
export function scoreBins(figures: readonly Figure[]): Bin[] {
  const starts = Array.from({ length: 100 / SCORE_STEP }, (_, i) => i * SCORE_STEP);
  return fill(starts, 100, figures);
}

/** Sizes in bars that grow wider, from the smallest that there is to the largest. */
export function sizeBins(figures: readonly Figure[]): Bin[] {
  if (figures.length === 0) return [];
  const least = figures[0]!.value;
  const most = figures.at(-1)!.value;
  const first = SIZE_EDGES.findLastIndex((edge) => edge <= least);
  const last = SIZE_EDGES.findLastIndex((edge) => edge <= most);
  const starts = SIZE_EDGES.slice(Math.max(0, first), last + 1);
  return fill(starts, Math.max(most, (SIZE_EDGES[last + 1] ?? most + 1) - 1), figures);
}

function fill(starts: readonly number[], end: number, figures: readonly Figure[]): Bin[] {
  return starts.map((from, i) => {
    const to = (starts[i + 1] ?? end + 1) - 1;
    const within = figures.filter(({ value }) => value >= from && value <= to);
    return { from, to, rackets: within.reduce((sum, { rackets }) => sum + rackets, 0) };
  });
}

/** Where a range stands on an axis on which each bar is as wide as the next, in bars from the left. */
export function placeOfRange(bins: readonly Bin[], [from, to]: readonly [number, number]): [number, number] {
  return [placeOf(bins, from), placeOf(bins, to + 1)];
}

function placeOf(bins: readonly Bin[], value: number): number {
  const bin = bins.findIndex((one) => value <= one.to);
  if (bin < 0) return bins.length;
  const { from, to } = bins[bin]!;
  return bin + Math.max(0, (value - from) / (to - from + 1));
}

/** The range of the bars that a stretch of the axis touches by more than a sliver; null where it is empty. */
export function rangeAt(bins: readonly Bin[], [left, right]: readonly [number, number]): [number, number] | null {
  if (bins.length === 0) return null;
  const first = Math.min(bins.length - 1, Math.max(0, Math.round(left)));
  const last = Math.min(bins.length - 1, Math.max(first, Math.round(right) - 1));
  return [bins[first]!.from, bins[last]!.to];
}
