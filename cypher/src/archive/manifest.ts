import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TableRows } from '../domain/runs/run.ts';
import { hashFile } from './durable.ts';
import { GraphError } from '../errors.ts';

/** Rows of one table of a delivery, by what became of them, and what their cells hold. */
export const TableCounts = TableRows.extend({
  placeholders: z.number().int().describe('values that say nothing: kept as text, linking nobody'),
});
export type TableCounts = z.infer<typeof TableCounts>;

/** What a delivery's folder says of itself; it never changes once the folder has its name: what is read anew gets another. */
export const Manifest = z.object({
  version: z.literal(1),
  id: z.string(),
  seq: z.number().int(),
  contributor: z.string(),
  asOf: z.string(),
  files: z.array(
    z.object({
      fileNo: z.number().int(),
      table: z.string(),
      name: z.string(),
      sha256: z.string().describe('of the file as it lay'),
      rowsRoot: z.string().describe("Merkle root over its rows' SHA-256, see merkle.ts"),
      bytes: z.number().int(),
      rows: z.number().int(),
      columns: z.array(z.string()).optional().describe("the contract's columns in the file's own order"),
    }),
  ),
  counts: z.record(z.string(), TableCounts),
  kinds: z.array(z.string()).describe('kinds of declared things that it holds facts of'),
  cleaning: z.number().int().describe('by which rules its texts were read as values'),
  released: z.number().int().describe('rows of earlier deliveries whose owner it declares'),
  edition: z
    .number()
    .int()
    .optional()
    .describe('number of the withdrawn delivery without which it was read anew; its rows lie in the first edition'),
  parts: z
    .array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int() }))
    .optional()
    .describe('the files of its folder as they were written'),
});
export type Manifest = z.infer<typeof Manifest>;
type Part = NonNullable<Manifest['parts']>[number];

/** A delivery, in the edition that counts. */
export interface DeliveryName {
  readonly seq: number;
  readonly id: string;
  readonly edition?: number | null | undefined;
}

/** The folder of a delivery inside the archive: its number, enough of its id to tell leftovers apart, and its edition. */
export function deliveryFolder(archive: string, { seq, id, edition }: DeliveryName): string {
  return join(archive, `${String(seq).padStart(6, '0')}-${id.slice(0, 8)}${edition ? `.w${edition}` : ''}`);
}

const FOLDER = /^\d{6}-[0-9a-f]{8}(\.w\d+)?$/;

/** The names of the folders of deliveries in an archive, sorted; drafts and what was spilled are none. */
export function archiveFolders(archive: string): string[] {
  if (!existsSync(archive)) return [];
  return readdirSync(archive)
    .filter((name) => FOLDER.test(name))
    .sort();
}

/** The tables in a folder as they lie there, sorted by name. */
export function describeParts(folder: string): Part[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
  return names.sort().map((name) => describePart(folder, name));
}

/** One table in a folder as it lies there. */
export function describePart(folder: string, name: string): Part {
  const path = join(folder, name);
  return { name, sha256: hashFile(path), bytes: statSync(path).size };
}

/** The text of a manifest; its last member is the SHA-256 of all others, so that a changed byte is found. */
export function writeSealed(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;
}

function sealOf(manifest: object): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

/**
 * Reads what a delivery's folder says of itself.
 * @throws GraphError `archive` when the folder is gone or is of another delivery.
 */
export function readManifest(archive: string, delivery: DeliveryName): Manifest {
  const folder = deliveryFolder(archive, delivery);
  const manifest = existsSync(join(folder, 'manifest.json')) ? readFolder(folder) : undefined;
  if (manifest?.id === delivery.id) return manifest;
  throw new GraphError(
    'archive',
    `The graph has the delivery ${delivery.seq}, but ${folder} is missing. Bring the archive back from a backup, or point to the folder where it lies.`,
  );
}

/**
 * Reads the manifest in a folder of the archive.
 * @throws GraphError `archive` when it is missing or damaged.
 */
export function readFolder(folder: string): Manifest {
  try {
    const { seal, ...said } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { seal?: string };
    // Folders that were written before there were seals have none.
    if (seal === undefined || seal === sealOf(said)) return Manifest.parse(said);
  } catch (error) {
    throw damaged(folder, error);
  }
  throw damaged(folder);
}

function damaged(folder: string, cause?: unknown): GraphError {
  const says = `${folder}/manifest.json is damaged. Bring the archive back from a backup.`;
  return new GraphError('archive', says, { cause });
}
