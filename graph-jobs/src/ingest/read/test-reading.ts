import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maskCard } from '@ringbreaker/cypher/values';
import { Workbench, type Row } from '../stage.ts';
import { MACROS } from '../check/faults.ts';
import { findSourceFiles } from './source-files.ts';
import { createTables, inspectFiles, readTables } from './read-tables.ts';

const mask = (account: string) => maskCard({ scheme: 'card', account, cardSecret: 'a secret of the tests' });

/** What reading a folder gave: rows by table, and lines that are no rows. */
export interface ReadFolder {
  readonly rows: (sql: string) => Promise<Row[]>;
  readonly ignoredColumns: Awaited<ReturnType<typeof readTables>>['ignoredColumns'];
}

/** Inspects and reads a folder as an ingest does, and tells `look` what then stands in the workbench. */
export async function readFolder<T>(
  folder: string,
  look: (read: ReadFolder) => Promise<T>,
  { mapping, between, signal }: { mapping?: string; between?: () => void; signal?: AbortSignal } = {},
): Promise<T> {
  const spillFolder = mkdtempSync(join(tmpdir(), 'ringbreaker-reading-'));
  const bench = await Workbench.open({ spillFolder, memoryMegabytes: 540, threads: 2, hidesSpill: true, signal });
  try {
    for (const macro of MACROS) await bench.run(macro);
    const files = await inspectFiles(findSourceFiles(folder, mapping), signal);
    between?.();
    await createTables(bench, files);
    const { ignoredColumns } = await readTables({ bench, folder, mask }, files);
    return await look({ rows: (sql) => bench.rows(sql), ignoredColumns });
  } finally {
    bench.close();
    rmSync(spillFolder, { recursive: true, force: true });
  }
}
