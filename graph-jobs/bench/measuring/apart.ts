import { spawn, type ChildProcess } from 'node:child_process';

/** How the command itself is started (`bin/ringbreaker.mjs`): with room for what lives briefly, detection is a fifth quicker. */
export const AS_SHIPPED = ['--max-semi-space-size=64'];

/** Runs a bench's own file in a process of its own, so that its memory is its own, and answers the JSON it prints. */
export function runApart<T>(
  self: string,
  args: readonly string[],
  flags: readonly string[] = [],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<T> {
  const child = spawn(process.execPath, [...flags, self, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onStart(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done, fail) =>
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(said) as T) : fail(new Error(`A part of the bench ended with ${code}.`)),
    ),
  );
}

/** Processor seconds and the most memory of this process so far. */
export function measureSelf(): { readonly cpuSeconds: number; readonly rssMebibytes: number } {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, rssMebibytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}
