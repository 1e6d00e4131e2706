import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Account, Country, Group, Sender } from './cast.ts';
import { ownThing } from './kits.ts';
import { CROWDING, someone, type Person } from './people.ts';
import { placeOf } from './places.ts';
import type { Settings } from './settings.ts';
import { account, addressThing, device, email, handle, image, phone, type Thing } from './things.ts';

/** What ties operators of a racket, by how common it is; each racket keeps to two or three of these. */
const TIES = {
  payee: 4,
  warehouse: 4,
  sender: 4,
  picture: 2,
  nominee: 4,
  pay: 2,
  phone: 2,
  email: 1,
  device: 2,
  handle: 2,
};
type TieKind = keyof typeof TIES;
const TIE_KINDS = Object.keys(TIES) as TieKind[];

/** A value, or somebody, that a few operators of a racket have together. */
interface Cell {
  readonly kind: TieKind;
  readonly draw: Draw;
  readonly person: Person;
  readonly operators: Group[];
  readonly room: number;
}

/** Ties the operators of each racket to each other. */
export function tieRackets({ groups, settings, draw }: Country): void {
  const rackets = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.racket === null) continue;
    const operators = rackets.get(group.racket) ?? [];
    rackets.set(group.racket, operators);
    operators.push(group);
  }
  for (const [name, operators] of rackets) tieOperators(operators, draw.at('ties').at(name), settings);
}

/** Each operator is brought in by some that came before it, over the kinds its racket keeps to in turn. */
function tieOperators(operators: readonly Group[], draw: Draw, settings: Settings): void {
  const kinds = habitsOf(draw.at('habits'));
  const cells: Cell[] = [];
  const tied: Group[] = [];
  for (const [at, operator] of operators.entries()) {
    if (operator.isLost) continue;
    const own = draw.at('operator').at(at);
    const count = tied.length === 0 ? 0 : own.at('ties').between(...settings.ties);
    for (let tie = 0; tie < count; tie++) {
      const kind = kinds[(own.at('kind').between(0, 2) + tie) % kinds.length] as TieKind;
      const draws = own.at('tie').at(tie);
      const cell = findCell({ cells, kind, friend: draws.at('friend').pick(tied), draw: draws, settings });
      join(cell, operator, settings);
    }
    tied.push(operator);
  }
}

function habitsOf(draw: Draw): TieKind[] {
  const count = draw.at('count').between(2, 3);
  const drawn = TIE_KINDS.map((kind) => ({ kind, key: draw.at(kind).uniform() ** (1 / TIES[kind]) }));
  return drawn
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ kind }) => kind);
}

interface Search {
  readonly cells: Cell[];
  readonly kind: TieKind;
  readonly friend: Group;
  readonly draw: Draw;
  readonly settings: Settings;
}

/** The value of that kind that a friend is known by, or a new one that the friend takes up first. */
function findCell({ cells, kind, friend, draw, settings }: Search): Cell {
  const known = cells.find((cell) => {
    return cell.kind === kind && cell.operators.includes(friend) && cell.operators.length < cell.room;
  });
  if (known) return known;
  const room = Math.round(heavyTail(draw.at('room').uniform(), { low: 2, high: 9, alpha: 1 }));
  const person = someone(draw.at('person'), { crowding: CROWDING.nominee });
  const cell: Cell = { kind, draw: draw.at('value'), person, operators: [], room };
  cells.push(cell);
  join(cell, friend, settings);
  return cell;
}

function join(cell: Cell, operator: Group, { tieSpread }: Settings): void {
  if (cell.operators.includes(operator)) return;
  cell.operators.push(operator);
  const able = operator.accounts.filter(({ isLost }) => !isLost);
  const first = cell.draw.at(operator.key).pick(able);
  for (const member of able) {
    if (member === first || member.draw.at('carries').at(cell.kind).chance(tieSpread)) carry(cell, member);
  }
}

/** Puts what ties into the papers of an account. */
function carry({ kind, draw, person }: Cell, member: Account): void {
  const use = (thing: Thing) => void member.extras.push({ thing });
  const hall = () => placeOf(person.people, draw, true);
  const ways: Readonly<Record<TieKind, () => void>> = {
    payee: () => {
      member.kit.set('pay', member.kit.get('pay') ?? ownThing(member, 'pay'));
      member.payees.push(account(draw));
    },
    warehouse: () => {
      const role = member.draw.at('role').pick(['warehouse', 'return'] as const);
      member.extras.push({ thing: addressThing(hall()), role });
    },
    sender: () => void member.senders.push({ person, place: hall() } satisfies Sender),
    picture: () => void member.pictures.push(image(draw)),
    nominee: () => void member.directors.push(person),
    pay: () => void member.extras.push({ thing: account(draw), holder: person }),
    phone: () => use(phone(draw)),
    email: () => use(email(person, draw)),
    device: () => use(device(draw)),
    handle: () => use(handle(person, draw)),
  };
  ways[kind]();
}
