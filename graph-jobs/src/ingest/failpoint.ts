const [NAME, COUNT, SIGNAL] = (process.env['RINGBREAKER_FAILPOINT'] ?? '').split(':');
const reached = new Map<string, number>();

/**
 * Where the tests of survival kill this process: with RINGBREAKER_FAILPOINT set to `NAME:N`, the N-th time (default the
 * first) that `NAME` is reached the process ends by SIGKILL, as when the machine loses power; with `NAME:N:SIGSTOP` it
 * stands still until somebody lets it go on. Unset, nothing happens.
 */
export function failpoint(name: string): void {
  if (NAME === '' || NAME !== name) return;
  const count = (reached.get(name) ?? 0) + 1;
  reached.set(name, count);
  if (count === Number(COUNT ?? 1)) process.kill(process.pid, SIGNAL === 'SIGSTOP' ? 'SIGSTOP' : 'SIGKILL');
}
