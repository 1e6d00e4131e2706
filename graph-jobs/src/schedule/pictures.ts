import { spawn } from 'node:child_process';
import { currentRun } from '@ringbreaker/cypher';
import { EXIT } from '../job/exit-status.ts';
import { hasDueLayouts } from '../layout/lay-out-rackets.ts';
import { stepBack } from './step-back.ts';
import type { Workplace } from './worker.ts';

/** From being told to end until being killed, as for a job. */
const KILL_AFTER_MS = 3_500;
/** A failure is looked into again after so long; whoever lays them out elsewhere may have ended by then. */
const AGAIN_MS = 60_000;
const LAST_WORDS = 500;

type Place = Pick<Workplace, 'database' | 'command' | 'signal' | 'say'>;

/**
 * Has the pictures of each run laid out that readers have, by a process of its own: no job of the queue, so that no job
 * waits for it. Of several schedulers one does it, by the lease of the pictures.
 */
export class Pictures {
  readonly #place: Place;
  /** The run of which nothing is left to lay out. */
  #doneFor: number | undefined;
  #notBefore = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  async layOutDue(): Promise<void> {
    const { database, say, signal } = this.#place;
    if (performance.now() < this.#notBefore) return;
    const [run] = await database.run(currentRun, {});
    if (!run || run.seq === this.#doneFor) return;
    if (!(await hasDueLayouts(database))) {
      this.#doneFor = run.seq;
      return;
    }
    const { status, lastWords } = await layOutApart(this.#place);
    if (status === EXIT.ok) return;
    this.#notBefore = performance.now() + AGAIN_MS;
    if (status !== EXIT.lease && !signal.aborted) say(`Pictures are laid out later: ${lastWords}`);
  }
}

/** Runs `ringbreaker lay-out` behind whatever else this machine does, until it ends or the scheduler is to end. */
function layOutApart({ command: { file, env }, signal }: Place): Promise<{ status: number | null; lastWords: string }> {
  const child = spawn(process.execPath, [file, 'lay-out'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let lastWords = '';
  child.stderr.on('data', (chunk) => (lastWords = (lastWords + String(chunk)).slice(-LAST_WORDS)));
  stepBack(child);
  let killing: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGINT');
    killing = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return new Promise((resolve) => {
    const over = (status: number | null, why: string) => {
      clearTimeout(killing);
      signal.removeEventListener('abort', end);
      resolve({ status, lastWords: why.trim() });
    };
    child.on('error', (error) => over(null, error.message));
    child.on('close', (status) => over(status, lastWords));
  });
}
