import { lastVerdicts, sameAs, type Verdict } from '../../resolution/verdicts/same-as.ts';

/** What people said of values: which are one, and which two are not. */
export class PeopleSaid {
  /** How many verdicts it rests on: none is ever taken away, so that another number means that there are newer ones. */
  readonly count: number;
  readonly #same = new Map<string, readonly string[]>();
  readonly #different = new Set<string>();

  constructor(verdicts: readonly Verdict[]) {
    this.count = verdicts.length;
    const clusters = new Map<string, string[]>();
    for (const [key, first] of sameAs([], verdicts)) {
      const keys = clusters.get(first) ?? [];
      clusters.set(first, keys);
      keys.push(key);
      this.#same.set(key, keys);
    }
    for (const { one, other, judgement } of lastVerdicts(verdicts)) {
      if (judgement === 'different') this.#different.add(pairOf(one, other));
    }
  }

  /** The other keys that people said are one with this one. */
  sameAs(key: string): string[] {
    return (this.#same.get(key) ?? []).filter((other) => other !== key);
  }

  areDifferent(one: string, other: string): boolean {
    return this.#different.has(pairOf(one, other));
  }
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
