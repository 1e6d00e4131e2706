import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const DIST = new URL('../dist/', import.meta.url);
const MAIN = new URL('main.js', DIST);
/** Where the built command lies in a few files. */
export const BUNDLE = new URL('bundle/', DIST);
/** Of which build they were made. */
export const STAMP = new URL('stamp', BUNDLE);
/** What the compiler notes of each build: a digest of every source. */
const BUILDS = [new URL('.tsbuildinfo', DIST), new URL('../../cypher/dist/.tsbuildinfo', import.meta.url)];

/** A digest of what is built. */
export function digestBuild() {
  const hash = createHash('sha256');
  for (const build of BUILDS) hash.update(readFileSync(build));
  return hash.digest('hex');
}

/** Where the command begins: in the bundle, or, where that is of another build, in what the compiler wrote; null before the first build. */
export function findMain() {
  const isOfThisBuild = existsSync(STAMP) && BUILDS.every(existsSync) && readFileSync(STAMP, 'utf8') === digestBuild();
  if (isOfThisBuild) return new URL('main.js', BUNDLE);
  return existsSync(MAIN) ? MAIN : null;
}
