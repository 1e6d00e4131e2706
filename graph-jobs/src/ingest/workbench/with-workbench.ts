import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deliveryFolder, type DeliveryName } from '@ringbreaker/cypher';
import { MACROS } from '../check/faults.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { JobError } from '../../job/job-error.ts';
import { memoryFor, spillFor } from './memory.ts';
import type { LoadRequest } from '../request.ts';
import { explainDamage } from './explain-damage.ts';
import { Workbench } from '../stage.ts';

/** How a DuckDB treats what does not fit into memory. */
interface Spilling {
  /** Encrypts it: the data may hold what must not be written as it came. */
  readonly hidesSpill?: boolean;
}

/** Works with a DuckDB of its own that spills beside the ledger, and removes what a killed ingest left there. */
export function withWorkbench<T>(
  request: LoadRequest,
  work: (bench: Workbench) => Promise<T>,
  spilling: Spilling = {},
): Promise<T> {
  const archive = resolve(request.archive);
  sweep(archive);
  const spillFolder = join(archive, `.spill-${process.pid}`);
  return explainDamage(archive, () => openWorkbench({ ...request, ...spilling }, spillFolder, work));
}

/** Of a job that reads the archive and loads nothing: DuckDB's share is bounded, and what does not fit is spilled. */
const READING = { folder: '', memoryMegabytes: 1_000, now: () => new Date(0), progress: () => undefined };

/** Works with a DuckDB of its own for reading the archive, beside which it spills. */
export function withArchive<T>(archive: string, work: (bench: Workbench) => Promise<T>): Promise<T> {
  return withWorkbench({ ...READING, archive }, work);
}

/** A request whose memory goes by the size of a delivery in the archive. */
export function sized<R extends LoadRequest>(request: R, { folder }: Ledger, delivery: DeliveryName): R {
  const { seq, id } = delivery;
  return { ...request, folder: deliveryFolder(folder, { seq, id }) };
}

/** Halves DuckDB's share, for rows that are on their way to Neo4j need room too. */
export async function makeRoomForRows(bench: Workbench, request: LoadRequest): Promise<void> {
  await bench.limitMemory(Math.round((request.memoryMegabytes ?? memoryFor(request.folder)) / 2));
}

/** Works with a DuckDB of its own that spills into a folder that is removed afterwards. */
export async function openWorkbench<T>(
  request: Pick<LoadRequest, 'folder' | 'memoryMegabytes' | 'signal'> & Spilling,
  spillFolder: string,
  work: (bench: Workbench) => Promise<T>,
): Promise<T> {
  const memoryMegabytes = request.memoryMegabytes ?? memoryFor(request.folder);
  const { hidesSpill = false, signal } = request;
  const spillMegabytes = spillFor(request.folder);
  const options = { spillFolder, memoryMegabytes, spillMegabytes, threads: 2, hidesSpill, signal };
  const bench = await Workbench.open(options);
  try {
    for (const macro of MACROS) await bench.run(macro);
    return await work(bench);
  } catch (error) {
    throw explainSpill(error, spillMegabytes);
  } finally {
    bench.close();
  }
}

function explainSpill(error: unknown, spillMegabytes: number): unknown {
  if (!(error instanceof Error) || !error.message.includes('max_temp_directory_size')) return error;
  return new JobError(
    'input',
    `Preparing the data takes more than ${spillMegabytes} MB beside the archive, far more than files of their size need. Look at the files first, or bring them in one after the other.`,
    { cause: error },
  );
}

/** Folders beside the archive that this process still works in. */
const held = new Set<string>();

/** Works in a folder beside the archive whose name begins with `.spill-`, empty at first, and removes it afterwards. */
export async function withSpillFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  held.add(folder);
  try {
    return await work();
  } finally {
    held.delete(folder);
    // Who was told to end may lay down one more file.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Whoever holds the right to write may remove what a killed ingest left behind. */
export function sweep(archive: string): void {
  if (!existsSync(archive)) return;
  const left = readdirSync(archive).filter(
    (name) => (name.startsWith('.spill-') && !held.has(join(archive, name))) || name.endsWith('.draft'),
  );
  for (const name of left) rmSync(join(archive, name), { recursive: true, force: true });
}
