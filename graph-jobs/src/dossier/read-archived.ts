import { unzipSync } from 'fflate';
import { JobError } from '../job/job-error.ts';

/**
 * The entries of a ZIP by their names.
 * @throws JobError `input` where it is no ZIP, or names an entry twice: two readers could then read two things
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const names = new Set<string>();
  const twice: string[] = [];
  const note = (name: string) => {
    if (names.has(name)) twice.push(name);
    names.add(name);
    return true;
  };
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, { filter: ({ name }) => note(name) });
  } catch {
    throw new JobError(
      'input',
      'This file can’t be read as a ZIP: it was cut or changed on its way. Ask for it again.',
    );
  }
  if (twice.length > 0)
    throw new JobError('input', `NOT AS IT WAS SIGNED. First bad entry: ${twice[0]}, which is in it twice.`);
  return new Map(Object.entries(entries));
}
