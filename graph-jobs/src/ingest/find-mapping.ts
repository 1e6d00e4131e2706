import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAPPINGS = fileURLToPath(new URL('../../mappings/', import.meta.url));

/** The folder of a mapping. A name means a mapping of the product's own, unless a folder of that name is here. */
export function findMapping(mapping: string): string {
  const own = join(MAPPINGS, mapping);
  return !existsSync(mapping) && existsSync(own) ? own : resolve(mapping);
}
