import { createHash } from 'node:crypto';

/**
 * The id of a delivery: SHA-256 over the contributor and the sorted hashes of its files, so that the same files of the
 * same contributor are the same delivery, whatever they are called.
 */
export function deliveryId(contributor: string, files: readonly { table: string; sha256: string }[]): string {
  const hashes = files.map((file) => `${file.table}:${file.sha256}`).sort();
  return createHash('sha256')
    .update([contributor, ...hashes].join('\n'))
    .digest('hex');
}
