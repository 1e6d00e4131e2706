import { DisjointSets } from '../links/disjoint-sets.ts';
import type { PairLink } from './pair-links.ts';

/** So many of the pairs across two operators must share any identity for them to be one: who runs ten shares much. */
const SHARING = 1 / 3;
/** Two accounts are of one operator from this chance on. */
const ONE_OPERATOR = 0.7;

/**
 * Kinds that may say so alone, where nothing speaks against it: what a person holds. Two kinds are needed of the
 * others: a network shares payees and warehouses without being one operator.
 */
const SPEAKS_ALONE = new Set(['Phone', 'Email', 'Device', 'Handle']);

/**
 * The accounts that one operator runs, within one component. A declared operator is believed; so are two kinds of identity;
 * one alone only where nothing speaks against it, and never as a bridge: the only link between two operators that are
 * known each by more than one account is held back. Nor does an operator grow along a chain of strangers: of the pairs
 * across two of them a third must share any identity (average linkage, Sokal and Michener 1958).
 * @param members seller indices
 * @param pairs places among the members
 * @returns a partition of the members: ascending indices, ordered by smallest
 */
export function findOperators(members: readonly number[], pairs: readonly PairLink[]): number[][] {
  const operators = new Operators(members.length, pairs);
  for (const { a, b, identities } of pairs) if (identities.includes('Party')) operators.join(a, b);
  operators.grow(pairs.filter(isBeyondDoubt));
  operators.grow(withoutBridges(pairs.filter(isOneOperator), operators.sets));
  return operators.sets.sets().map((set) => set.map((at) => members[at] ?? 0));
}

function isBeyondDoubt({ oneOperator, identities }: PairLink): boolean {
  return oneOperator >= ONE_OPERATOR && identities.length > 1;
}

function isOneOperator({ oneOperator, identities }: PairLink): boolean {
  const [only, another] = identities;
  return oneOperator >= ONE_OPERATOR && only !== undefined && !another && SPEAKS_ALONE.has(only);
}

/** The pairs of which another joins the same two sets as well, or of which one set is a single account. */
function withoutBridges(pairs: readonly PairLink[], sets: DisjointSets): PairLink[] {
  const nameOf = ({ a, b }: PairLink) => {
    const [one, other] = [sets.find(a), sets.find(b)];
    return `${Math.min(one, other)} ${Math.max(one, other)}`;
  };
  const joining = new Map<string, number>();
  for (const pair of pairs) joining.set(nameOf(pair), (joining.get(nameOf(pair)) ?? 0) + 1);
  const known = pairs.map((pair) => sets.sizeOf(pair.a) === 1 || sets.sizeOf(pair.b) === 1);
  return pairs.filter((pair, at) => known[at] || (joining.get(nameOf(pair)) ?? 0) > 1);
}

/** Operators that grow pair by pair, each knowing how many pairs tie it to each other one. */
class Operators {
  readonly sets: DisjointSets;
  readonly #ties: Map<number, number>[];

  constructor(size: number, pairs: readonly PairLink[]) {
    this.sets = new DisjointSets(size);
    this.#ties = Array.from({ length: size }, () => new Map<number, number>());
    for (const { a, b, identities } of pairs) {
      if (identities.length === 0) continue;
      this.#ties[a]?.set(b, 1);
      this.#ties[b]?.set(a, 1);
    }
  }

  /** Joins the operators of pairs, the surest first, until no two are left that share enough: average linkage. */
  grow(pairs: readonly PairLink[]): void {
    let open = [...pairs].sort((x, y) => y.oneOperator - x.oneOperator || x.a - y.a || x.b - y.b);
    for (let before = -1; open.length !== before;) {
      before = open.length;
      open = open.filter(({ a, b }) => {
        if (this.#share(a, b) < SHARING) return true;
        this.join(a, b);
        return false;
      });
    }
  }

  join(a: number, b: number): void {
    const [one, other] = [this.sets.find(a), this.sets.find(b)];
    if (one === other) return;
    this.sets.union(one, other);
    const kept = this.sets.find(one);
    const gone = kept === one ? other : one;
    const [into, from] = [this.#ties[kept] as Map<number, number>, this.#ties[gone] as Map<number, number>];
    into.delete(gone);
    for (const [operator, count] of from) {
      if (operator === kept) continue;
      const ties = this.#ties[operator] as Map<number, number>;
      ties.delete(gone);
      ties.set(kept, (ties.get(kept) ?? 0) + count);
      into.set(operator, (into.get(operator) ?? 0) + count);
    }
    from.clear();
  }

  /** Share of the pairs across two operators that share any identity; 1 within one operator. */
  #share(a: number, b: number): number {
    const [one, other] = [this.sets.find(a), this.sets.find(b)];
    if (one === other) return 1;
    return (this.#ties[one]?.get(other) ?? 0) / (this.sets.sizeOf(one) * this.sets.sizeOf(other));
  }
}
