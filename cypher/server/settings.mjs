import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerError } from './server-error.mjs';

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */

export const HEAP = { variable: 'RINGBREAKER_NEO4J_HEAP', value: '1g' };
export const PAGE_CACHE = { variable: 'RINGBREAKER_NEO4J_PAGECACHE', value: '512m' };

/**
 * Whether the server lives for minutes and asks each question a few times, as in tests. Compiling Java well and planning
 * each query anew took two thirds of its processor time there.
 * @param {NodeJS.ProcessEnv} env
 */
export const isBrief = (env) => env.RINGBREAKER_NEO4J_BRIEF === '1';

/**
 * Flags of Java for such a server: it compiles little, and takes signed jars for unsigned. Two of them are, with a
 * digest of each of their 6,000 files: reading these took a second at each start, and their classes stood in no archive.
 * @param {InstancePaths} paths
 */
export function javaOfBrief(paths) {
  const file = join(paths.conf, 'java.security');
  writeFileSync(file, 'jdk.jar.disabledAlgorithms=SHA1, SHA-256, SHA-512, RSA, DSA, EC\n');
  return [
    `-Djava.security.properties=${file}`,
    '-XX:TieredStopAtLevel=1',
    // Java that compiles little keeps 48 MiB of it: half a minute of tests fills them, and what is thrown out is compiled anew.
    '-XX:ReservedCodeCacheSize=128m',
    '-XX:+UseSerialGC',
  ];
}

/** A memory size as the environment wants it, such as 2g. @param {NodeJS.ProcessEnv} env @param {{ variable: string, value: string }} setting */
export function memorySize(env, { variable, value }) {
  const size = env[variable] || value;
  if (!/^\d+[kmg]$/i.test(size)) throw new ServerError(`${variable} is no memory size: write e.g. ${value}.`);
  return size.toLowerCase();
}

/** Makes the folders of an instance, readable by its user alone. @param {InstancePaths} paths */
export function makeFolders(paths) {
  mkdirSync(paths.home, { recursive: true, mode: 0o700 });
  for (const name of ['conf', 'data', 'logs', 'run', 'plugins', 'import'])
    mkdirSync(join(paths.home, name), { recursive: true });
}

/**
 * Text of neo4j.conf: loopback alone, a password wanted, nothing reported, small logs, a quick stop.
 * @param {{ port: number, pageCache: string, plugins: string | null, brief?: boolean }} options `plugins`: folder of GDS's jars
 */
export function neo4jConf({ port, pageCache, plugins, brief = false }) {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.rotation.size=64m',
    'db.tx_log.rotation.retention_policy=keep_none',
    'db.tx_log.preallocate=false',
    'db.logs.query.enabled=OFF',
    // Waiting for connections that nobody opens any more made a stop last ten seconds.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=1s',
    // A test empties the graph and fills it again: plans would be thrown away each time. One batch is long and the next is
    // short: a plan would be made for each length.
    ...(brief ? ['dbms.cypher.min_replan_interval=1h', 'internal.cypher.use_parameter_size=false'] : []),
    ...(plugins ? [`server.directories.plugins=${plugins}`, 'dbms.security.procedures.unrestricted=gds.*'] : []),
    '',
  ].join('\n');
}

/** The secret kept in a file that its user alone may read; drawn at random the first time. @param {string} file */
export function keepSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/**
 * Gives a server that has never run its password. It is handed over in a file, so that no list of processes shows it.
 * @param {InstancePaths} paths @param {{ java: string, flags: string[], lib: string, password: string }} options
 */
export function setInitialPassword(paths, { java, flags, lib, password }) {
  if (existsSync(join(paths.data, 'databases')) || existsSync(join(paths.data, 'dbms', 'auth.ini'))) return;
  const file = join(paths.home, 'run', 'initial-password');
  writeFileSync(file, `dbms\nset-initial-password\n${password}\n`, { mode: 0o600 });
  const args = [...flags, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', join(lib, '*')];
  // The tool itself: the command around it would start a second Java, and take four times as long.
  const done = spawnSync(java, [...args, 'org.neo4j.cli.AdminTool', `@${file}`], {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_HOME: paths.home, NEO4J_CONF: paths.conf },
  });
  rmSync(file);
  if (done.status !== 0)
    throw new ServerError(`Neo4j did not take its first password: ${(done.stderr || done.stdout || '').trim()}`);
}
