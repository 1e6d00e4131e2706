import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

/** @typedef {{ name: string, command: string[], env?: NodeJS.ProcessEnv }} Program */

const PATIENCE_MS = 10_000;
const COLOURS = [36, 33, 35, 32];

/**
 * Runs programs side by side, each line of theirs under its program's name, until Ctrl-C or until one of them ends.
 * @param {Program[]} programs @param {NodeJS.ProcessEnv} env @returns {Promise<number>} 0 after Ctrl-C, else 1
 */
export async function runTogether(programs, env) {
  const width = Math.max(...programs.map(({ name }) => name.length));
  const children = programs.map((program, at) => start(program, prefix(program.name.padEnd(width), at), env));
  const asked = new Promise((done) => {
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => done(0));
  });
  const status = await Promise.race([asked, ...children.map(({ ended }) => ended.then(() => 1))]);
  await Promise.all(children.map(end));
  return status;
}

/** @param {string} name @param {number} at */
const prefix = (name, at) =>
  process.stdout.isTTY ? `\x1b[${COLOURS[at % COLOURS.length]}m${name}\x1b[0m | ` : `${name} | `;

/** @param {Program} program @param {string} label @param {NodeJS.ProcessEnv} env */
function start({ command: [file = '', ...args], env: own }, label, env) {
  const child = spawn(file, args, { cwd: root, env: { ...env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${label}${line}`));
  const ended = new Promise((done) => child.on('close', done).on('error', done));
  return { child, ended };
}

/** @param {{ child: import('node:child_process').ChildProcess, ended: Promise<unknown> }} running */
async function end({ child, ended }) {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(late);
}
