import { JobError } from './job-error.ts';

/** A full disk, a spent quota, and a limit on the size of files: as the system names them, and as DuckDB tells them. */
const NO_ROOM = {
  ENOSPC: /no space left on device/i,
  EDQUOT: /disk quota exceeded/i,
  EFBIG: /file too large/i,
} as const;

/** The system's name for why there was no room to write; null for any other error. */
export function noRoomCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  const found = Object.entries(NO_ROOM).find(([name, words]) => code === name || words.test(error.message));
  return found?.[0] ?? null;
}

/** The error that tells a person of missing room in place of another one; any other error as it is. */
export function explainNoRoom(error: unknown, says: (code: string) => string): unknown {
  const code = noRoomCode(error);
  return code === null ? error : new JobError('failed', says(code), { cause: error });
}
