import { GraphError } from '@ringbreaker/cypher';

/**
 * Has the server plan what is asked often, in the background: nobody waits for it, or hears that it failed. A question that
 * was ended while the server planned it would be planned from the start by whoever asks again.
 */
export class PlanAhead {
  readonly #plan: () => Promise<void>;
  #planning: Promise<void> | null = null;

  constructor(plan: () => Promise<void>) {
    this.#plan = plan;
  }

  /** Begins to plan, unless that goes on already. */
  start(): void {
    this.#planning ??= this.#plan()
      .catch(() => undefined)
      .finally(() => (this.#planning = null));
  }

  /** An answer as it comes; where the server ended the question, what it asks is planned. */
  orPlan<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error) => {
      if (error instanceof GraphError && error.code === 'query') this.start();
      throw error;
    });
  }
}
