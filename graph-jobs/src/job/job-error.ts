/** What went wrong with a job, in a sentence that says what to do next. `code` decides the exit status. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly code: 'failed' | 'usage' | 'nothing' | 'input' | 'cancelled' | 'config';

  constructor(code: JobError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
