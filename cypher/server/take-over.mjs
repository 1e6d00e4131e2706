import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a store that the bulk importer made, and that was declared whole, in the old one's place; the server must be
 * stopped. Each step can be done again after a kill: what was moved already is no longer there to be moved.
 * @param {Pick<import('./paths.mjs').InstancePaths, 'imported' | 'data'>} paths
 */
export function takeOverImported({ imported, data }) {
  if (!existsSync(imported)) return;
  for (const part of ['databases', 'transactions']) {
    const [made, old] = [join(imported, 'data', part, 'neo4j'), join(data, part, 'neo4j')];
    if (!existsSync(made)) continue;
    rmSync(old, { recursive: true, force: true });
    renameSync(made, old);
  }
  rmSync(imported, { recursive: true, force: true });
}
