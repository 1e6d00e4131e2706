import { skeletonOf } from '@ringbreaker/cypher/values';
import type { PartyName } from './party-name.ts';

/** How common names are among the parties at hand, by how their words sound. */
export class NameShares {
  readonly #counts = new Map<string, number>();
  #names = 0;

  constructor(names: Iterable<PartyName>) {
    // Words come again and again: each is heard once.
    const said = new Map<string, number>();
    for (const { words } of names) {
      this.#names += 1;
      for (const word of new Set(words)) said.set(word, (said.get(word) ?? 0) + 1);
    }
    for (const [word, count] of said) {
      const sound = skeletonOf(word);
      this.#counts.set(sound, (this.#counts.get(sound) ?? 0) + count);
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
