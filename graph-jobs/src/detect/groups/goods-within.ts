import type { Witnesses } from '../suspicion/witnesses.ts';
import type { Compared } from './part-suspects.ts';
import type { Belonging } from './peel.ts';

/** Two operators of a group whose goods were looked at, each by its first account, and how alike they are. */
export interface GoodsPair {
  readonly one: number;
  readonly other: number;
  /** 0 to 1; null where one of the two names no brand. */
  readonly alike: number | null;
}

/**
 * What goods said inside each group; a pair counts where both of it stayed.
 * @param groups that share no witness
 * @returns beside `groups`
 */
export function goodsWithin(
  groups: readonly Pick<Belonging, 'witnesses'>[],
  compared: readonly Omit<Compared, 'chance'>[],
  { size, accounts }: Pick<Witnesses, 'size' | 'accounts'>,
): GoodsPair[][] {
  const groupOf = new Int32Array(size).fill(-1);
  for (const [at, group] of groups.entries()) for (const witness of group.witnesses) groupOf[witness] = at;
  const within: GoodsPair[][] = groups.map(() => []);
  const firstOf = (witness: number) => accounts[witness]?.[0] as number;
  for (const { a, b, alike } of compared)
    if (groupOf[a] !== -1 && groupOf[a] === groupOf[b])
      within[groupOf[a] as number]?.push({ one: firstOf(a), other: firstOf(b), alike });
  return within;
}
