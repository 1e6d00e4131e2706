import { fork, type ChildProcess } from 'node:child_process';
import { JobReport, type JobOrder } from './messages.ts';
import { stepBack } from './step-back.ts';

/** How a job's process is started: the command's file, and the variables by which it finds its database. */
export interface JobCommand {
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How a job's process ended. */
export interface JobExit {
  readonly status: number | null;
  readonly signal: string | null;
  /** What it did; null where it did not come to its end. */
  readonly counts: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
}

/** How far a job is. */
export interface JobStep {
  readonly step: string | null;
  readonly done: number | null;
  readonly total: number | null;
}

/** From being told to end until being killed: a job that is cancelled is over within five seconds. */
export const KILL_AFTER_MS = 3_500;
const LAST_WORDS = 2_000;
/** As the command itself is started: young objects are many here. */
const EXEC_ARGV = ['--max-semi-space-size=64'];

/**
 * A job in a process of its own: what it takes in memory or in time can't hold up the scheduler, and it can be ended at
 * any moment, for a killed job leaves things whole.
 */
export class JobProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<JobExit>;
  #step: JobStep = { step: null, done: null, total: null };
  #counts: JobExit['counts'] = null;
  #error: string | null = null;
  #lastWords = '';
  #killing: NodeJS.Timeout | undefined;

  constructor({ file, env }: JobCommand, order: JobOrder, say: (sentence: string) => void) {
    this.#child = fork(file, ['job', 'run'], { env, execArgv: EXEC_ARGV, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    stepBack(this.#child);
    this.#child.stderr?.on('data', (chunk) => (this.#lastWords = (this.#lastWords + String(chunk)).slice(-LAST_WORDS)));
    this.#child.on('message', (message) => this.#hear(JobReport.safeParse(message), say));
    this.ended = new Promise((resolve) => {
      const end = (status: number | null, signal: string | null) => {
        clearTimeout(this.#killing);
        const error = this.#error ?? (this.#lastWords.trim() || null);
        resolve({ status, signal, counts: this.#counts, error });
      };
      this.#child.on('error', (error) => ((this.#error = error.message), end(1, null)));
      this.#child.on('close', end);
    });
    this.#child.send(order);
  }

  get step(): JobStep {
    return this.#step;
  }

  /** Tells it to end at its next safe point, and kills it when that takes too long. */
  end(): void {
    if (this.#killing) return;
    this.#child.kill('SIGINT');
    this.#killing = setTimeout(() => this.kill(), KILL_AFTER_MS);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #hear(report: ReturnType<typeof JobReport.safeParse>, say: (sentence: string) => void): void {
    if (!report.success) return;
    if ('step' in report.data) this.#step = report.data;
    if ('says' in report.data) say(report.data.says);
    if ('counts' in report.data) this.#counts = report.data.counts;
    if ('error' in report.data) this.#error = report.data.error;
  }
}
