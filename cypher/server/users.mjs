import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive } from './processes.mjs';

// A user of a server is a file named by its process, so it stops counting when the process ends, however it ends.
const PERMANENT = 'permanent';
let registered = 0;

/** Counts this process as a user; returns what ends that. @param {string} folder */
export function registerUser(folder) {
  const me = identify(process.pid);
  const file = join(folder, `${me?.pid}-${me?.since}-${(registered += 1)}`);
  write(file);
  return () => rmSync(file, { force: true });
}

/** Counts a user that stays until it is removed. @param {string} folder */
export const registerPermanentUser = (folder) => write(join(folder, PERMANENT));

/** @param {string} folder */
export const removePermanentUser = (folder) => rmSync(join(folder, PERMANENT), { force: true });

/** Who uses the server now: pids and whether one stays; forgets those that have died. @param {string} folder */
export function livingUsers(folder) {
  const files = list(folder);
  const living = files.filter((file) => file !== PERMANENT && isAlive(ownerOf(file)));
  for (const file of files)
    if (file !== PERMANENT && !living.includes(file)) rmSync(join(folder, file), { force: true });
  return { pids: living.map((file) => ownerOf(file).pid), permanent: files.includes(PERMANENT) };
}

/** @param {string} file `<pid>-<start time>-<number>` */
function ownerOf(file) {
  const [, pid = '0', since = ''] = /^(\d+)-(.*)-\d+$/.exec(file) ?? [];
  return { pid: Number(pid), since };
}

/** @param {string} file */
function write(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '', { mode: 0o600 });
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
