import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const LEAST_JAVA = 17;

/**
 * The Java to use: that of JAVA_HOME, else the one on the path; null when none answers.
 * @param {NodeJS.ProcessEnv} env @returns {{ command: string, major: number, version: string } | null} `version`: all that it says of itself
 */
export function findJava(env) {
  const named = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', process.platform === 'win32' ? 'java.exe' : 'java') : null;
  for (const command of named && existsSync(named) ? [named, 'java'] : ['java']) {
    const answer = spawnSync(command, ['-version'], { encoding: 'utf8', env });
    const major = answer.status === 0 ? javaMajor(answer.stderr) : null;
    if (major !== null && major >= LEAST_JAVA) return { command, major, version: answer.stderr };
  }
  return null;
}

/** Major version out of what `java -version` prints: 17 of `"17.0.15"`, 8 of `"1.8.0_402"`. @param {string} text */
export function javaMajor(text) {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : null;
}
