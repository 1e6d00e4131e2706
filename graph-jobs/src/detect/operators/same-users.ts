import { usersOf, valuesOf, type Projection } from '../links/projection.ts';

/** Kinds that two accounts of one operator share, and strangers seldom do. Only these can make two accounts one operator's. */
export const IDENTITY = ['Phone', 'Email', 'Handle', 'Device', 'PaymentAccount'] as const;
/** What more sellers use than this is a place or a provider, unless the same accounts are paid by one account. */
export const ACCOUNTS = 12;
/** Who has more accounts than this is an office or a provider, whatever is declared or shared. */
export const MOST_ACCOUNTS = 100;
/** The users of two values are the same where so many of all that use either use both (Jaccard index). */
const SAME = 1 / 3;
/** Two such values, one of which more than `ACCOUNTS` use, have at least so many users each. */
const FEWEST = Math.ceil((ACCOUNTS + 1) * SAME);

const PAID: (typeof IDENTITY)[number] = 'PaymentAccount';

/**
 * The values of more than `ACCOUNTS` accounts that count as identity all the same: a payment account and another value
 * which the same accounts use. An operator of thirty shops has one phone and one bank account for all of them. The
 * clients of an agency have its phone and mailbox, and are paid by accounts of their own; those of a payment provider
 * have phones of their own.
 */
export function valuesOfSameUsers(projection: Projection): ReadonlySet<number> {
  const { kinds } = projection.values;
  const sizeOf = (value: number) => usersOf(projection, value).length;
  const isIdentity = (value: number) => (IDENTITY as readonly string[]).includes(kinds[value] as string);
  const found = new Set<number>();
  for (let account = 0; account < kinds.length; account++) {
    if (kinds[account] !== PAID || !isOfMany(sizeOf(account))) continue;
    const both = new Map<number, number>();
    for (const user of usersOf(projection, account))
      for (const value of valuesOf(projection, user))
        if (isIdentity(value) && kinds[value] !== PAID) both.set(value, (both.get(value) ?? 0) + 1);
    for (const [value, count] of both)
      if (isOfMany(sizeOf(value)) && count >= SAME * (sizeOf(account) + sizeOf(value) - count))
        for (const one of [account, value]) if (sizeOf(one) > ACCOUNTS) found.add(one);
  }
  return found;
}

const isOfMany = (users: number): boolean => users >= FEWEST && users <= MOST_ACCOUNTS;
