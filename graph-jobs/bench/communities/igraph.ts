import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Spent } from './stopwatch.ts';

/** What one process of igraph measured. */
export interface TheirRun {
  readonly spent: Spent;
  readonly mebibytes: number;
  readonly quality: number;
  readonly communities: number;
}

const SCRIPT = fileURLToPath(new URL('../../../bench/communities/run-igraph.py', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../../.ringbreaker', import.meta.url));
const PACKAGES = ['igraph==1.0.0', 'numpy==2.4.6'];

/** A Python that has igraph, in a folder that git ignores; null, with a word why, where there can be none. */
export function preparePython(): string | null {
  const folder = join(CACHE, 'bench-python');
  const python = join(folder, 'bin', 'python');
  try {
    if (!existsSync(python)) {
      console.log(`Fetching ${PACKAGES.join(' and ')} from PyPI, once`);
      mkdirSync(CACHE, { recursive: true });
      execFileSync('python3', ['-m', 'venv', folder]);
    }
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]);
    return python;
  } catch (error) {
    console.log(`igraph is left out: it needs Python 3.11 or later with venv, and PyPI (${(error as Error).message}).`);
    return null;
  }
}

/** Runs igraph on a file of links. */
export function runIgraph(python: string, links: string): TheirRun {
  return JSON.parse(execFileSync(python, [SCRIPT, links], { encoding: 'utf8' })) as TheirRun;
}
