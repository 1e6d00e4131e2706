import { existsSync } from 'node:fs';
import { deliveryFile, literal, readPart } from './ledger-sql.ts';
import type { Manifest } from './manifest.ts';

/** By what rows may be looked up: a link by its ends, type and role; a value by the text that it came from, or by its key. */
export type Lookup = 'link' | 'text' | 'key';

/** The files that have an index, and the columns by which their rows are looked up. */
const LOOKUPS: Readonly<Record<string, Partial<Record<Lookup, readonly string[]>>>> = {
  links: { link: ['from_key', 'type', 'to_key', 'role'] },
  values: { text: ['t'], key: ['key'] },
};

/**
 * SQL for the number by which a row of a file is looked up. It is a quarter of its MD5, for the hash that DuckDB has of
 * its own may change with its version. Few keys share one; whoever looks up compares the columns too.
 */
export function lookupHash(name: string, lookup: Lookup): string {
  const columns = lookupsOf(name)[lookup] ?? [];
  return `(md5_number_lower(concat_ws(chr(31), ${columns.join(', ')})) >> 32)::uinteger`;
}

/** SELECT of a file's index from the file itself: the number of each row and a hash for each lookup; undefined for a file that has none. */
export function selectIndex(name: string, path: string): string | undefined {
  const lookups = Object.keys(lookupsOf(name)) as Lookup[];
  if (lookups.length === 0) return undefined;
  const hashes = lookups.map((lookup) => `${lookupHash(name, lookup)} as by_${lookup}`);
  return `select file_row_number::integer as n, ${hashes.join(', ')}
    from read_parquet(${literal(path)}, file_row_number = true)`;
}

/** What the index of a file is called in its delivery's folder, beside the file. */
export function indexName(name: string): string {
  return `${name}.index`;
}

/** Deliveries whose file has an index, and those that were written before there were any. */
export function partByIndex(
  archive: string,
  manifests: readonly Manifest[],
  name: string,
): { readonly indexed: readonly Manifest[]; readonly plain: readonly Manifest[] } {
  const isIndexed = (manifest: Manifest) => existsSync(deliveryFile(archive, manifest, indexName(name)));
  return {
    indexed: manifests.filter(isIndexed),
    plain: manifests.filter((manifest) => !isIndexed(manifest)),
  };
}

/**
 * SQL for the rows (seq, n) of deliveries that have an index whose hash stands in a relation with the column `h`: all
 * that may be meant.
 */
export function findRows(
  archive: string,
  indexed: readonly Manifest[],
  { name, lookup, hashes }: { readonly name: string; readonly lookup: Lookup; readonly hashes: string },
): string {
  const parts = indexed.map(
    (manifest) => `select ${manifest.seq} as seq, n
      from ${readPart(archive, manifest, indexName(name))}
      where by_${lookup} in (select h from ${hashes})`,
  );
  return parts.join(' union all ');
}

/** SQL that reads rows of a delivery's file by their numbers: only the groups of rows that they lie in are read. */
export function readNumbered(archive: string, manifest: Manifest, name: string, numbers: readonly number[]): string {
  return `select * exclude (file_row_number)
    from read_parquet(${literal(deliveryFile(archive, manifest, name))}, file_row_number = true)
    where file_row_number in (${numbers.join(', ')})`;
}

function lookupsOf(name: string): Partial<Record<Lookup, readonly string[]>> {
  return LOOKUPS[name] ?? {};
}
