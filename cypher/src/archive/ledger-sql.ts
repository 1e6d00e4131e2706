import { join } from 'node:path';
import { deliveryFolder, type DeliveryName, type Manifest } from './manifest.ts';

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The path of one of a delivery's Parquet files; rows as they came lie where they came, in the first edition. */
export function deliveryFile(archive: string, delivery: DeliveryName, name: string): string {
  const { seq, id } = delivery;
  return join(deliveryFolder(archive, name === 'rows' ? { seq, id } : delivery), `${name}.parquet`);
}

/** SQL that reads one file of one delivery, as it lies there. */
export function readPart(archive: string, manifest: Manifest, name: string): string {
  return `read_parquet(${literal(deliveryFile(archive, manifest, name))})`;
}

/** SQL that reads one file of several deliveries as one relation; undefined when there is none. */
export function readDeliveries(archive: string, manifests: readonly Manifest[], name: string): string | undefined {
  if (manifests.length === 0) return undefined;
  const files = manifests.map((manifest) => literal(deliveryFile(archive, manifest, name)));
  return `read_parquet([${files.join(', ')}])`;
}

/** SQL that reads deliveries' rows as they came, with what became of each by the edition that counts; undefined when there is none. */
export function readRows(archive: string, manifests: readonly Manifest[]): string | undefined {
  const first = readDeliveries(
    archive,
    manifests.filter(({ edition }) => edition === undefined),
    'rows',
  );
  const anew = manifests
    .filter(({ edition }) => edition !== undefined)
    .map((manifest) => {
      const [rows, waiting] = ['rows', 'waiting'].map((name) => literal(deliveryFile(archive, manifest, name)));
      // A row whose text was erased since waits no longer.
      return `select * replace (case when raw is not null and row_no in (select row_no from read_parquet(${waiting})) then 'waiting' else state end as state)
        from read_parquet(${rows})`;
    });
  const parts = [...(first === undefined ? [] : [`select * from ${first}`]), ...anew];
  return parts.length === 0 ? undefined : `(${parts.join(' union all ')})`;
}

/** SQL for the rows that still wait for an owner (seq, row_no, tbl, raw); undefined when none can be. */
export function readWaiting(archive: string, manifests: readonly Manifest[]): string | undefined {
  const waiting = manifests
    .filter((manifest) => Object.values(manifest.counts).some((counts) => counts.waiting > 0))
    .map((manifest) => {
      return `select ${manifest.seq} as seq, row_no, tbl, raw from ${readRows(archive, [manifest])} where state = 'waiting'`;
    });
  if (waiting.length === 0) return undefined;
  const releasing = manifests.filter((manifest) => manifest.released > 0);
  const released = readDeliveries(archive, releasing, 'released');
  const still = released === undefined ? '' : ` anti join ${released} using (seq, row_no)`;
  return `select * from (${waiting.join(' union all ')})${still}`;
}
