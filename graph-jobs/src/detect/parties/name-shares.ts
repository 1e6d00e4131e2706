import { skeletonOf } from '@ringbreaker/cypher/values';
import type { PartyName } from './party-name.ts';

/** How common names are among the parties at hand, by how their words sound. */
export class NameShares {
  readonly #counts = new Map<string, number>();
  readonly #names: number;

  constructor(names: readonly PartyName[]) {
    this.#names = names.length;
    for (const { words } of names) {
      for (const sound of new Set(words.map(skeletonOf))) this.#counts.set(sound, (this.#counts.get(sound) ?? 0) + 1);
    }
  }

  /** The share of strangers that bear a name like the commoner one of two: its words met independently of each other. */
  of(one: PartyName | undefined, other: PartyName | undefined): number {
    return Math.max(this.#shareOf(one), this.#shareOf(other));
  }

  #shareOf(name: PartyName | undefined): number {
    if (name === undefined) return 1;
    const shares = name.words.map((word) => (this.#counts.get(skeletonOf(word)) ?? 1) / this.#names);
    return Math.max(
      1 / this.#names,
      shares.reduce((product, share) => product * share, 1),
    );
  }
}
