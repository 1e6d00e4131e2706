import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

const CHUNK_BYTES = 1 << 20;

/** Has the disk hold what a file or a folder says: a rename alone survives a killed process, not a power cut. */
export function syncPath(path: string): void {
  const handle = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Has the disk hold every file of a folder, and the folder itself. */
export function syncFolder(folder: string): void {
  for (const name of fs.readdirSync(folder)) syncPath(join(folder, name));
  syncPath(folder);
}

/** Writes a file in the place of the one that is there: whoever looks finds one of them whole, also after a power cut. */
export function replaceFile(path: string, text: string, mode = 0o666): void {
  const draft = `${path}.draft`;
  fs.writeFileSync(draft, text, { mode, flush: true });
  fs.renameSync(draft, path);
  syncPath(dirname(path));
}

/** SHA-256 of a file, in hex. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const handle = fs.openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    for (let read = fs.readSync(handle, chunk); read > 0; read = fs.readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest('hex');
}
