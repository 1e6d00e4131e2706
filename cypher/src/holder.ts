import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** How this process is called where it holds a lease, and in the server's list of transactions. */
export const OWN_HOLDER = `${hostname()}/${process.pid}/${startOf(process.pid) ?? 0}`;

/** Whether a holder was a process of this host and is one no more. */
export function isDead(holder: string): boolean {
  const [host, pid, start] = holder.split('/');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    const now = startOf(Number(pid));
    return now !== undefined && start !== '0' && now !== start;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A process's start time guards against a number used again by another process. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  } catch {
    return undefined;
  }
}
