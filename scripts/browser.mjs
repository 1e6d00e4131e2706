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
  if (!findChromium(env) && canInstall()) await installFromDebian(log);
  const found = findChromium(env);
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

/** The first that there is: not every Debian has the one without windows. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

function canInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0
  );
}

/** @param {(line: string) => void} log */
async function installFromDebian(log) {
  console.error('Installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = async (/** @type {string[]} */ ...args) => {
    const { status, output } = await runQuietly(['apt-get', ...args], env);
    if (status !== 0) log(output.trim().split('\n').slice(-3).join('\n'));
    return status === 0;
  };
  await aptGet('update', '-q');
  for (const name of PACKAGES) {
    if (await aptGet('install', '-y', '-q', '--no-install-recommends', name)) return;
  }
}

/** Whether a variable says yes. @param {string | undefined} value */
export const isTrue = (value) => value === '1' || value === 'true';
