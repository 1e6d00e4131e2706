import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { JobError } from '../job/job-error.ts';

const FORMAT = 1;
const counts = z.record(z.string(), z.number().int());

/** What a backup says of itself. */
export const BackupManifest = z.object({
  format: z.literal(FORMAT).describe('of the folder; a version of the product reads those that it knows'),
  createdAt: z.iso.datetime(),
  codeVersion: z.string(),
  schema: z.array(z.object({ version: z.number().int(), name: z.string(), checksum: z.string() })),
  indexes: z
    .array(
      z.object({
        name: z.string(),
        type: z.string(),
        labels: z.array(z.string()).nullable(),
        properties: z.array(z.string()).nullable(),
        isConstraint: z.boolean(),
      }),
    )
    .describe('that the migrations make'),
  nodes: counts.describe('by label; a node of two labels counts for both'),
  links: counts.describe('by type'),
  digest: z.string().describe('order-free hash over all nodes and links'),
  lines: z.object({ nodes: z.number().int(), links: z.number().int() }),
  key: z.object({
    held: z.boolean(),
    check: z.string().describe('SHA-256 that tells the card key from others'),
  }),
  archiveFaults: z.array(z.string()).describe('files of the archive that were not as they had been written'),
  parts: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int() })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The text of a manifest; its last member is the SHA-256 of all others, so that a changed byte is found. */
export function writeManifest(manifest: BackupManifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;
}

/** The SHA-256 that a manifest is sealed by: also the id of the backup. */
export function sealOf(manifest: object): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

/**
 * Reads what a backup says of itself.
 * @throws JobError `config` where the folder holds none, a damaged one, or one of a later version
 */
export function readManifest(folder: string): BackupManifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new JobError('config', `${folder} holds no backup: it has no manifest.json.`);
  const said = parse(path);
  if (said.format !== FORMAT && typeof said.format === 'number') {
    throw new JobError(
      'config',
      `The backup has format ${said.format}, and this version reads ${FORMAT}: use the version that wrote it, or a newer one.`,
    );
  }
  const { seal, ...rest } = said;
  const manifest = BackupManifest.safeParse(rest);
  if (!manifest.success || seal !== sealOf(rest)) throw damaged(path);
  return manifest.data;
}

function parse(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw damaged(path, error);
  }
}

function damaged(path: string, cause?: unknown): JobError {
  return new JobError('config', `${path} is damaged: use another backup.`, { cause });
}
