import type { ChildProcess } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';

/** Lets a process work behind whatever else this machine does: who asks a question goes before what runs by itself. */
export function stepBack({ pid }: ChildProcess): void {
  // Who stands further back already may not come forward.
  if (pid !== undefined) setPriority(pid, Math.max(getPriority(pid), constants.priority.PRIORITY_BELOW_NORMAL));
}
