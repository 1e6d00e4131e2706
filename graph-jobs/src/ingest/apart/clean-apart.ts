import { join } from 'node:path';
import type { Workers } from '../../cluster/workers.ts';
import { quote, type Workbench } from '../stage.ts';

/** Some texts that lie in one file, and the file that is wanted of them. */
export interface TextsPart {
  readonly texts: string;
  readonly clean: string;
}

/** Has all `texts` (n from 0, t) cleaned by workers into `clean`. */
export async function cleanApart(
  bench: Workbench,
  { scratch, size, share }: Workers,
  { total, onDone }: { readonly total: number; readonly onDone: (done: number) => void },
): Promise<void> {
  const parts: TextsPart[] = [];
  for (let from = 0; from < total; from += size.texts) {
    const part = { texts: join(scratch, `texts-${from}.parquet`), clean: join(scratch, `clean-${from}.parquet`) };
    await bench.run(`copy (select (n - ${from})::integer as n, t from texts where n >= ${from} and n < ${from + size.texts})
      to ${quote(part.texts)} (format parquet)`);
    parts.push(part);
  }
  if (parts.length === 0) return;
  await share({ step: 'clean', about: scratch }, parts, (done) => onDone(Math.min(done * size.texts, total)));
  await bench.run(
    `insert into clean select * from read_parquet([${parts.map(({ clean }) => quote(clean)).join(', ')}])`,
  );
}
