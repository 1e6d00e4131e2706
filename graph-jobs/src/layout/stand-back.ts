import { setTimeout as sleep } from 'node:timers/promises';
import { lookAtLease, type Database } from '@ringbreaker/cypher';

/** How soon whoever begins to write has the machine for itself. */
const LOOK_MS = 500;

/** Sees whether a job writes to the graph: work that can wait stands back for it. */
export class StandBack {
  readonly #database: Database;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  #isFree = true;

  constructor(database: Database, signal: AbortSignal | undefined) {
    this.#database = database;
    this.#signal = signal;
    this.#timer = setInterval(() => void this.#look().catch(() => undefined), LOOK_MS);
    this.#timer.unref();
  }

  /** Lets what else goes on here come to its turn, and waits while a job writes. Throws when a person ends the work. */
  breathe = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#isFree) await sleep(LOOK_MS, undefined, { signal: this.#signal });
    this.#signal?.throwIfAborted();
  };

  /** Waits until nobody writes; answers the number of the last who did. */
  async untilFree(): Promise<number> {
    for (;;) {
      this.#signal?.throwIfAborted();
      const { isFree, token } = await this.#look();
      if (isFree) return token;
      await sleep(LOOK_MS, undefined, { signal: this.#signal });
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look() {
    const seen = await lookAtLease(this.#database, 'writer');
    this.#isFree = seen.isFree;
    return seen;
  }
}
