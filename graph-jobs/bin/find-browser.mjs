import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// The same engine without the windows around it comes first: it takes a quarter less of the processor.
const WITHOUT_WINDOWS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = [...WITHOUT_WINDOWS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const BROWSER_ADVICE = 'Install chromium or google-chrome, or name one in CHROMIUM_PATH.';

/**
 * The browser to test with: the one that CHROMIUM_PATH or CHROME_PATH names, else one that is installed.
 * `usable` is false for a named one that cannot be run.
 * @param {NodeJS.ProcessEnv} env @returns {{ path: string, usable: boolean } | null}
 */
export function lookForBrowser(env) {
  const named = env.CHROMIUM_PATH || env.CHROME_PATH;
  if (named) return { path: named, usable: isProgram(named) };
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL];
  const path = candidates.find(isProgram);
  return path ? { path, usable: true } : null;
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
