import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersBolt } from './bolt.mjs';
import { archiveOf, keepArchive, makeArchive, useArchive } from './class-archive.mjs';
import { fetchJars } from './jars.mjs';
import { findJava, LEAST_JAVA } from './java.mjs';
import { choosePort } from './ports.mjs';
import { endProcess, identify, isAlive, waitUntil } from './processes.mjs';
import { ServerError } from './server-error.mjs';
import {
  HEAP,
  isBrief,
  javaOfBrief,
  keepSecret,
  makeFolders,
  memorySize,
  neo4jConf,
  PAGE_CACHE,
  setInitialPassword,
} from './settings.mjs';
import { takeOverImported } from './take-over.mjs';

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */
/** @typedef {{ pid: number, since: string, port: number, gds: boolean, archive?: string }} ServerRecord `archive`: of Java's classes, to be kept at its end */
/** @typedef {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} Context */

const READY_MS = 120_000;
const STOP_MS = 30_000;
/** Writing the archive of classes takes a few seconds, once. */
const ARCHIVE_MS = 90_000;

/** The server as its file tells it, or null when it doesn't run. @param {InstancePaths} paths @returns {ServerRecord | null} */
export function runningServer(paths) {
  try {
    const record = JSON.parse(readFileSync(paths.server, 'utf8'));
    return isAlive(record) ? record : null;
  } catch {
    return null;
  }
}

/** Starts Neo4j and writes who it is; it isn't ready yet. @param {InstancePaths} paths @param {boolean} gds @param {Context} context @returns {Promise<ServerRecord>} */
export async function startServer(paths, gds, context) {
  const java = findJava(context.env);
  if (!java) throw new ServerError(`Java ${LEAST_JAVA} or later was not found: install it, or set JAVA_HOME.`);
  const jars = await fetchJars(gds, context);
  makeFolders(paths);
  takeOverImported(paths);
  const port = await choosePort(paths.port);
  const pageCache = memorySize(context.env, PAGE_CACHE);
  writeFileSync(
    join(paths.conf, 'neo4j.conf'),
    neo4jConf({ port, pageCache, plugins: jars.gds, brief: isBrief(context.env) }),
  );
  const { command } = java;
  const archive = archiveOf(jars.lib, java.version, context.env);
  const shared = useArchive(archive);
  const brief = isBrief(context.env) ? javaOfBrief(paths) : [];
  const admin = { java: command, flags: [...brief, ...shared], lib: jars.lib, password: keepSecret(paths.password) };
  setInitialPassword(paths, admin);
  context.log(`Starting Neo4j "${paths.name}"${gds ? ' with Graph Data Science' : ''}`);
  // One of a server with GDS would fit no other.
  const makes = shared.length === 0 && !gds;
  const flags = makes ? makeArchive(paths) : shared;
  const pid = spawnJava(paths, command, [...brief, ...flags, ...javaArgs(paths, jars, context.env)]);
  const id = identify(pid) ?? { pid, since: 'ended' };
  const record = { ...id, port, gds, ...(makes && { archive }) };
  writeFileSync(paths.server, JSON.stringify(record));
  return record;
}

/** Ends the server and keeps what it leaves to later ones. @param {InstancePaths} paths @param {ServerRecord} server */
export async function endServer(paths, server) {
  const patience = server.archive === undefined ? STOP_MS : ARCHIVE_MS;
  keepArchive(paths, server.archive, await endProcess(server, patience));
}

/** @param {InstancePaths} paths @param {{ lib: string, gds: string | null }} jars @param {NodeJS.ProcessEnv} env */
function javaArgs(paths, jars, env) {
  const heap = memorySize(env, HEAP);
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    ...(isBrief(env) ? [] : ['-XX:+UseG1GC']),
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    // GDS must stand on the class path and in the plugins folder, else Neo4j doesn't find its extension.
    [jars.lib, jars.gds]
      .flatMap((folder) => (folder ? [join(folder, '*')] : []))
      .join(process.platform === 'win32' ? ';' : ':'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${paths.home}`,
    `--config-dir=${paths.conf}`,
  ];
}

/** @param {InstancePaths} paths @param {string} java @param {string[]} args */
function spawnJava(paths, java, args) {
  const output = openSync(paths.console, 'w', 0o600);
  // Detached, so that Ctrl-C in a terminal ends the command and not the database under it.
  const child = spawn(java, args, { detached: true, stdio: ['ignore', output, output], cwd: paths.home });
  child.on('error', () => {});
  child.unref();
  closeSync(output);
  if (!child.pid) throw new ServerError(`${java} could not be started: check that Java is installed whole.`);
  return child.pid;
}

/** Waits until Bolt answers; a server that ends or stays silent is told of with its last lines. @param {InstancePaths} paths @param {ServerRecord} record */
export async function waitUntilReady(paths, record) {
  let answers = false;
  await waitUntil(async () => (answers = await answersBolt(record.port)) || !isAlive(record), READY_MS);
  if (answers) return;
  const what = isAlive(record)
    ? `does not answer on port ${record.port} after ${READY_MS / 1000} s`
    : 'ended while starting';
  throw new ServerError(
    `Neo4j "${paths.name}" ${what}. Its last lines:\n${lastLines(paths)}\n` +
      `The whole of it: ${paths.logs}. If its data is of no use any more: npm run neo4j -- reset --instance ${paths.name}`,
  );
}

/** @param {InstancePaths} paths */
function lastLines(paths) {
  const files = [join(paths.logs, 'neo4j.log'), paths.console].filter((file) => existsSync(file));
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12));
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => `  ${line}`)
    .join('\n');
}
