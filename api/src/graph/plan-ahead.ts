import { GraphError } from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import { ProblemError } from '../problems/problem-error.ts';

/** So long a question waits for its plan: with the answer itself it stays under the deadline of a request. */
const WAIT_MS = 4_000;
/** What is planned already is planned anew in less. */
const SOON_MS = 500;

/**
 * Has the server plan what is asked often, in the background: nobody waits for it, or hears that it failed. A question that
 * was ended while the server planned it would be planned from the start by whoever asks again.
 */
export class PlanAhead {
  readonly #plan: () => Promise<void>;
  #planning: Promise<void> | null = null;
  /** Whether it was planned to the end since an answer came. */
  #wasPlanned = false;

  constructor(plan: () => Promise<void>) {
    this.#plan = plan;
  }

  /** Begins to plan, unless that goes on already. */
  start(): void {
    this.#planning ??= this.#plan()
      .then(
        () => void (this.#wasPlanned = true),
        () => undefined,
      )
      .finally(() => (this.#planning = null));
  }

  /** When no plan is being made. */
  made(): Promise<void> {
    return this.#planning ?? Promise.resolve();
  }

  /** An answer as it comes; where the server ended the question, what it asks is planned. */
  orPlan<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error) => {
      if (wasEnded(error)) this.start();
      throw error;
    });
  }

  /**
   * Asks a question once its plan is made. Asked meanwhile, the server would plan it a second time beside the first, and
   * both would take longer.
   * @throws ProblemError `warming` where the plan takes longer than a question may; what the server ended though it was
   *   planned is too slow by itself
   */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (!(await this.#isMadeWithin(WAIT_MS))) throw warming();
    try {
      const answer = await question();
      this.#wasPlanned = false;
      return answer;
    } catch (error) {
      if (!wasEnded(error)) throw error;
      const wasPlanned = this.#wasPlanned;
      this.start();
      if (wasPlanned) throw error;
      // A plan that is there at once was there before: then the answer itself takes too long.
      throw (await this.#isMadeWithin(SOON_MS)) ? error : warming();
    }
  }

  /** Whether no plan is being made, or none any more after so many milliseconds. */
  async #isMadeWithin(ms: number): Promise<boolean> {
    if (!this.#planning) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), ms);
    });
    return Promise.race([this.#planning.then(() => true), late]).finally(() => clearTimeout(timer));
  }
}

const wasEnded = (error: unknown) => error instanceof GraphError && error.code === 'query';

function warming(): ProblemError {
  return new ProblemError(
    'warming',
    saying`The database was started a moment ago, and learns to answer this question.`,
    {
      todo: saying`Ask again in a few seconds; the explorer does so by itself.`,
    },
  );
}
