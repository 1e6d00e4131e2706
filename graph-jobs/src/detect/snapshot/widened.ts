import type { Use } from '../links/use-table.ts';

type Open = { -readonly [Key in keyof Use]: Use[Key] };

/** Gathers uses, in any order, so that a seller, a kind and a value are one use, whatever says so and how often. */
export class Widened {
  readonly #uses = new Map<string, Open>();

  /** Adds a use, or widens the days of the one that is there; the evidence is the least key of all. */
  add(use: Use): void {
    const name = `${use.seller}\n${use.kind}\n${use.value}`;
    const known = this.#uses.get(name);
    if (!known) {
      this.#uses.set(name, { ...use });
      return;
    }
    if (use.via < known.via) known.via = use.via;
    known.firstSeen = earlier(known.firstSeen, use.firstSeen);
    known.lastSeen = later(known.lastSeen, use.lastSeen);
  }

  all(): Use[] {
    return [...this.#uses.values()];
  }
}

/** The earlier of two days; the known one where the other is not. */
export function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The later of two days; the known one where the other is not. */
export function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
