import { readdirSync, readFileSync } from 'node:fs';
import { groupBy } from '../detect/links/group-by.ts';

/** A process of this machine (Linux). */
interface Running {
  readonly pid: number;
  readonly command: string;
}

/** All processes that one has started, and those that these have, whatever became of them since. */
export function processesBelow(pid: number): Running[] {
  return pidsBelow(pid).map((one) => ({ pid: one, command: readOf(one, 'cmdline') }));
}

/** Their numbers. */
export function pidsBelow(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const startedBy = groupBy(all.map(Number), parentOf);
  const below = (of: number): number[] => (startedBy.get(of) ?? []).flatMap((one) => [one, ...below(one)]);
  return below(pid);
}

/** Whether it still runs: one that has ended and waits to be noticed does not. */
export function isRunning({ pid, command }: Running): boolean {
  return readOf(pid, 'cmdline') === command && command !== '';
}

const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(readOf(pid, 'status'))?.[1]);

/** What the system tells of a process in one file; nothing where it has ended. */
export function readOf(pid: number, file: 'cmdline' | 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
