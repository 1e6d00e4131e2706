import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { JobError } from '../../job/job-error.ts';

/**
 * Makes sure before anything is read that the archive can be written to.
 * @throws JobError `config` with what the system says
 */
export function requireWritable(archive: string): void {
  const folder = resolve(archive);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new JobError(
      'config',
      `The archive ${folder} can't be written to (${code}). Check its rights and whether its disk can be written to, or name another folder by RINGBREAKER_ARCHIVE.`,
      { cause: error },
    );
  }
}
