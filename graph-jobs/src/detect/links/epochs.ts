import { UNKNOWN_DAY, type UseColumns } from './use-table.ts';

/** Unused for so long, a phone number may have a new owner. */
export const EPOCH_GAP_DAYS = 548;

/** Used by more sellers than this it is everybody's, and no pause makes another value of it. */
export const EVERYBODYS = 400;

/** Kinds that pass from one owner to the next; an account, a mailbox, a picture or a supplier stays whose it was. */
export const PASSED_ON: ReadonlySet<string> = new Set(['Phone', 'Device', 'Ip', 'Domain', 'Handle', 'Address']);

/**
 * Splits the uses of one value at pauses between known dates; one unknown date keeps the whole together.
 * @param rows rows of one value
 * @returns the rows of each epoch, the earliest first
 */
export function splitEpochs(uses: UseColumns, rows: Int32Array): (readonly number[] | Int32Array)[] {
  const { firstSeen, lastSeen, kinds, value } = uses;
  if (!isPassedOn(kinds[value[rows[0] as number] as number] as string) || isEverybodys(uses, rows)) return [rows];
  for (const row of rows) if (firstSeen[row] === UNKNOWN_DAY || lastSeen[row] === UNKNOWN_DAY) return [rows];
  const epochs: number[][] = [];
  let end = -Infinity;
  for (const row of [...rows].sort((a, b) => (firstSeen[a] as number) - (firstSeen[b] as number))) {
    if ((firstSeen[row] as number) - end >= EPOCH_GAP_DAYS) epochs.push([]);
    epochs.at(-1)?.push(row);
    end = Math.max(end, lastSeen[row] as number);
  }
  return epochs;
}

/** Whether a value of this kind may be another's after a pause. */
export function isPassedOn(kind: string): boolean {
  return PASSED_ON.has(kind);
}

function isEverybodys({ seller }: UseColumns, rows: Int32Array): boolean {
  return rows.length > EVERYBODYS && new Set(Array.from(rows, (row) => seller[row])).size > EVERYBODYS;
}
