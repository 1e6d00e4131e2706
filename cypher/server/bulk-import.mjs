import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { archiveOf, useArchive } from './class-archive.mjs';
import { findJava, LEAST_JAVA } from './java.mjs';
import { fetchJars } from './jars.mjs';
import { withLock } from './lock.mjs';
import { instancePaths, ringbreakerHome } from './paths.mjs';
import { ServerError } from './server-error.mjs';
import { endServer, runningServer, startServer, waitUntilReady } from './server-process.mjs';
import { memorySize } from './settings.mjs';
import { ensureWatchdog } from './watchdog.mjs';

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */
/** @typedef {import('./find-server.d.mts').ImportFiles} ImportFiles */

const IMPORT_HEAP = { variable: 'RINGBREAKER_IMPORT_HEAP', value: '512m' };
const COMPILE_BYTES = 400 * 2 ** 20;
/** Separates the items of a list in a cell: no text of ours holds it. */
const ITEM_MARK = 'U+001F';

/**
 * The local server of this checkout that answers at an address, or null when another one does.
 * @param {NodeJS.ProcessEnv} env @param {string} uri @returns {import('./find-server.d.mts').OwnServer | null}
 */
export function findOwnServer(env, uri) {
  const [, host = '', port = ''] = /^(?:bolt|neo4j):\/\/([\w.]+):(\d+)$/.exec(uri) ?? [];
  if (!['127.0.0.1', 'localhost'].includes(host)) return null;
  const all = join(ringbreakerHome(env), 'neo4j');
  const names = existsSync(all) ? readdirSync(all).filter((name) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) : [];
  const name = names.find((each) => runningServer(instancePaths(env, each))?.port === Number(port));
  if (name === undefined) return null;
  const paths = instancePaths(env, name);
  return {
    makeStore: async (files) => {
      const made = await makeStore(paths, files, env);
      return { takeOver: (told) => takeOver(paths, made, { env, ...told }) };
    },
  };
}

/**
 * Puts a store that was made in the place of the server's. Killed at any moment, what the next start finds is either of
 * the two, whole.
 * @param {InstancePaths} paths @param {string} made
 * @param {{ env: NodeJS.ProcessEnv, guard: () => Promise<void>, log: (line: string) => void }} told
 */
async function takeOver(paths, made, { env, guard, log }) {
  await withLock(paths.lock, async () => {
    const server = runningServer(paths);
    if (!server) throw new ServerError(`Neo4j "${paths.name}" ended while rows were imported: run the same again.`);
    await guard().catch((error) => {
      rmSync(made, { recursive: true, force: true });
      throw error;
    });
    await endServer(paths, server);
    // From here on the store that was made is the server's: whoever starts it next takes it over.
    renameSync(made, paths.imported);
    const next = await startServer(paths, server.gds, { env, log });
    ensureWatchdog(paths, env);
    await waitUntilReady(paths, next);
    if (next.port !== server.port)
      throw new ServerError(
        `Another program took port ${server.port} of Neo4j "${paths.name}", which now has ${next.port}: run the same again.`,
      );
  });
}

/**
 * Has the bulk importer make a store beside the server's, and answers its folder. Each process makes its own: an
 * importer outlives a job that is killed.
 * @param {InstancePaths} paths @param {ImportFiles} files @param {NodeJS.ProcessEnv} env
 */
async function makeStore(paths, files, env) {
  const java = findJava(env);
  if (!java) throw new ServerError(`Java ${LEAST_JAVA} or later was not found: install it, or set JAVA_HOME.`);
  const { lib } = await fetchJars(false, { env, log: () => {} });
  for (const left of readdirSync(paths.home).filter((name) => name.startsWith(basename(paths.importing))))
    rmSync(join(paths.home, left), { recursive: true, force: true });
  const folder = `${paths.importing}-${process.pid}`;
  mkdirSync(join(folder, 'conf'), { recursive: true, mode: 0o700 });
  const data = join(folder, 'data').replaceAll('\\', '/');
  writeFileSync(join(folder, 'conf', 'neo4j.conf'), `server.directories.data=${data}\n`);
  const shared = useArchive(archiveOf(lib, java.version, env));
  const args = [...shared, ...javaArgs(lib, files, env), ...importArgs(files)];
  const { status, said } = await runImporter(java.command, args, { folder, env });
  if (status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new ServerError(`Neo4j's importer ended with ${status}. Its last lines:\n${lastLines(said)}`);
}

/** @param {string} lib @param {ImportFiles} files @param {NodeJS.ProcessEnv} env */
function javaArgs(lib, { nodes, links }, env) {
  const bytes = [...nodes.map(({ path }) => path), links].reduce((sum, path) => sum + statSync(path).size, 0);
  return [
    `-Xmx${memorySize(env, IMPORT_HEAP)}`,
    '-XX:+UseParallelGC',
    // Compiling well takes longer than a small import itself.
    ...(bytes < COMPILE_BYTES ? ['-XX:TieredStopAtLevel=1'] : []),
    '-cp',
    join(lib, '*'),
    // The tool itself: the command around it would start a second Java, which outlives the first when that is killed.
    'org.neo4j.cli.AdminTool',
  ];
}

/** @param {ImportFiles} files */
function importArgs({ nodes, links, isMultiline }) {
  return [
    ...['database', 'import', 'full', '--id-type=actual', '--bad-tolerance=0', `--array-delimiter=${ITEM_MARK}`],
    ...(isMultiline ? ['--multiline-fields=true'] : []),
    'neo4j',
    ...nodes.map(({ labels, path }) => `--nodes=${labels.join(':')}=${path}`),
    `--relationships=${links}`,
  ];
}

/**
 * @param {string} java @param {string[]} args @param {{ folder: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<{ status: number | string, said: string }>}
 */
function runImporter(java, args, { folder, env }) {
  const child = spawn(java, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done) => {
    child.on('error', (error) => done({ status: error.message, said }));
    child.on('close', (code, signal) => done({ status: code ?? signal ?? 'no status', said }));
  });
}

/** @param {string} text */
const lastLines = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(-6)
    .map((line) => `  ${line}`)
    .join('\n');
