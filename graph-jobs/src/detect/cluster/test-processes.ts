import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine (Linux). */
interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes that one has started, and those that these have, whatever became of them since. */
export function processesBelow(pid: number): Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name), command: readOf(name, 'cmdline') }));
  const below = (of: number): Running[] =>
    all.filter(({ parent }) => parent === of).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** Whether it still runs: one that has ended and waits to be noticed does not. */
export function isRunning({ pid, command }: Running): boolean {
  return readOf(String(pid), 'cmdline') === command && command !== '';
}

const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)/m.exec(readOf(pid, 'status'))?.[1]);

function readOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
