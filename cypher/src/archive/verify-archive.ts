import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GraphError } from '../errors.ts';
import { hashFile } from './durable.ts';
import { deliveryId } from './delivery-id.ts';
import { deliveryFile, literal } from './ledger-sql.ts';
import { archiveFolders, deliveryFolder, readFolder, type DeliveryName, type Manifest } from './manifest.ts';
import { Proof } from './proof.ts';
import { Reader } from './reader.ts';

/** The folder of the archive, and the deliveries that the graph has of it, where that is known. */
export interface ArchiveToVerify {
  readonly folder: string;
  readonly known?: readonly DeliveryName[];
}

/** One thing that is wrong: in which folder, with which file, in words. */
interface ArchiveFault {
  readonly delivery: string;
  readonly file: string;
  readonly says: string;
}

/** What was looked at, and what is wrong with it. */
export interface ArchiveReport {
  readonly deliveries: number;
  readonly files: number;
  readonly rows: number;
  readonly faults: readonly ArchiveFault[];
  /** Folders that were written before files had hashes of their own: only their rows can be held against something. */
  readonly withoutHashes: readonly string[];
}

/** Told which folder is looked at, and of how many. */
export type OnVerified = (folder: string, done: number, total: number) => void;

const MOST_ROWS_NAMED = 100;

/**
 * Holds every file of an archive against its manifest and every row against its hash and its file's Merkle root. It
 * changes nothing, and reads all.
 */
export async function verifyArchive(archive: ArchiveToVerify, onProgress: OnVerified): Promise<ArchiveReport> {
  const wanted = (archive.known ?? []).map((delivery) => basename(deliveryFolder(archive.folder, delivery)));
  const folders = [...new Set([...wanted, ...archiveFolders(archive.folder)])].sort();
  const report = { deliveries: 0, files: 0, rows: 0, faults: [] as ArchiveFault[], withoutHashes: [] as string[] };
  const reader = new Reader();
  try {
    for (const [at, name] of folders.entries()) {
      onProgress(name, at, folders.length);
      report.deliveries += 1;
      await verifyFolder(archive.folder, name, { report, reader });
    }
    onProgress('', folders.length, folders.length);
  } finally {
    await reader.close();
  }
  return report;
}

interface Verifying {
  readonly report: { files: number; rows: number; faults: ArchiveFault[]; withoutHashes: string[] };
  readonly reader: Reader;
}

async function verifyFolder(archive: string, name: string, { report, reader }: Verifying): Promise<void> {
  const blame = (file: string, says: string) => report.faults.push({ delivery: name, file, says });
  const folder = join(archive, name);
  if (!existsSync(folder)) return void blame('', 'is missing, and the graph has the delivery');
  let manifest: Manifest;
  try {
    manifest = readFolder(folder);
  } catch (error) {
    return void blame('manifest.json', error instanceof GraphError ? 'is missing or damaged' : String(error));
  }
  if (deliveryId(manifest.contributor, manifest.files) !== manifest.id) {
    blame('manifest.json', 'names files or a contributor that its id was not made of');
  }
  if (!manifest.parts) {
    report.withoutHashes.push(name);
    for (const { file, says } of await unreadableFiles(folder, reader)) blame(file, says);
  }
  report.files += manifest.parts?.length ?? 0;
  for (const { file, says } of damagedParts(folder, manifest)) blame(file, says);
  // Rows lie in the first edition alone.
  if (manifest.edition !== undefined) return;
  report.rows += manifest.files.reduce((sum, { rows }) => sum + rows, 0);
  for (const says of await damagedRows(archive, manifest, reader)) blame('rows.parquet', says);
}

/** Files of a delivery's folder that are not as they were written. */
function damagedParts(folder: string, { parts = [] }: Manifest): { file: string; says: string }[] {
  return parts.flatMap(({ name: file, sha256, bytes }) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [{ file, says: 'is missing' }];
    const { size } = statSync(path);
    if (size !== bytes) return [{ file, says: `has ${size} bytes where ${bytes} were written` }];
    return hashFile(path) === sha256 ? [] : [{ file, says: 'is not what was written: its SHA-256 is another' }];
  });
}

/** Files that DuckDB can't decode: all that can be told of files without a hash. */
async function unreadableFiles(folder: string, reader: Reader): Promise<{ file: string; says: string }[]> {
  const found: { file: string; says: string }[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.parquet') && name !== 'rows.parquet')) {
    const everything = `select bit_xor(hash(t)) from read_parquet(${literal(join(folder, file))}) t`;
    await reader.ask(everything).catch((error) => found.push({ file, says: `can't be read (${firstLine(error)})` }));
  }
  return found;
}

/** What is wrong with the rows of a delivery, held against their hashes and their files' Merkle roots. */
export async function damagedRows(archive: string, manifest: Manifest, reader: Reader): Promise<string[]> {
  const path = literal(deliveryFile(archive, manifest, 'rows'));
  const nameOf = (fileNo: unknown) => manifest.files.find((file) => file.fileNo === Number(fileNo))?.name ?? '';
  try {
    const changed = await reader.ask(`select file_no, line from read_parquet(${path})
      where sha256(raw) <> lower(hex(sha)) order by row_no limit ${MOST_ROWS_NAMED}`);
    const says = changed.map(([fileNo, line]) => `line ${String(line)} of ${nameOf(fileNo)} is not what its hash says`);
    if (says.length > 0) return says;
    const proof = new Proof((sql) => reader.ask(sql));
    for (const file of manifest.files) await proof.check(archive, manifest, file, []).catch(note(says));
    return says;
  } catch (error) {
    return [`can't be read (${firstLine(error)})`];
  }
}

function note(says: string[]): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof GraphError)) throw error;
    says.push(error.message);
  };
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? '';
}
