import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { BROWSER_ADVICE, lookForBrowser } from '../graph-jobs/bin/find-browser.mjs';
import { runQuietly } from './run.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * The browser to test with: the one that CHROMIUM_PATH or CHROME_PATH names, else one that is installed, else null.
 * @param {NodeJS.ProcessEnv} [env] @returns {string | null} path of the program
 */
export function findChromium(env = process.env) {
  const found = lookForBrowser(env);
  if (found && !found.usable)
    throw new SetupError(`CHROMIUM_PATH names ${found.path}, which cannot be run. ${BROWSER_ADVICE}`);
  return found?.path ?? null;
}

/**
 * Finds a browser, or installs Chromium where that is possible; where it isn't, CI fails and a person is told.
 * @param {NodeJS.ProcessEnv} env @param {(line: string) => void} log @returns {Promise<string | null>}
 */
export async function provideBrowser(env, log) {
  const found = findChromium(env) ?? ((await installFromDebian(log)) ? findChromium(env) : null);
  if (found) return found;
  if (isTrue(env.CI)) throw new SetupError(`No browser to test with, which CI does not allow. ${BROWSER_ADVICE}`);
  console.error(`\n*** SKIPPED: the browser tests, for there is no browser. ${BROWSER_ADVICE} ***\n`);
  return null;
}

// WebGL is drawn in software: the same on every machine, and there where no graphics card is.
/** @type {string[]} */
const FLAGS = JSON.parse(readFileSync(new URL('browser-flags.json', import.meta.url), 'utf8'));

/**
 * Opens the browser for pictures and benches.
 * @param {NodeJS.ProcessEnv} [env] @returns {Promise<import('playwright-core').Browser>}
 */
export async function openChromium(env = process.env) {
  const executablePath = findChromium(env);
  if (!executablePath) throw new SetupError(`There is no browser. ${BROWSER_ADVICE}`);
  // Setup reads this file before the packages are there.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** @param {(line: string) => void} log */
async function installFromDebian(log) {
  if (
    process.getuid?.() !== 0 ||
    !existsSync('/etc/debian_version') ||
    spawnSync('apt-get', ['--version']).status !== 0
  )
    return false;
  console.error('Installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ];
  for (const command of commands) {
    const { status, output } = await runQuietly(command, env);
    if (status !== 0) log(output.trim().split('\n').slice(-3).join('\n'));
  }
  return true;
}

/** Whether a variable says yes. @param {string | undefined} value */
export const isTrue = (value) => value === '1' || value === 'true';
