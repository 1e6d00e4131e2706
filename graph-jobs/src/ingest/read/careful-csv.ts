import { splitRecord } from './csv-record.ts';
import { linesOf, MAX_RECORD_CHARACTERS, TOO_LONG, type Line } from './lines.ts';
import { oddLine, type OddLine } from './odd-lines.ts';

/** A row with its exact 1-based line, or a line that can't be read as a row, as it came. */
export type CarefulRow = { readonly line: number; readonly cells: readonly (string | null)[] } | OddLine;

/** Which part of a file is read: one that is not the first has no header, one that is not the last may end in a record. */
export interface FilePart {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** How a part of a file ended: after so many lines, and whether the last record goes on in the next part. */
export interface PartEnd {
  readonly lines: number;
  readonly isOpen: boolean;
}

const WHOLE: FilePart = { isFirst: true, isLast: true };
/** An open quote is looked for so far, and no further. */
export const MAX_RECORD_LINES = 1000;
const NEVER_CLOSED = 'has a quote that is never closed';

/**
 * Reads a CSV file that DuckDB can't vouch for, line by line. A row that breaks the form is given as it came and reading
 * goes on at the next line: an open quote costs its own line, never the rows behind it. The header is skipped. A part of
 * a file must begin where a line begins and a record may; lines count from 1 in it.
 */
export async function* readCarefully(
  bytes: AsyncIterable<Buffer>,
  header: readonly string[],
  { isFirst, isLast }: FilePart = WHOLE,
): AsyncGenerator<CarefulRow, PartEnd> {
  const waiting: Line[] = [];
  let lines = 0;
  for await (const line of linesOf(bytes)) {
    lines = line.number;
    if (isFirst && lines === 1) continue;
    waiting.push(line);
    yield* drain(waiting, header, false);
  }
  if (isLast) yield* drain(waiting, header, true);
  return { lines, isOpen: waiting.length > 0 };
}

function* drain(waiting: Line[], header: readonly string[], isEnd: boolean): Generator<CarefulRow> {
  // What waits is one open record: a line without a quote can't close it.
  if (waiting.length > 1 && !waiting.at(-1)?.text.includes('"') && !isEnd && !isTooLong(waiting)) return;
  while (waiting.length > 0) {
    const [first] = waiting as [Line];
    const taken = takeRecord(waiting, header, isEnd);
    if (taken === 'more') return;
    waiting.splice(0, taken.lines);
    if (first.text !== '' || taken.lines > 1) yield taken.row;
  }
}

function takeRecord(
  waiting: readonly Line[],
  header: readonly string[],
  isEnd: boolean,
): { lines: number; row: CarefulRow } | 'more' {
  const [first] = waiting as [Line];
  const refuse = (reason: string, cell: number) => ({
    lines: 1,
    row: { ...oddLine(first, reason), column: header[cell] ?? '' },
  });
  let text = '';
  let openCell = 0;
  for (const [index, line] of waiting.entries()) {
    if (!line.isUtf8) return index === 0 ? refuse('is not UTF-8', -1) : refuse(NEVER_CLOSED, openCell);
    text += line.text;
    if (text.length > MAX_RECORD_CHARACTERS) return refuse(TOO_LONG, index === 0 ? longestCell(text) : openCell);
    const record = index > 0 && !line.text.includes('"') ? { open: true as const, cell: openCell } : splitRecord(text);
    if ('fault' in record) return refuse(record.fault, record.cell);
    if ('cells' in record) {
      const cells = withoutEmptyEnd(record.cells, header.length);
      if (cells.length === header.length) return { lines: index + 1, row: { line: first.number, cells } };
      const reason = `has ${cells.length} cells where the header has ${header.length}`;
      return refuse(reason, Math.min(cells.length, header.length - 1));
    }
    openCell = record.cell;
    const isLast = index === waiting.length - 1;
    if (isLast && (isEnd || isTooLong(waiting))) return refuse(NEVER_CLOSED, openCell);
    text += line.end;
  }
  return 'more';
}

/** Commas too many at the end of a row say nothing: spreadsheets write them. */
function withoutEmptyEnd(cells: (string | null)[], wanted: number): (string | null)[] {
  return cells.slice(wanted).every((cell) => cell === null) ? cells.slice(0, wanted) : cells;
}

function longestCell(text: string): number {
  const record = splitRecord(text);
  if (!('cells' in record)) return record.cell;
  const lengths = record.cells.map((cell) => cell?.length ?? 0);
  return lengths.indexOf(Math.max(...lengths));
}

function isTooLong(waiting: readonly Line[]): boolean {
  return waiting.length >= MAX_RECORD_LINES;
}
