/** One line of the bench: what was measured, and whether it is what was wanted. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly isMet: boolean;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** A ratio of medians that should be at least so much. */
export function ratioLine(what: string, theirs: readonly number[], ours: readonly number[], least: number): Line {
  const [mine, other] = [median(ours), median(theirs)];
  const ratio = median(theirs.map((value, pair) => value / ours[pair]!));
  const measured = `${other.toFixed(2)} s / ${mine.toFixed(2)} s = ${ratio.toFixed(1)}x`;
  return { what, measured, goal: `>= ${least}x`, isMet: ratio >= least };
}

/** The lines as a table. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, measured, goal, isMet }) => [what, measured, goal, isMet ? 'met' : 'NOT MET']);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  console.log(`\n${title}\n${rows.map((row) => `  ${pad(row)}`).join('\n')}`);
}
