import { canonicalize } from 'json-canonicalize';
import { readPart, type Manifest } from '@ringbreaker/cypher';
import type { Workbench } from '../ingest/stage.ts';

/**
 * Whether a delivery that was read anew says what it said before: the same rows wait (never fewer do, so their number
 * tells), the same rows say the same facts and links, and their texts are the same values.
 */
export async function readsAsBefore(
  bench: Workbench,
  folder: string,
  { before, now }: { readonly before: Manifest; readonly now: Manifest },
): Promise<boolean> {
  const plainly = ({ kinds, released, counts }: Manifest) => canonicalize({ kinds, released, counts });
  if (plainly(before) !== plainly(now)) return false;
  const compared = [
    ['links', 'links', 'from_key, type, to_key, role, seq, row_no'],
    ['values', 'clean', 't, key'],
    ...(now.released > 0 ? [['released', 'released', 'seq, row_no'] as const] : []),
    ...now.kinds.map((kind) => [`facts-${kind}`, `facts_${kind}`, 'key, seq, row_no'] as const),
  ] as const;
  for (const [file, table, columns] of compared) {
    const [was, is] = [readPart(folder, before, file), table].map((relation) => `select ${columns} from ${relation}`);
    const differing = `(${was} except ${is}) union all (${is} except ${was})`;
    if ((await bench.count(`select count(*) from (${differing})`)) > 0) return false;
  }
  return true;
}
