import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

// Packages' own programs are run by their files: no shell, no npx, and the same on every system.
const PROGRAMS = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  nx: 'nx/dist/bin/nx.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  tsc: 'typescript-compiler/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/** What to spawn for a package's program. @param {keyof typeof PROGRAMS} name @param {string[]} args @returns {string[]} command and arguments */
export const program = (name, ...args) => [process.execPath, `${root}node_modules/${PROGRAMS[name]}`, ...args];

/**
 * Runs a command in the project's folder to its end, with what it printed.
 * @param {string[]} command @param {NodeJS.ProcessEnv} [env] @returns {Promise<{ status: number, output: string }>}
 */
export function runQuietly([file = '', ...args], env = process.env) {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => done({ status: 127, output: error.message }));
    child.on('close', (status) => done({ status: status ?? 1, output }));
  });
}

/** A priority with a third of the processor that others have: by the lowest, tests would wait until they are given up. */
const A_STEP_BACK = 5;

/**
 * Runs a command in this terminal to its end; a signal that ends this process is handed on to it.
 * @param {string[]} command @param {NodeJS.ProcessEnv} [env]
 * @param {{ tell?: (line: string) => void, inLines?: boolean, stepsBack?: boolean }} [how] `tell`: told each line of its
 *   standard error, which else goes on as it is; `inLines`: prints whole lines alone, so that two can run at once;
 *   `stepsBack`: others have three times as much of the processor
 * @returns {Promise<number>} its exit status
 */
export function runHere([file = '', ...args], env = process.env, { tell, inLines = false, stepsBack = false } = {}) {
  return new Promise((done, fail) => {
    const stdio = /** @type {const} */ ([
      'inherit',
      inLines ? 'pipe' : 'inherit',
      tell || inLines ? 'pipe' : 'inherit',
    ]);
    const child = spawn(file, args, { cwd: root, env, stdio: [...stdio] });
    eachLine(child.stdout, console.log);
    eachLine(child.stderr, tell ?? console.error);
    if (stepsBack && child.pid) setPriority(child.pid, A_STEP_BACK);
    const pass = (/** @type {NodeJS.Signals} */ name) => child.kill(name);
    for (const name of SIGNALS) process.on(name, pass);
    child.on('error', fail);
    child.on('close', (status, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      done(status ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** @param {import('node:stream').Readable | null} stream @param {(line: string) => void} tell */
function eachLine(stream, tell) {
  if (stream) createInterface({ input: stream }).on('line', (line) => tell(line));
}

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);
