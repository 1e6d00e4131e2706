import { hashRows } from './hash-rows.ts';
import type { InspectedFile } from '../read/reading.ts';
import type { Workbench } from '../stage.ts';

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
