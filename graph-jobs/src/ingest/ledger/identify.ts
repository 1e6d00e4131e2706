import { createHash } from 'node:crypto';
import { hashRows } from './hash-rows.ts';
import type { InspectedFile } from '../read/reading.ts';
import type { Workbench } from '../stage.ts';

/**
 * The id of a delivery: SHA-256 over the contributor and the sorted hashes of its files, so that the same files of the
 * same contributor are the same delivery, whatever they are called.
 */
export function identify(contributor: string, files: readonly { table: string; sha256: string }[]): string {
  const hashes = files.map((file) => `${file.table}:${file.sha256}`).sort();
  return createHash('sha256')
    .update([contributor, ...hashes].join('\n'))
    .digest('hex');
}

/** A mapping's output is known by the Merkle root over its rows, for the files that it read are its own affair. */
export async function hashMappings(bench: Workbench, files: readonly InspectedFile[]): Promise<InspectedFile[]> {
  if (!files.some((file) => file.format === 'sql')) return [...files];
  const rows = [...new Set(files.map((file) => file.table))].map(
    (name) => `select row_no, file_no, lower(hex(sha)) as sha from chk_${name}`,
  );
  const roots = await hashRows(bench, `(${rows.join(' union all ')})`);
  return files.map((file) =>
    file.format === 'sql' ? { ...file, sha256: roots.get(file.index) ?? file.sha256 } : file,
  );
}
