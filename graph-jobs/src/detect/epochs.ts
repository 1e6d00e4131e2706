import { UNKNOWN_DAY, type UseTable } from './use-table.ts';

/** Unused for so long, a phone number may have a new owner. */
const EPOCH_GAP_DAYS = 548;

/** Kinds that pass from hand to hand; an account, a mailbox, a picture or a supplier stays whose it was. */
const PASSED_ON = new Set(['Phone', 'Device', 'Ip', 'Domain', 'Handle', 'Address']);

/**
 * Splits the uses of one value at pauses between known dates; one unknown date keeps the whole together.
 * @param rows rows of one value
 * @returns the rows of each epoch, the earliest first
 */
export function splitEpochs(uses: UseTable, rows: Int32Array): (readonly number[] | Int32Array)[] {
  const [firstSeen, lastSeen] = [uses.firstSeen.cells(), uses.lastSeen.cells()];
  if (!isPassedOn(uses, rows[0] as number)) return [rows];
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

function isPassedOn(uses: UseTable, row: number): boolean {
  const name = uses.values.name(uses.value.cells()[row] as number);
  return PASSED_ON.has(name.slice(0, name.indexOf(' ')));
}
