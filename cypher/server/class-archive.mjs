import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBrief } from './settings.mjs';

// Java reads thousands of the server's classes at each start; from an archive of its own making (class-data sharing) it
// has them ready. An archive belongs to one build of Java and to these jars: Java goes on without one that doesn't fit.

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */

/**
 * Where the archive of this Java for these jars lies: beside them. A server of tests has one of its own: it takes signed
 * jars for unsigned.
 * @param {string} lib @param {string} version @param {NodeJS.ProcessEnv} env
 */
export function archiveOf(lib, version, env) {
  const hash = createHash('sha256').update(isBrief(env) ? `${version} brief` : version);
  return `${lib}-classes-${hash.digest('hex').slice(0, 12)}.jsa`;
}

/** Flags by which Java uses the archive, if there is one. @param {string} archive */
export const useArchive = (archive) => (existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, QUIET] : []);

// Of what it can't share it would tell class by class.
const QUIET = '-Xlog:cds=off,cds+dynamic=off';

/** Flags by which a server writes the archive as it ends; where it lies until then. @param {InstancePaths} paths */
export function makeArchive(paths) {
  rmSync(madeBy(paths), { force: true });
  return [`-XX:ArchiveClassesAtExit=${madeBy(paths)}`, QUIET];
}

/**
 * Puts the archive that a server wrote beside the jars. One of a server that had to be killed may be cut off.
 * @param {InstancePaths} paths @param {string | undefined} archive where to; undefined when the server was to write none
 * @param {boolean} isWhole
 */
export function keepArchive(paths, archive, isWhole) {
  const made = madeBy(paths);
  if (archive === undefined || !existsSync(made)) return;
  const part = `${archive}.${process.pid}`;
  try {
    if (!isWhole) return;
    copyFileSync(made, part);
    renameSync(part, archive);
  } catch {
    // A full disk, a cache that is gone: starts stay as slow as they were.
    rmSync(part, { force: true });
  } finally {
    rmSync(made, { force: true });
  }
}

/** @param {InstancePaths} paths */
const madeBy = (paths) => join(paths.home, 'run', 'classes.jsa');
