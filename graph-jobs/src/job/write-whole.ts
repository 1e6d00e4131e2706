import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JobError } from './job-error.ts';

/**
 * Writes texts into a file, which has its name only when all of it is written: a full disk leaves no half of one. A file
 * that is there keeps its rights, and where a link leads to it the link stays; what is no file is written into as it is.
 * @throws JobError `failed` in the words that are given, where the system refuses
 */
export async function writeWhole(
  path: string,
  texts: Iterable<string> | AsyncIterable<string>,
  says: (code: string) => string,
): Promise<void> {
  const there = statSync(path, { throwIfNoEntry: false });
  const isPlace = there === undefined || there.isFile();
  const target = there === undefined ? path : realpathSync(path);
  const part = isPlace ? `${target}.${randomUUID().slice(0, 8)}.part` : target;
  try {
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(Readable.from(texts), createWriteStream(part, isPlace ? { flags: 'wx', mode: there?.mode } : {}));
    if (isPlace) renameSync(part, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    if (isPlace) rmSync(part, { force: true });
    throw new JobError('failed', says(code), { cause: error });
  }
}
