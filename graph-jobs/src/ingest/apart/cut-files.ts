import { closeSync, openSync, readSync } from 'node:fs';
import { splitRecord } from '../read/csv-record.ts';
import { readHeader } from '../read/inspect-file.ts';
import type { BytesOfFile } from '../read/read-csv.ts';
import { countParquet, type RowsOfFile } from '../read/read-parquet.ts';
import type { InspectedFile } from '../read/reading.ts';
import type { Workbench } from '../stage.ts';

/** A file or some of it: bytes of a CSV file, rows of a Parquet file. */
export interface Slice {
  readonly file: InspectedFile;
  readonly bytes?: BytesOfFile;
  readonly rows?: RowsOfFile;
}

/** How large a slice is to be. */
export interface SliceSize {
  readonly bytes: number;
  readonly rows: number;
}

/** So many bytes behind a wanted place are looked at for a better one. */
const LOOK_BYTES = 1 << 16;
const LINE_END = 10;

/** Cuts files into slices, in their order; what is small, packed or of JSON lines stays whole. */
export async function cutFiles(bench: Workbench, files: readonly InspectedFile[], size: SliceSize): Promise<Slice[]> {
  const slices: Slice[] = [];
  for (const file of files) {
    if (file.format === 'csv') slices.push(...cutCsv(file, size.bytes));
    else if (file.format === 'parquet') slices.push(...(await cutParquet(bench, file, size.rows)));
    else slices.push({ file });
  }
  return slices;
}

/** Name of a slice that no other one has. */
export function nameOfSlice({ file, bytes, rows }: Slice): string {
  const { from = 0, to = 0 } = bytes ?? rows ?? {};
  return `${file.index}-${from}-${to}`;
}

/**
 * By bytes, at ends of lines. Whether a record ends there as well only a reader can tell: a cell may hold ends of lines.
 * A place after which a line has as many cells as the header is likely to be one.
 */
function cutCsv(file: InspectedFile, size: number): Slice[] {
  if (file.bytes <= size) return [{ file }];
  const columns = readHeader(file, file.firstLine).length;
  const opened = openSync(file.path, 'r');
  try {
    const cuts = [0];
    for (let from = size; from < file.bytes; from = (cuts.at(-1) as number) + size) {
      const cut = findCut(opened, from, columns);
      if (cut === undefined || cut >= file.bytes) break;
      cuts.push(cut);
    }
    return cuts.map((from, at) => ({ file, bytes: { from, to: cuts[at + 1] ?? file.bytes } }));
  } finally {
    closeSync(opened);
  }
}

/** Where a line begins, from a place on; undefined where no line ends any more. */
function findCut(opened: number, from: number, columns: number): number | undefined {
  const buffer = Buffer.alloc(LOOK_BYTES);
  for (let at = from; ; at += LOOK_BYTES) {
    const seen = buffer.subarray(0, readSync(opened, buffer, 0, LOOK_BYTES, at));
    if (seen.length === 0) return undefined;
    const starts = startsIn(seen);
    const likely = starts.find((start, place) => hasCells(seen.subarray(start, starts[place + 1]), columns));
    const best = likely ?? starts[0];
    if (best !== undefined) return at + best;
  }
}

function startsIn(seen: Buffer): number[] {
  const starts: number[] = [];
  for (let end = seen.indexOf(LINE_END); end >= 0; end = seen.indexOf(LINE_END, end + 1)) starts.push(end + 1);
  return starts;
}

function hasCells(line: Buffer, columns: number): boolean {
  const record = splitRecord(line.toString('utf8').replace(/\r?\n$/, ''));
  return 'cells' in record && record.cells.length === columns;
}

async function cutParquet(bench: Workbench, file: InspectedFile, size: number): Promise<Slice[]> {
  const all = await countParquet(bench, file);
  if (all === undefined || all <= size) return [{ file }];
  const count = Math.ceil(all / size);
  return Array.from({ length: count }, (_, at) => ({
    file,
    rows: { from: at * size, to: Math.min(all, (at + 1) * size), all },
  }));
}
