import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cacheFolder } from './paths.mjs';
import { ServerError } from './server-error.mjs';

const VERSION = '3.9.9';
const ARCHIVE_SHA512 =
  'a555254d6b53d267965a3404ecb14e53c3827c09c3b94b5678835887ab404556bfaf78dcfe03ba76fa2508649dca8531c74bca4d5846513522404d48e8c4ac8b';
const INSTALL = 'Install Maven, or name a Maven repository in MAVEN_REPO_URL or as a mirror in ~/.m2/settings.xml';

/**
 * Runs Maven on a pom of this folder; fetches Maven itself first where there is none.
 * @param {string[]} args @param {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} options
 */
export async function runMaven(args, { env, log }) {
  const command = await findMaven(env, log);
  const done = spawnSync(command, [...mirrorArgs(env), '-B', '-q', '-Dstyle.color=never', ...args], {
    encoding: 'utf8',
    env,
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  const said = `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(0, 8).join('\n');
  throw new ServerError(`Maven could not fetch the Neo4j jars; is its repository reachable? It said:\n${said}`);
}

/** @param {NodeJS.ProcessEnv} env @param {(line: string) => void} log @returns {Promise<string>} */
async function findMaven(env, log) {
  if (answers('mvn', env)) return 'mvn';
  const folder = join(cacheFolder(env), `apache-maven-${VERSION}`);
  const command = join(folder, 'bin', process.platform === 'win32' ? 'mvn.cmd' : 'mvn');
  if (existsSync(command)) return command;
  const repository = mavenRepository(env, readSettings());
  if (repository) await fetchMaven(repository, folder, log);
  else if (!installFromDebian(log)) throw new ServerError(`Java is here but Maven isn't. ${INSTALL}.`);
  return repository ? command : 'mvn';
}

/** @param {string} command @param {NodeJS.ProcessEnv} [env] */
const answers = (command, env) =>
  spawnSync(command, ['--version'], { stdio: 'ignore', env, shell: process.platform === 'win32' }).status === 0;

/**
 * Address of the Maven repository that this machine is told to use, or null: MAVEN_REPO_URL, else the first mirror
 * or repository of Maven's own settings.
 * @param {NodeJS.ProcessEnv} env @param {string} settings text of settings.xml, or empty
 */
export function mavenRepository(env, settings) {
  const plain = settings.replace(/<!--[\s\S]*?-->/g, '');
  const named = /<(?:mirror|repository)>[\s\S]*?<url>\s*(https?:[^<\s]+)\s*<\/url>/.exec(plain)?.[1];
  return (env.MAVEN_REPO_URL || named || '').replace(/\/+$/, '') || null;
}

function readSettings() {
  const file = join(homedir(), '.m2', 'settings.xml');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Makes Maven itself use the repository named by the environment. @param {NodeJS.ProcessEnv} env */
function mirrorArgs(env) {
  if (!env.MAVEN_REPO_URL) return [];
  const file = join(cacheFolder(env), 'settings.xml');
  const url = env.MAVEN_REPO_URL.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  mkdirSync(cacheFolder(env), { recursive: true });
  writeFileSync(
    file,
    `<settings><mirrors><mirror><id>named</id><mirrorOf>*</mirrorOf><url>${url}</url></mirror></mirrors></settings>\n`,
  );
  return ['-s', file];
}

/** @param {string} repository @param {string} folder @param {(line: string) => void} log */
async function fetchMaven(repository, folder, log) {
  log(`Fetching Maven ${VERSION}`);
  const url = `${repository}/org/apache/maven/apache-maven/${VERSION}/apache-maven-${VERSION}-bin.tar.gz`;
  const answer = await fetch(url).catch((/** @type {Error} */ error) => ({ ok: false, status: causeOf(error) }));
  if (!(answer instanceof Response) || !answer.ok)
    throw new ServerError(`Maven itself could not be fetched from ${url} (${answer.status}). ${INSTALL}.`);
  const archive = Buffer.from(await answer.arrayBuffer());
  if (createHash('sha512').update(archive).digest('hex') !== ARCHIVE_SHA512)
    throw new ServerError(`What ${url} sent is not Maven ${VERSION}: its SHA-512 differs. ${INSTALL}.`);
  unpack(archive, folder);
}

/** @param {Error} error */
const causeOf = (error) => (error.cause instanceof Error ? error.cause.message : error.message);

/** @param {Buffer} archive @param {string} folder */
function unpack(archive, folder) {
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    const args = ['-xf', '-', '-C', temporary, '--strip-components=1'];
    const done = spawnSync('tar', args, { input: gunzipSync(archive), encoding: 'utf8' });
    if (done.status !== 0)
      throw new ServerError(`tar could not unpack Maven: ${done.stderr || done.error?.message}. ${INSTALL}.`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {(line: string) => void} log */
function installFromDebian(log) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  log('Installing Maven with apt-get');
  const options = {
    stdio: /** @type {const} */ ('ignore'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'maven'], options);
  return answers('mvn');
}
