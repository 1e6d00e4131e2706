import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run.mjs';
import { failWith, startClock } from './say.mjs';
import { SetupError } from './setup-error.mjs';

// npm run spark:setup    Python with Apache Spark, for `ringbreaker detect --on`; nothing else needs it

const ROOM = join(root, 'graph-jobs', 'spark');
const VENV = join(ROOM, '.venv');
const WANTED = join(ROOM, 'requirements.txt');
const STAMP = join(VENV, 'made-from.txt');

/** Runs a command. @param {string} what @param {string[]} command */
async function must(what, command) {
  const { status, output } = await runQuietly(command);
  if (status !== 0) throw new SetupError(`${what} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
  return output;
}

async function setUpSpark() {
  const wanted = readFileSync(WANTED, 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return console.error('Spark is there already.');
  const seconds = startClock();
  await must('Java, which must be 17 or 11,', ['java', '-version']);
  rmSync(VENV, { recursive: true, force: true });
  await must('Python 3.9 to 3.11 with venv', ['python3', '-m', 'venv', VENV]);
  await must('Fetching Spark', [join(VENV, 'bin', 'pip'), 'install', '--quiet', '--require-hashes', '-r', WANTED]);
  writeFileSync(STAMP, wanted);
  console.error(`Spark is ready in ${seconds()}: npm run ringbreaker -- detect --on 'local[2]'`);
}

await setUpSpark().catch(failWith);
