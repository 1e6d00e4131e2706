import { join } from 'node:path';
import { saying } from '@ringbreaker/cypher/domain';
import type { Workers } from '../../cluster/workers.ts';
import type { Progress } from '../../job/progress.ts';
import type { TableName } from '../contract.ts';
import { keepOddLines, OddLines } from '../read/odd-lines.ts';
import type { ReadFile } from '../read/read-tables.ts';
import type { InspectedFile } from '../read/reading.ts';
import { quote, type Workbench } from '../stage.ts';
import { cutFiles, nameOfSlice, type Slice } from './cut-files.ts';

/** What every slice is read by. */
export interface ReadAbout {
  /** Where what was read is laid down. */
  readonly scratch: string;
  readonly cardSecret: string | undefined;
}

/** What a worker tells of a slice, beside what it laid down. */
export interface SliceRead extends ReadFile {
  readonly lines: number;
  /** Whether it ends in a record that goes on in the next: it was not read then. */
  readonly isOpen: boolean;
  /** Lines that are no rows: how many rows of `misread` tell of them. */
  readonly odd: number;
}

/** What others read in the job's place: each file, and SQL for the checked rows of each table. */
interface ReadElsewhere {
  readonly files: ReadonlyMap<InspectedFile, ReadFile>;
  readonly rows: ReadonlyMap<TableName, string>;
}

interface Asked {
  readonly workers: Workers;
  readonly cardSecret?: string | undefined;
  readonly progress?: Progress;
}

type Read = readonly [Slice, SliceRead];

/** Where a slice's rows, or its lines that are no rows, are laid down. */
export const laidIn = (scratch: string, what: 'rows' | 'lines', slice: Slice): string =>
  join(scratch, `${what}-${nameOfSlice(slice)}.parquet`);

/** Has files read and checked by workers, a slice at a time; mappings are left to the job, for their SQL is its own affair. */
export async function readApart(
  bench: Workbench,
  asked: Asked,
  inspected: readonly InspectedFile[],
): Promise<ReadElsewhere> {
  const { scratch } = asked.workers;
  const files = inspected.filter(({ format }) => format !== 'sql');
  const slices = await readSlices(asked, await cutFiles(bench, files, asked.workers.size));
  const read = new Map<InspectedFile, ReadFile>();
  await bench.run('create table slices (filename varchar, rows_before bigint, lines_before bigint)');
  for (const file of files) {
    const own = slices.filter(([slice]) => slice.file === file);
    await keepLines(bench, scratch, own);
    read.set(file, { given: own[0]?.[1].given ?? [], rows: await registerSlices(bench, scratch, own) });
  }
  const rows = new Map<TableName, string>();
  for (const table of new Set(files.map((file) => file.table)))
    rows.set(
      table,
      rowsIn(slices.flatMap(([slice]) => (slice.file.table === table ? laidIn(scratch, 'rows', slice) : []))),
    );
  return { files: read, rows };
}

/** A slice that ends at a record's end proves that the next begins at one. One that does not is read again with the next. */
async function readSlices({ workers, cardSecret, progress }: Asked, cut: readonly Slice[]): Promise<Read[]> {
  const about: ReadAbout = { scratch: workers.scratch, cardSecret };
  const known = new Map<Slice, SliceRead>();
  for (let slices = cut; ; slices = joinOpen(slices, known)) {
    const asked = slices.filter((slice) => !known.has(slice));
    if (asked.length === 0) return slices.map((slice) => [slice, known.get(slice) as SliceRead]);
    const onDone = (done: number) => progress?.(saying`read and check`, done, asked.length);
    const found = await workers.share<SliceRead>({ step: 'read', about }, asked, onDone);
    asked.forEach((slice, at) => known.set(slice, found[at] as SliceRead));
  }
}

function joinOpen(slices: readonly Slice[], known: ReadonlyMap<Slice, SliceRead>): Slice[] {
  const joined: Slice[] = [];
  let open: Slice | undefined;
  for (const slice of slices) {
    if (open) joined.push({ file: slice.file, bytes: { from: open.bytes?.from ?? 0, to: slice.bytes?.to ?? 0 } });
    else if (!known.get(slice)?.isOpen) joined.push(slice);
    open = open ? undefined : known.get(slice)?.isOpen ? slice : undefined;
  }
  return joined;
}

/** Notes how many rows and lines of its file come before each slice, and answers how many rows there are. */
async function registerSlices(bench: Workbench, scratch: string, slices: readonly Read[]): Promise<number> {
  let [rows, lines] = [0, 0];
  for (const [slice, read] of slices) {
    await bench.run(`insert into slices values (${quote(laidIn(scratch, 'rows', slice))}, ${rows}, ${lines})`);
    rows += read.rows;
    lines += read.lines;
  }
  return rows;
}

function rowsIn(paths: readonly string[]): string {
  return `select row_no + rows_before as row_no, line + lines_before as line,
    * exclude (row_no, line, filename, rows_before, lines_before)
    from read_parquet([${paths.map(quote).join(', ')}], filename = true) join slices using (filename)`;
}

/** Takes over the lines of one file that are no rows. Of a file that was cut they are counted together. */
async function keepLines(bench: Workbench, scratch: string, slices: readonly Read[]): Promise<void> {
  const odd = new OddLines();
  let before = 0;
  for (const [slice, { lines, odd: told }] of slices) {
    const laid = `read_parquet(${quote(laidIn(scratch, 'lines', slice))})`;
    if (told > 0 && slices.length === 1) await bench.run(`insert into misread select * from ${laid}`);
    else if (told > 0)
      for await (const rows of bench.stream(`select line, col, reason, raw, lines from ${laid}`))
        for (const [line, column, reason, raw, count] of rows)
          odd.add(
            { line: before + Number(line), column: String(column), reason: String(reason), raw: raw as string | null },
            Number(count),
          );
    before += lines;
  }
  const [first] = slices;
  if (first && slices.length > 1) await keepOddLines(bench, first[0].file, odd);
}
