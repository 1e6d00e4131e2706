import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { JobError } from '../../job/job-error.ts';
import { splitRecord } from './csv-record.ts';
import { unusable } from './unusable.ts';
import { requireFewColumns, requireFewRows, requireModestSize } from './limits.ts';
import type { SourceFile } from './source-files.ts';

/** What one pass over a file tells before anything is read from it. */
export interface Inspection {
  /** SHA-256 of the file as it lies. */
  readonly sha256: string;
  /** What tells a file from one that was put in its place or written to since. */
  readonly stamp: string;
  /** Whether it was written to just before it was looked at: a file system's clock is too coarse to tell of once more. */
  readonly isFresh: boolean;
  readonly bytes: number;
  /** Lines of a text file, the last one with or without its end; a lone CR is not counted as an end. */
  readonly lines: number;
  readonly hasLoneCr: boolean;
  /** The first line's text, without a byte order mark. */
  readonly firstLine: string;
}

const MAX_HEADER_BYTES = 1 << 20;

/** The file's bytes as text is read from them: unpacked where the file is packed. */
export function openBytes(file: SourceFile): AsyncIterable<Buffer> {
  const bytes = createReadStream(file.path, { highWaterMark: 1 << 20 });
  if (file.format !== 'csv.gz') return bytes;
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  bytes.on('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked);
}

/**
 * Hashes a file and looks at its form.
 * @throws JobError `input` when it is empty, not UTF-8, not the gzip it claims to be, cut off, or a gzip bomb.
 */
export async function inspectFile(file: SourceFile, signal?: AbortSignal): Promise<Inspection> {
  const { size: bytes } = await stat(file.path);
  if (bytes === 0) throw unusable(file, 'is empty: it has not even a header');
  const as = await stampOf(file.path);
  const sha256 = await hashFile(file.path, signal);
  if (file.format === 'parquet' || file.format === 'sql') {
    return { sha256, ...as, bytes, lines: 0, hasLoneCr: false, firstLine: '' };
  }
  try {
    return { sha256, ...as, bytes, ...(await lookAtText(file, bytes, signal)) };
  } catch (error) {
    if (error instanceof JobError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'Z_DATA_ERROR')
      throw unusable(file, 'is no gzip file, or a damaged one: pack it again or name it .csv');
    if (code === 'Z_BUF_ERROR') throw unusable(file, 'is a gzip file that was cut off: copy it again');
    throw unusable(file, `can't be read (${code ?? 'unknown'}): check the file and its rights`);
  }
}

/**
 * Makes sure that what was read is what was hashed: nobody has written to the file since, or put another in its place.
 * @throws JobError `input` when somebody has.
 */
export async function requireUnchanged(file: SourceFile, seen: Inspection): Promise<void> {
  const { stamp } = await stampOf(file.path);
  if (stamp === seen.stamp && (!seen.isFresh || (await hashFile(file.path)) === seen.sha256)) return;
  throw unusable(file, 'was changed while it was read: wait until it is whole, then ingest again');
}

const FRESH_MS = 2_000;

/** A file's place, size and times in nanoseconds; the last one is set by the system alone. */
async function stampOf(path: string): Promise<Pick<Inspection, 'stamp' | 'isFresh'>> {
  const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(path, { bigint: true });
  const isFresh = Date.now() - Number(ctimeMs) < FRESH_MS;
  return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(':'), isFresh };
}

/** The names in a CSV file's header, in order. */
export function readHeader(file: SourceFile, firstLine: string): string[] {
  const record = splitRecord(firstLine);
  if (!('cells' in record)) throw unusable(file, 'has a header with a quote that is not closed on its line');
  const names = record.cells.map((cell) => (cell ?? '').trim());
  requireFewColumns(file, names.length);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw unusable(file, `has the column ${twice.slice(0, 60)} twice: keep one`);
  return names;
}

async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    requireGoing(signal);
    hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}

async function lookAtText(
  file: SourceFile,
  packed: number,
  signal?: AbortSignal,
): Promise<Pick<Inspection, 'lines' | 'hasLoneCr' | 'firstLine'>> {
  let size = 0;
  let ends = 0;
  let hasLoneCr = false;
  let last = 10;
  let head = Buffer.alloc(0);
  for await (const chunk of openBytes(file)) {
    requireGoing(signal);
    size += chunk.length;
    requireModestSize(file, size, packed);
    if (head.length < MAX_HEADER_BYTES) head = Buffer.concat([head, chunk]).subarray(0, MAX_HEADER_BYTES);
    ends += countByte(chunk, 10);
    hasLoneCr ||= last === 13 && chunk[0] !== 10;
    hasLoneCr ||= findLoneCr(chunk);
    last = chunk.at(-1) ?? last;
  }
  if (size === 0) throw unusable(file, 'is empty: it has not even a header');
  const lines = ends + (last === 10 ? 0 : 1);
  requireFewRows(file, lines, packed);
  return { lines, hasLoneCr: hasLoneCr || last === 13, firstLine: firstLine(file, head) };
}

function requireGoing(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new JobError('cancelled', 'The job was stopped: nothing was changed.');
}

function countByte(chunk: Buffer, byte: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count += 1;
  return count;
}

function findLoneCr(chunk: Buffer): boolean {
  for (let at = chunk.indexOf(13); at >= 0 && at + 1 < chunk.length; at = chunk.indexOf(13, at + 1)) {
    if (chunk[at + 1] !== 10) return true;
  }
  return false;
}

function firstLine(file: SourceFile, head: Buffer): string {
  const mark = head.subarray(0, 2).toString('hex');
  const end = head.findIndex((byte) => byte === 10 || byte === 13);
  const line = end < 0 ? head : head.subarray(0, end);
  if (mark === 'fffe' || mark === 'feff' || line.includes(0)) {
    throw unusable(file, 'is not UTF-8 (it looks like UTF-16): save it as UTF-8, as in `iconv -f UTF-16 -t UTF-8`');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw unusable(file, 'is not UTF-8: save it as UTF-8, as in `iconv -f LATIN1 -t UTF-8`');
  }
}
