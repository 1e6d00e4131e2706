import { splitRecord } from './csv-record.ts';

/** A row with its exact 1-based line, or a line that can't be read as a row, as it came. */
export type CarefulRow = { readonly line: number; readonly cells: readonly (string | null)[] } | OddLine;

/** A line that is no row, and why. */
export interface OddLine {
  readonly line: number;
  readonly raw: string;
  readonly column: string;
  readonly reason: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** How the line ended, for a cell that goes on in the next. */
  readonly end: string;
  readonly isUtf8: boolean;
}

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
const MAX_RECORD_CHARACTERS = 1 << 20;
/** An open quote is looked for so far, and no further. */
export const MAX_RECORD_LINES = 1000;
const NEVER_CLOSED = 'has a quote that is never closed';
const TOO_LONG = `is longer than ${MAX_RECORD_CHARACTERS} characters`;

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
    row: { line: first.number, raw: first.text, column: header[cell] ?? '', reason },
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

/** Lines end with LF, CR LF or CR, also mixed in one file. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of bytes) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let at = nextEnd(data, 0); at >= 0; at = nextEnd(data, from)) {
      // A CR at the very end may be half of a CR LF: wait for the next chunk.
      if (data[at] === 13 && at + 1 === data.length) break;
      const width = data[at] === 13 && data[at + 1] === 10 ? 2 : 1;
      number += 1;
      yield toLine(data.subarray(from, at), number, data.toString('latin1', at, at + width));
      from = at + width;
    }
    rest = data.subarray(from);
  }
  if (rest.length > 0) {
    const end = rest.at(-1) === 13 ? 1 : 0;
    yield toLine(rest.subarray(0, rest.length - end), number + 1, '');
  }
}

function nextEnd(data: Buffer, from: number): number {
  const lf = data.indexOf(10, from);
  const cr = data.subarray(from, lf < 0 ? data.length : lf).indexOf(13);
  return cr >= 0 ? from + cr : lf;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toLine(bytes: Buffer, number: number, end: string): Line {
  try {
    return { number, end, text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { number, end, text: bytes.toString('utf8'), isUtf8: false };
  }
}
