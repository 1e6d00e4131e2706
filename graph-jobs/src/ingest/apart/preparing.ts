import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Steps } from '../../cluster/serve.ts';
import { checkedRows } from '../check/check.ts';
import { cleanHere, createClean } from '../clean/clean.ts';
import { tableOf } from '../contract.ts';
import type { PartEnd } from '../read/careful-csv.ts';
import { hideCardsInLines, maskBy } from '../read/mask-cards.ts';
import { readCsvPart } from '../read/read-csv.ts';
import { readParquet } from '../read/read-parquet.ts';
import { countStaged, createTables, stageFile } from '../read/read-tables.ts';
import type { Reading } from '../read/reading.ts';
import { quote, type Workbench } from '../stage.ts';
import { openWorkbench } from '../workbench/with-workbench.ts';
import type { TextsPart } from './clean-apart.ts';
import type { Slice } from './cut-files.ts';
import { laidIn, type ReadAbout, type SliceRead } from './read-apart.ts';

/** What ingest asks workers for: the very steps of one machine, of some rows or texts. */
export const preparing = { read: readSlice, clean: cleanTextsOf } satisfies Steps;

/** What DuckDB may take of a worker; it spills beyond that. */
const MEMORY_MEGABYTES = 500;

async function readSlice({ scratch, cardSecret }: ReadAbout, slice: Slice): Promise<SliceRead> {
  const { file } = slice;
  const folder = dirname(file.path);
  return work(scratch, folder, async (bench) => {
    await createTables(bench, [file]);
    const { given, ...end } = await stageSlice({ bench, folder, mask: maskBy(cardSecret) }, slice);
    if (end.isOpen) return { given, ...end, rows: 0, odd: 0 };
    await hideCardsInLines(bench);
    await lay(bench, checkedRows(tableOf(file.table)), laidIn(scratch, 'rows', slice));
    const odd = await bench.count('select count(*) from misread');
    if (odd > 0) await lay(bench, 'select * from misread', laidIn(scratch, 'lines', slice));
    return { given, ...end, rows: await countStaged(bench, file), odd };
  });
}

async function stageSlice(
  reading: Reading,
  { file, bytes, rows }: Slice,
): Promise<PartEnd & { readonly given: readonly string[] }> {
  const table = tableOf(file.table);
  if (bytes) {
    const part = { ...bytes, isFirst: bytes.from === 0, isLast: bytes.to === file.bytes };
    return readCsvPart(reading, file, table, part);
  }
  if (rows) {
    return { given: await readParquet(reading, file, table, rows), lines: rows.to - rows.from, isOpen: false };
  }
  // Nothing comes after it: how many lines it has moves nobody's.
  return { given: await stageFile(reading, file), lines: 0, isOpen: false };
}

async function cleanTextsOf(scratch: string, { texts, clean }: TextsPart): Promise<number> {
  return work(scratch, '', async (bench) => {
    await bench.run(`create table texts as select * from read_parquet(${quote(texts)})`);
    const total = await bench.count('select count(*) from texts');
    await createClean(bench);
    await cleanHere(bench, { total });
    await lay(bench, 'select * from clean', clean);
    return total;
  });
}

/** @param folder with the data, by which goes what may be spilled */
function work<T>(scratch: string, folder: string, step: (bench: Workbench) => Promise<T>): Promise<T> {
  const request = { folder, memoryMegabytes: MEMORY_MEGABYTES, hidesSpill: true };
  return openWorkbench(request, join(scratch, `spill-${randomUUID()}`), step);
}

/** Two may be asked the same, where one was thought lost: each writes a file of its own, and the last one stands. */
async function lay(bench: Workbench, select: string, path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await bench.run(`copy (${select}) to ${quote(draft)} (format parquet)`);
  renameSync(draft, path);
}
