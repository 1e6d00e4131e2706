import { createHash } from 'node:crypto';
import { SetupError } from './setup-error.mjs';

const LEAST_NODE = [20, 19];

/** Refuses a Node that is too old. @param {string} version such as `20.20.2` */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new SetupError(`Node ${LEAST_NODE.join('.')} or later is needed, this is ${version}: install Node 22 or 24.`);
}

/** Names the content of a lock file. @param {string} text */
export const lockHash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Whether node_modules holds what the lock file wants: the same version of each package that isn't optional.
 * @param {string} lockText package-lock.json @param {string | null} installedText npm's own record in node_modules, if any
 */
export function packagesMatch(lockText, installedText) {
  if (installedText === null) return false;
  const installed = JSON.parse(installedText).packages;
  const wanted = Object.entries(JSON.parse(lockText).packages);
  return wanted.every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || optional || link || installed[path]?.version === version,
  );
}
