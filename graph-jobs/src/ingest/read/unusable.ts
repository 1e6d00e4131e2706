import { JobError } from '../../job/job-error.ts';
import type { SourceFile } from './source-files.ts';

/** A file that stops the run: which, and what to do. */
export function unusable(file: SourceFile, why: string): JobError {
  return new JobError('input', `${file.name} ${why}. Nothing was written.`);
}
