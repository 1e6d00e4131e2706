import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MACROS } from './faults.ts';
import { memoryFor } from './memory.ts';
import type { IngestRequest } from './request.ts';
import { Workbench } from './stage.ts';

/** Works with a DuckDB of its own that spills beside the ledger, and removes what a killed ingest left there. */
export function withWorkbench<T>(request: IngestRequest, work: (bench: Workbench) => Promise<T>): Promise<T> {
  const archive = resolve(request.archive);
  sweep(archive);
  return openWorkbench(request, join(archive, `.spill-${process.pid}`), work);
}

/** Halves DuckDB's share, for rows that are on their way to Neo4j need room too. */
export async function makeRoomForRows(bench: Workbench, request: IngestRequest): Promise<void> {
  await bench.limitMemory(Math.round((request.memoryMegabytes ?? memoryFor(request.folder)) / 2));
}

/** Works with a DuckDB of its own that spills into a folder that is removed afterwards. */
export async function openWorkbench<T>(
  request: IngestRequest,
  spillFolder: string,
  work: (bench: Workbench) => Promise<T>,
): Promise<T> {
  const memoryMegabytes = request.memoryMegabytes ?? memoryFor(request.folder);
  const bench = await Workbench.open({ spillFolder, memoryMegabytes, threads: 2 });
  try {
    for (const macro of MACROS) await bench.run(macro);
    return await work(bench);
  } finally {
    bench.close();
  }
}

/** Whoever holds the right to write may remove what a killed ingest left behind. */
function sweep(archive: string): void {
  if (!existsSync(archive)) return;
  const left = readdirSync(archive).filter((name) => name.startsWith('.spill-') || name.endsWith('.draft'));
  for (const name of left) rmSync(join(archive, name), { recursive: true, force: true });
}
