import { VALUE_KINDS, valueKinds } from '@ringbreaker/cypher/domain';

/** How one kind of shared value links sellers. */
export interface LinkKind {
  /** Chance that two sellers who alone share such a value are of one racket (0 to 1). */
  readonly weight: number;
  /** Users past which the value is generic: shown, never used to link. */
  readonly cap: number;
  /** Whether sharing it can speak for one operator behind two accounts, or for one network only (rackets). */
  readonly level: 'operator' | 'racket';
  /** What a value of it is about, where it can speak for others though many use it. */
  readonly about?: 'contact' | 'money' | 'owner' | undefined;
}

/**
 * Whoever has one agency has several ways to be reached in common, and its devices: these are one thing, where the money
 * goes is another, and who declares to own it a third.
 */
const ABOUT: Record<string, LinkKind['about']> = {
  ...{ Phone: 'contact', Email: 'contact', Handle: 'contact', Device: 'contact', PaymentAccount: 'money' },
};

const RACKET_LEVEL = new Set(['Name', 'Image', 'Domain']);

/** Ways of being linked that are no value kind of their own: through a party, a supplier, a parcel. */
const OTHER_KINDS: Record<string, LinkKind> = {
  Party: { weight: 0.85, cap: 100, level: 'operator', about: 'owner' },
  Supplier: { weight: 0.7, cap: 400, level: 'racket' },
  // Who supplies the supplier: a factory behind distributors.
  Source: { weight: 0.6, cap: 400, level: 'racket' },
  Origin: { weight: 0.5, cap: 100, level: 'racket' },
  Sender: { weight: 0.5, cap: 100, level: 'racket' },
  // Under whom or beside whom a seller stands, and where its money and its goods go.
  Owner: { weight: 0.8, cap: 100, level: 'racket' },
  Holding: { weight: 0.6, cap: 200, level: 'racket' },
  Director: { weight: 0.5, cap: 25, level: 'racket' },
  Associate: { weight: 0.5, cap: 25, level: 'racket' },
  Payee: { weight: 0.5, cap: 25, level: 'racket' },
  Recipient: { weight: 0.4, cap: 12, level: 'racket' },
};

const LINK_KINDS: ReadonlyMap<string, LinkKind> = new Map([
  ...valueKinds.map((kind): [string, LinkKind] => {
    const { weight, cap } = VALUE_KINDS[kind];
    return [kind, { weight, cap, level: RACKET_LEVEL.has(kind) ? 'racket' : 'operator', about: ABOUT[kind] }];
  }),
  ...Object.entries(OTHER_KINDS),
]);

/**
 * The linking power of a kind.
 * @throws RangeError for a kind that links nobody.
 */
export function linkKind(kind: string): LinkKind {
  const known = LINK_KINDS.get(kind);
  if (!known) throw new RangeError(`The kind ${kind} links nobody: add it to link-weights.ts.`);
  return known;
}

/** What somebody is called as a payee and as a sender: strangers have a name in common, and share it in both at once. */
const NAMES = new Set(['Name', 'Sender']);

/**
 * Whether a shared value of this kind can join sellers that share nothing else. A name can't: many people have the same
 * one, however few of them are seen. It adds to what its bearers share besides.
 */
export function joinsAlone(kind: string): boolean {
  return !NAMES.has(kind);
}

/** Kinds that are declared, paid or photographed. */
const STURDY = new Set(['Supplier', 'Source', 'Party', 'PaymentAccount', 'Image']);

/** Whether values of a kind are no slips of the pen: they are declared, paid or photographed. */
export function isSturdy(kind: string): boolean {
  return STURDY.has(kind);
}

/** What is left of a value's word the more use it: 1 for two users, less by each doubling of the others. */
function rarityOf(users: number): number {
  return 1 / (1 + Math.log2(Math.max(1, users - 1)));
}

/** A link weaker than this says nothing and is left out before components are made. */
export const WEIGHT_FLOOR = 0.12;

/**
 * Of so many users on, a value must be corroborated. Under the lower share it says nothing (among unrelated sellers of
 * a depot up to a third have a family or a second shop beside them), over the upper one all that its kind can say.
 */
const WIDE = 6;
const SHARE_OF_NOTHING = 0.35;
const SHARE_OF_ALL = 0.65;

/** Two or three accounts are what one person has; a value begins to be common from the fourth user on. */
const FEW = 3;

/**
 * How much a shared value says: the chance (0 to 1) that two of its users belong together. It falls with the number of
 * users from the fourth on, and comes back as far as those users are found together elsewhere: a courier's depot is
 * used by many who share nothing else, a racket's warehouse by people who also share phones and accounts. Both counts
 * lie near the value; nothing global enters.
 * @param users how many sellers use the value
 * @param corroborated how many of them share another linking value with another of them
 */
export function linkWeight(kind: LinkKind, users: number, corroborated: number): number {
  if (users < 2 || users > kind.cap) return 0;
  // One factory serves many: what joins operators falls with its users half as fast as what makes one operator.
  const rarity = rarityOf(users <= FEW ? 2 : users) ** (kind.level === 'racket' ? 0.5 : 1);
  const share = users > 2 ? corroborated / users : 1;
  const heard = (share - SHARE_OF_NOTHING) / (SHARE_OF_ALL - SHARE_OF_NOTHING);
  const trust = users >= WIDE ? Math.min(1, Math.max(0, heard)) : 1;
  return kind.weight * (rarity + (1 - rarity) * share) * trust;
}
