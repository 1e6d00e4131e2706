import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { JobError } from '../job/job-error.ts';

type Program = ChildProcessByStdio<Writable, Readable, Readable>;

/** One request to the program on Spark. */
export type Request = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly onPart: (part: readonly unknown[]) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

type Say = (sentence: string) => void;

/** What Spark prints, again and again, while no executor takes its tasks. */
const NO_EXECUTOR = 'Initial job has not accepted any resources';
const TELL_NO_EXECUTOR =
  'Spark has no executor for this job yet. See whether workers are registered with the master, and have the cores and the memory that are asked for (--spark-conf spark.executor.memory=1g, spark.executor.cores=1). It waits; Ctrl-C ends it.';

/** What Spark prints when it gives up looking for its master; what it does next fails with other words. */
const NO_MASTER = 'All masters are unresponsive';

/** So much of what Spark printed is kept, to tell why it ended. */
const KEPT_CHARACTERS = 4_000;
/** Told to end, Spark lets go of its cluster; who has not done so by then is ended. */
const LEAVE_MS = 15_000;

/**
 * The program on Spark, asked one request after the other over its pipes. It ends when its input does, so that no
 * cluster is left busy by a job that was killed.
 */
export class Connection {
  readonly #program: Program;
  readonly #waiting: Waiting[] = [];
  readonly #ended: Promise<void>;
  #printed = '';
  #hasWarned = false;
  #hasNoMaster = false;
  #failure: JobError | null = null;

  constructor(
    command: readonly [string, ...string[]],
    { env, signal, say }: { env: NodeJS.ProcessEnv; signal?: AbortSignal | undefined; say?: Say | undefined },
  ) {
    const [file, ...args] = command;
    // In a group of its own: Ctrl-C is told by the job, once, and reaches all that the program started.
    this.#program = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], env, detached: true });
    this.#program.stderr.on('data', (text: Buffer) => {
      this.#printed = (this.#printed + text.toString()).slice(-KEPT_CHARACTERS);
      this.#hasNoMaster ||= this.#printed.includes(NO_MASTER);
      if (!this.#printed.includes(NO_EXECUTOR) || this.#hasWarned) return;
      this.#hasWarned = true;
      say?.(TELL_NO_EXECUTOR);
    });
    this.#program.stdin.on('error', () => undefined);
    createInterface({ input: this.#program.stdout }).on('line', (line) => this.#take(line));
    this.#ended = new Promise((resolve) => {
      this.#program.on('error', (error) =>
        this.#fail(new JobError('config', `Spark can't be started: ${error.message}`)),
      );
      this.#program.on('close', () => {
        this.#fail(new JobError('failed', `The program on Spark ended by itself. It said last: ${this.#lastWords()}`));
        resolve();
      });
    });
    const stop = () => {
      this.#fail(new JobError('cancelled', 'The job was stopped: run it again to go on.'));
      this.#kill('SIGTERM');
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  }

  /**
   * Asks for something, and tells each part of the answer as it comes.
   * @throws JobError `failed` with what Spark says; `cancelled` once the signal has been given; what `onPart` threw first
   */
  async ask(request: Request, onPart: Waiting['onPart'] = () => undefined): Promise<void> {
    const refused: unknown[] = [];
    // Parts come in where nobody would catch what is thrown.
    const hear: Waiting['onPart'] = (part) => {
      try {
        onPart(part);
      } catch (error) {
        refused.push(error);
      }
    };
    await new Promise<void>((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ onPart: hear, resolve, reject });
      this.#program.stdin.write(`${JSON.stringify(request)}\n`);
    });
    if (refused.length > 0) throw refused[0];
  }

  /** Lets the program end, and waits until it has. */
  async close(): Promise<void> {
    if (this.#failure) this.#kill('SIGTERM');
    this.#program.stdin.end();
    const late = setTimeout(() => this.#kill('SIGKILL'), LEAVE_MS);
    await this.#ended;
    clearTimeout(late);
  }

  #take(line: string): void {
    const answer = JSON.parse(line) as { part?: unknown[]; done?: true; error?: string };
    if (answer.part) this.#waiting[0]?.onPart(answer.part);
    else if (answer.done) this.#waiting.shift()?.resolve();
    else this.#waiting.shift()?.reject(new JobError('failed', this.#tell(answer.error ?? '')));
  }

  #fail(error: JobError): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  #kill(by: 'SIGTERM' | 'SIGKILL'): void {
    try {
      if (this.#program.pid !== undefined) process.kill(-this.#program.pid, by);
    } catch {
      // It is gone already.
    }
  }

  /** Where Java ended, only what it printed says why. */
  #tell(error: string): string {
    if (error.includes('JAVA_GATEWAY_EXITED')) return `Spark did not start. It said last: ${this.#lastWords()}`;
    if (this.#hasNoMaster)
      return 'No master of Spark answers there: see whether it runs, and give --on as it calls itself.';
    return `Spark could not do it: ${error}`;
  }

  #lastWords(): string {
    const lines = this.#printed.split('\n').filter((line) => line.trim() !== '' && !/^\s+at | WARN /.test(line));
    return lines.slice(-3).join(' ');
  }
}
