import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { runMaven } from './maven.mjs';
import { cacheFolder, GDS_VERSION, NEO4J_VERSION } from './paths.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} Context */

/**
 * Brings the server's jars into the cache in the user's home, once; returns their folders, GDS's or null.
 * @param {boolean} gds with Graph Data Science @param {Context} context @returns {Promise<{ lib: string, gds: string | null }>}
 */
export async function fetchJars(gds, context) {
  const folder = join(cacheFolder(context.env), `neo4j-${NEO4J_VERSION}`);
  const lib = join(folder, 'lib');
  const plugins = join(folder, `gds-${GDS_VERSION}`);
  if (isThere(lib) && (!gds || isThere(plugins))) return { lib, gds: gds ? plugins : null };
  return withLock(join(folder, 'fetch.lock'), async () => {
    if (!isThere(lib)) await fetchInto(lib, 'pom.xml', () => true, context);
    if (gds && !isThere(plugins)) await fetchInto(plugins, 'pom-gds.xml', gdsNeeds(readdirSync(lib)), context);
    return { lib, gds: gds ? plugins : null };
  });
}

/** @param {string} folder */
const isThere = (folder) => existsSync(folder);

// A folder under its final name is whole: it is filled under another one and renamed.
/** @param {string} folder @param {string} pom @param {(jar: string) => boolean} wanted @param {Context} context */
async function fetchInto(folder, pom, wanted, context) {
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  context.log(
    `Fetching ${pom === 'pom.xml' ? `Neo4j ${NEO4J_VERSION}` : `Graph Data Science ${GDS_VERSION}`} with Maven`,
  );
  try {
    const file = fileURLToPath(new URL(pom, import.meta.url));
    await runMaven(
      ['-f', file, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${temporary}`],
      context,
    );
    for (const jar of readdirSync(temporary)) if (!wanted(jar)) rmSync(join(temporary, jar));
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Which of GDS's jars the server still needs: none that it has in a version of its own, save GDS's `annotations` and
 * `neo4j-values`, which carry the same names as the server's but other classes.
 * @param {string[]} serverJars @returns {(jar: string) => boolean}
 */
export function gdsNeeds(serverJars) {
  const has = new Set(serverJars.map((jar) => artifactOf(jar).name));
  return (jar) => artifactOf(jar).version === GDS_VERSION || !has.has(artifactOf(jar).name);
}

/** Splits a jar's file name: `cypher-ast-factory-9.0-9.0.20210312.jar` is `cypher-ast-factory-9.0` in `9.0.20210312`. @param {string} jar */
export function artifactOf(jar) {
  const [, name = jar, version = ''] = /^(.+)-(\d.*)\.jar$/.exec(jar) ?? [];
  return { name, version };
}
