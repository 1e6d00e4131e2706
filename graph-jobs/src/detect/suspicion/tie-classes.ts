import { believed, STURDY } from './believed.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** Kinds that come from one another, or that say whose a thing is: one of them does not bear out another. */
const OF_ONE_ORIGIN: readonly (readonly string[])[] = [
  ['Address', 'Origin', 'Destination', 'Source'],
  ['Name', 'Sender', 'Owner', 'Party', 'Director', 'Associate', 'Holding', 'Recipient'],
  ['PaymentAccount', 'Payee'],
  ['Email', 'Domain'],
];

/** Ties of one kind, by how many users they have. */
export interface TieClass {
  readonly name: string;
  readonly kind: string;
  /** Users of the widest, a power of two. */
  readonly width: number;
  /** What its kind comes from: kinds of one origin say the same. */
  readonly origin: string;
  /** Chance (0 to 1) that the other user takes part where one does, as it is believed before the data speaks. */
  readonly belief: number;
  readonly isSturdy: boolean;
}

/** The classes of ties, by name, and that of each tie. */
export interface TieClasses {
  readonly all: readonly TieClass[];
  /** For each tie the place of its class in `all`. */
  readonly of: Int32Array;
}

/** The name of a tie's class: its kind, and its users in powers of two. */
export function nameOfClass(kind: string, users: number): string {
  return `${kind} ${widthOf(users)}`;
}

const widthOf = (users: number): number => 2 ** Math.ceil(Math.log2(users));

const originOf = (kind: string): string => OF_ONE_ORIGIN.find((kinds) => kinds.includes(kind))?.[0] ?? kind;

/** Sorts ties into classes. */
export function classify(ties: Ties): TieClasses {
  const names = Array.from(ties.kinds, (kind, tie) => nameOfClass(kind, usersOfTie(ties, tie).length));
  const byName = new Map<string, TieClass>();
  names.forEach((name, tie) => {
    if (byName.has(name)) return;
    const kind = ties.kinds[tie] as string;
    const width = widthOf(usersOfTie(ties, tie).length);
    const belief = believed(kind, width);
    byName.set(name, { name, kind, width, origin: originOf(kind), belief, isSturdy: belief >= STURDY });
  });
  const all = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = new Map(all.map(({ name }, place) => [name, place]));
  return { all, of: Int32Array.from(names, (name) => places.get(name) as number) };
}
