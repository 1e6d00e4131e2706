import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JobError } from './job-error.ts';

/**
 * Writes texts into a file, which has its name only when all of it is written: a full disk leaves no half of one.
 * @throws JobError `failed` in the words that are given, where the system refuses
 */
export async function writeWhole(
  path: string,
  texts: Iterable<string> | AsyncIterable<string>,
  says: (code: string) => string,
): Promise<void> {
  const part = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(Readable.from(texts), createWriteStream(part));
    renameSync(part, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    rmSync(part, { force: true });
    throw new JobError('failed', says(code), { cause: error });
  }
}
