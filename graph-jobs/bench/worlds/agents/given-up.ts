import type { Value } from './model.ts';

/** Months that a carrier waits before it gives a number out again. */
const REST = 12;

/** Things that somebody gave up and that a stranger gets later: phone numbers, devices sold on. */
export class GivenUp {
  readonly #waiting: { readonly value: Value; readonly month: number }[] = [];
  #next = 0;

  add(value: Value, month: number): void {
    this.#waiting.push({ value, month });
  }

  /** The one that has rested longest, if it has rested long enough. */
  next(month: number): Value | undefined {
    const first = this.#waiting[this.#next];
    if (!first || first.month + REST > month) return undefined;
    this.#next++;
    return first.value;
  }
}
