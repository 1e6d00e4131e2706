/** Rows by the number that each holds: those of number `n` are `rows[offsets[n]]` up to `rows[offsets[n + 1] - 1]`. */
export interface SortedRows {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts rows by their numbers (0 to `size` - 1), by counting; rows of one number stay in their order. */
export function sortByNumber(numbers: Int32Array, size: number): SortedRows {
  const offsets = new Int32Array(size + 1);
  for (const number of numbers) offsets[number + 1]!++;
  for (let at = 0; at < size; at++) offsets[at + 1]! += offsets[at]!;
  const next = offsets.slice();
  const rows = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) rows[next[numbers[row]!]!++] = row;
  return { offsets, rows };
}
