import { join } from 'node:path';
import { deliveryFolder, type Manifest } from './manifest.ts';

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The path of one of a delivery's Parquet files. */
export function deliveryFile(archive: string, manifest: Manifest, name: string): string {
  return join(deliveryFolder(archive, manifest), `${name}.parquet`);
}

/** SQL that reads one file of several deliveries as one relation; undefined when there is none. */
export function readDeliveries(archive: string, manifests: readonly Manifest[], name: string): string | undefined {
  if (manifests.length === 0) return undefined;
  const files = manifests.map((manifest) => literal(deliveryFile(archive, manifest, name)));
  return `read_parquet([${files.join(', ')}])`;
}

/** SQL for the rows that still wait for an owner (seq, row_no, tbl, raw); undefined when none can be. */
export function readWaiting(archive: string, manifests: readonly Manifest[]): string | undefined {
  const waiting = manifests
    .filter((manifest) => Object.values(manifest.counts).some((counts) => counts.waiting > 0))
    .map((manifest) => {
      const file = literal(deliveryFile(archive, manifest, 'rows'));
      return `select ${manifest.seq} as seq, row_no, tbl, raw from read_parquet(${file}) where state = 'waiting'`;
    });
  if (waiting.length === 0) return undefined;
  const releasing = manifests.filter((manifest) => manifest.released > 0);
  const released = readDeliveries(archive, releasing, 'released');
  const still = released === undefined ? '' : ` anti join ${released} using (seq, row_no)`;
  return `select * from (${waiting.join(' union all ')})${still}`;
}
