/** Kinds that two accounts of one operator share, and strangers seldom do. Only these can make two accounts one operator's. */
export const IDENTITY = ['Phone', 'Email', 'Handle', 'Device', 'PaymentAccount'] as const;

/** The kind that tells whose the money is. */
export const PAID: (typeof IDENTITY)[number] = 'PaymentAccount';

/**
 * Whether an account has an exclusive value: one of identity that no other account uses. Of who has none this is known
 * where a payment account and something else of identity of his are known.
 */
export const EXCLUSIVE = { unknown: 0, some: 1, none: 2 } as const;
export type Exclusive = (typeof EXCLUSIVE)[keyof typeof EXCLUSIVE];

/** That an account uses a value of identity, by the key that the value stands under. */
export interface Held {
  readonly seller: string;
  readonly kind: string;
  readonly key: string;
}

/**
 * Tells for each account that holds anything whether it has an exclusive value.
 * @param held what all hold who hold one of these values, in any order, and anything else
 */
export function tellExclusive(held: Iterable<Held>): Map<string, Exclusive> {
  const ofIdentity = [...held].filter(({ kind }) => (IDENTITY as readonly string[]).includes(kind));
  const holders = new Map<string, string | null>();
  const nameOf = ({ kind, key }: Held) => `${kind}\n${key}`;
  for (const one of ofIdentity) {
    const known = holders.get(nameOf(one));
    holders.set(nameOf(one), known === undefined || known === one.seller ? one.seller : null);
  }
  const has = new Map<string, Has>();
  for (const one of ofIdentity) {
    const so = has.get(one.seller) ?? { sole: false, paid: false, else: false };
    has.set(one.seller, so);
    so.sole ||= holders.get(nameOf(one)) !== null;
    so[one.kind === PAID ? 'paid' : 'else'] = true;
  }
  return new Map([...has].map(([seller, so]) => [seller, tell(so)]));
}

/** What an account has: an exclusive value, a payment account, anything else of identity. */
interface Has {
  sole: boolean;
  paid: boolean;
  else: boolean;
}

function tell(has: Has): Exclusive {
  if (has.sole) return EXCLUSIVE.some;
  return has.paid && has.else ? EXCLUSIVE.none : EXCLUSIVE.unknown;
}
