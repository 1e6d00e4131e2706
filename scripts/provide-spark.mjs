import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run.mjs';
import { startClock } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const ROOM = join(root, 'graph-jobs', 'spark');
const VENV = join(ROOM, '.venv');
const WANTED = join(ROOM, 'requirements.txt');
const STAMP = join(VENV, 'made-from.txt');
/** What Spark 3.5 runs with, by the names under which it is found. */
const PYTHONS = ['python3', 'python3.11', 'python3.10', 'python3.9'];
const FITS = 'import sys, venv, ensurepip; sys.exit(not (3, 9) <= sys.version_info < (3, 12))';

/**
 * Makes Python with Apache Spark ready, unless it is.
 * @returns {Promise<string>} what was done
 * @throws SetupError with what is missing
 */
export async function provideSpark() {
  const wanted = readFileSync(WANTED, 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return 'Spark is there already';
  const seconds = startClock();
  await must('Java, which must be 17 or 11,', ['java', '-version']);
  const python = await findPython();
  rmSync(VENV, { recursive: true, force: true });
  await must('Making a virtual environment', [python, '-m', 'venv', VENV]);
  await must('Fetching Spark', [join(VENV, 'bin', 'pip'), 'install', '--quiet', '--require-hashes', '-r', WANTED]);
  writeFileSync(STAMP, wanted);
  return `Spark is ready in ${seconds()}`;
}

async function findPython() {
  for (const python of PYTHONS) if ((await runQuietly([python, '-c', FITS])).status === 0) return python;
  throw new SetupError('There is no Python 3.9 to 3.11 with venv here, which Spark needs.');
}

/** Runs a command. @param {string} what @param {string[]} command */
async function must(what, command) {
  const { status, output } = await runQuietly(command);
  if (status !== 0) throw new SetupError(`${what} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
}
