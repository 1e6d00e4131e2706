import { fstatSync, writeSync } from 'node:fs';
import { JobError } from '../job/job-error.ts';
import { noRoomCode } from '../job/no-room.ts';

const STDOUT = 1;

/** What a person is told where standard output took no more. */
export const notWhole = (code: string) =>
  `What was printed is not whole (${code}): make room where it goes, and run this again.`;

/**
 * Writes data to standard output, all of it.
 * @throws JobError `failed` where a file takes no more
 */
export function print(text: string): void {
  // Where a disk fills up the system takes a part, and Node calls a file written that holds a part (20.20, 24.1).
  if (!fstatSync(STDOUT).isFile()) return void process.stdout.write(text);
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(STDOUT, bytes, at);
  } catch (error) {
    const code = noRoomCode(error) ?? (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new JobError('failed', notWhole(code), { cause: error });
  }
}
