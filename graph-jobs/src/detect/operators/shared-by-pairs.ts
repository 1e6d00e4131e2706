import { isPassedOn } from '../links/epochs.ts';
import { usersOf, valuesOf, type Projection } from '../links/projection.ts';
import { IntColumn, UNKNOWN_DAY } from '../links/use-table.ts';
import { IDENTITY } from '../snapshot/exclusive.ts';
import { ACCOUNTS, MOST_ACCOUNTS } from './wide-identity.ts';

/** Kinds that add to what else is shared, and say nothing alone: families live in one house, strangers have one name. */
const CONFIRMING = ['Address', 'Name', 'Sender', 'Owner'] as const;
/** All of them. */
export const OPERATOR_KINDS: readonly string[] = [...IDENTITY, ...CONFIRMING];

const NAME = OPERATOR_KINDS.indexOf('Name');
const PAYMENT_ACCOUNT = OPERATOR_KINDS.indexOf('PaymentAccount');

/** Numbers of users in powers of two: up to 16, and wide identity. */
const WIDTHS = 5;
/** Each width is used either at one time or in turn. */
const CLASSES_OF_KIND = 2 * WIDTHS;

/** How many classes there are. */
export const CLASSES = OPERATOR_KINDS.length * CLASSES_OF_KIND;

/** The kind of a class, as its name and whether it is identity. */
export function kindOfClass(one: number): { readonly kind: string; readonly isIdentity: boolean } {
  const at = Math.floor(one / CLASSES_OF_KIND);
  return { kind: OPERATOR_KINDS[at] as string, isIdentity: at < IDENTITY.length };
}

/** Users of a value of this class, at most, whether it is wide identity, and whether two used it one after the other. */
export function widthOfClass(one: number): {
  readonly users: number;
  readonly isWide: boolean;
  readonly isInTurn: boolean;
} {
  const rest = one % CLASSES_OF_KIND;
  const level = rest >> 1;
  return { users: 2 ** (1 + level), isWide: level === WIDTHS - 1, isInTurn: (rest & 1) === 1 };
}

/** What many pairs share alike. */
export interface Pattern {
  /** One class a kind, ascending: of several values of one kind the narrowest. */
  readonly classes: readonly number[];
  pairs: number;
}

/** Pairs of sellers that share something of an operator, in columns; and those that one declared owner runs. */
export interface SharedByPairs {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly pattern: Int32Array;
  readonly patterns: readonly Pattern[];
  readonly declared: readonly (readonly [number, number])[];
}

/**
 * Gathers what each pair of sellers shares. Which number a pattern has depends on the sellers' order, and decides nothing.
 * @param wide values of more than `ACCOUNTS` accounts that count all the same
 */
export function gatherShared(projection: Projection, wide: ReadonlySet<number>): SharedByPairs {
  const [one, other, pattern] = [new IntColumn(), new IntColumn(), new IntColumn()];
  const numbers = new Map<string, number>();
  const patterns: Pattern[] = [];
  for (let seller = 0; seller < projection.sellers.length; seller++) {
    for (const [partner, shared] of partnersOf(projection, seller, wide)) {
      const classes = [...shared.values()].sort((a, b) => a - b);
      const name = classes.join(' ');
      const number = numbers.get(name) ?? patterns.push({ classes, pairs: 0 }) - 1;
      numbers.set(name, number);
      (patterns[number] as Pattern).pairs += 1;
      one.push(seller);
      other.push(partner);
      pattern.push(number);
    }
  }
  return {
    one: one.cells(),
    other: other.cells(),
    pattern: pattern.cells(),
    patterns,
    declared: declaredPairs(projection),
  };
}

/** For each later seller that shares something with this one: the class of what they share, by its kind. */
function partnersOf(
  projection: Projection,
  seller: number,
  wide: ReadonlySet<number>,
): Map<number, Map<number, number>> {
  const partners = new Map<number, Map<number, number>>();
  for (const value of valuesOf(projection, seller)) {
    const kind = OPERATOR_KINDS.indexOf(projection.values.kinds[value] as string);
    const users = usersOf(projection, value);
    if (kind < 0 || (users.length > ACCOUNTS && !wide.has(value))) continue;
    const at = users.indexOf(seller);
    for (let other = at + 1; other < users.length; other++) {
      const partner = users[other] as number;
      const shared = partners.get(partner) ?? new Map<number, number>();
      partners.set(partner, shared);
      const found = classOf(projection, { value, kind, users: users.length }, [at, other]);
      shared.set(kind, Math.min(found, shared.get(kind) ?? found));
    }
  }
  // The holder's name comes with the account, and says nothing besides it.
  for (const shared of partners.values()) if (shared.has(PAYMENT_ACCOUNT)) shared.delete(NAME);
  return partners;
}

interface SharedValue {
  readonly value: number;
  /** Its place among the kinds. */
  readonly kind: number;
  readonly users: number;
}

function classOf(projection: Projection, shared: SharedValue, places: readonly [number, number]): number {
  const level = shared.users > ACCOUNTS ? WIDTHS - 1 : Math.ceil(Math.log2(shared.users)) - 1;
  return shared.kind * CLASSES_OF_KIND + level * 2 + (isInTurn(projection, shared.value, places) ? 1 : 0);
}

/** Whether a value that may get a new owner was used by two sellers one after the other: it was given on, not shared. */
function isInTurn(projection: Projection, value: number, places: readonly [number, number]): boolean {
  const { uses, useRows, userOffsets, values } = projection;
  if (!isPassedOn(values.kinds[value] as string)) return false;
  const [a, b] = places.map((place) => useRows[(userOffsets[value] as number) + place] as number) as [number, number];
  const days = [uses.firstSeen[a], uses.firstSeen[b], uses.lastSeen[a], uses.lastSeen[b]] as number[];
  if (days.includes(UNKNOWN_DAY)) return false;
  const [from, otherFrom, until, otherUntil] = days as [number, number, number, number];
  return Math.max(from, otherFrom) > Math.min(until, otherUntil);
}

/** A declared owner's accounts, each with the first of them. */
function declaredPairs(projection: Projection): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const [value, kind] of projection.values.kinds.entries()) {
    const [first, ...rest] = usersOf(projection, value);
    if (kind !== 'Party' || first === undefined || rest.length >= MOST_ACCOUNTS) continue;
    for (const other of rest) pairs.push([first, other]);
  }
  return pairs;
}
