import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { GraphError } from '../errors.ts';

/** Rows of one table of a delivery, by what became of them: `read` = accepted + rejected + waiting. */
export const TableCounts = z.object({
  read: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  waiting: z.number().int(),
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
});
export type Manifest = z.infer<typeof Manifest>;

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

/**
 * Reads what a delivery's folder says of itself.
 * @throws GraphError `archive` when the folder is gone or is of another delivery.
 */
export function readManifest(archive: string, delivery: DeliveryName): Manifest {
  const folder = deliveryFolder(archive, delivery);
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    if (manifest.id === delivery.id) return manifest;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new GraphError('archive', `${folder}/manifest.json is damaged. Bring the archive back from a backup.`, {
        cause: error,
      });
    }
  }
  throw new GraphError(
    'archive',
    `The graph has the delivery ${delivery.seq}, but ${folder} is missing. Bring the archive back from a backup, or point to the folder where it lies.`,
  );
}
