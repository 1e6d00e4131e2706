import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/ringbreaker.mjs', import.meta.url));

/** Whether the command is built: tests of its processes need that. */
export const isBuilt = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));

/** How a process ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
  readonly printed: string;
}

/** A command that goes on. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the command as a person does, in a process of its own. */
export function start(args: readonly string[], home: string, variables: NodeJS.ProcessEnv = {}): Started {
  return startAs({ env: { ...process.env, RINGBREAKER_HOME: home, ...variables } }, args);
}

/** Starts it with these variables alone, and as another user where one is named. */
export function startAs(how: { env: NodeJS.ProcessEnv; uid?: number; gid?: number }, args: readonly string[]): Started {
  return listen(spawn(process.execPath, [COMMAND, ...args], how));
}

/**
 * Starts it where no file may become larger than some KiB: for whoever writes, a disk that fills up. What it prints may
 * go into a file that is open.
 */
export function startCramped(kibibytes: number, args: readonly string[], home: string, output?: number): Started {
  const env = { ...process.env, RINGBREAKER_HOME: home };
  const limited = ['-c', `ulimit -f ${kibibytes} && exec "$0" "$@"`, process.execPath, COMMAND, ...args];
  return listen(spawn('bash', limited, { env, stdio: ['ignore', output ?? 'pipe', 'pipe'] }));
}

function listen(child: ChildProcess): Started {
  let said = '';
  let printed = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stdout?.on('data', (chunk) => (printed += String(chunk)));
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, said, printed })),
  );
  return { child, ended };
}

/** Waits until a process stands still; fails where it ends instead. */
export async function standsStill({ child, ended }: Started): Promise<void> {
  let over: Ended | undefined;
  void ended.then((how) => (over = how));
  while (!over) {
    if (stateOf(child.pid as number).startsWith('T')) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The process ended instead of standing still: ${over.said}`);
}

/** Asked every moment: a file is read where the system has one, for a process that looks takes long to start. */
function stateOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').replace(/^.*\) /s, '');
    return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
