import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './run.mjs';
import { SetupError } from './setup-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const ADVICE = 'Install chromium or google-chrome, or name one in CHROMIUM_PATH.';

/**
 * The browser to test with: the one that CHROMIUM_PATH or CHROME_PATH names, else one that is installed, else null.
 * @param {NodeJS.ProcessEnv} [env] @returns {string | null} path of the program
 */
export function findChromium(env = process.env) {
  const named = env.CHROMIUM_PATH || env.CHROME_PATH;
  if (named && !isProgram(named)) throw new SetupError(`CHROMIUM_PATH names ${named}, which cannot be run. ${ADVICE}`);
  if (named) return named;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL];
  return candidates.find(isProgram) ?? null;
}

/**
 * Finds a browser, or installs Chromium where that is possible; where it isn't, CI fails and a person is told.
 * @param {NodeJS.ProcessEnv} env @param {(line: string) => void} log @returns {Promise<string | null>}
 */
export async function provideBrowser(env, log) {
  const found = findChromium(env) ?? ((await installFromDebian(log)) ? findChromium(env) : null);
  if (found) return found;
  if (isTrue(env.CI)) throw new SetupError(`No browser to test with, which CI does not allow. ${ADVICE}`);
  console.error(`\n*** SKIPPED: the browser tests, for there is no browser. ${ADVICE} ***\n`);
  return null;
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

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a variable says yes. @param {string | undefined} value */
export const isTrue = (value) => value === '1' || value === 'true';
