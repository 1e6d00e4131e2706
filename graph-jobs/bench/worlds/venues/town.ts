import { heavyTail, type Draw } from '#jobs/generate/draw';
import { CITIES, type City } from './cities.ts';
import type { Making, Seats, Venue, VenueKind } from './model.ts';
import { madeName, personName } from './names.ts';
import { house, makeValue } from './values.ts';

interface VenueHabit {
  readonly kind: VenueKind;
  /** One for so many sellers of the marketplace. */
  readonly per: number;
  /** Sellers that have one. */
  readonly share: number;
  readonly word: string;
  /** Pictures of its studio. */
  readonly stock: number;
}

const HABITS: readonly VenueHabit[] = [
  { kind: 'hall', per: 400, share: 0.55, word: 'Hall', stock: 12 },
  { kind: 'depot', per: 500, share: 0.42, word: 'Depot', stock: 0 },
  { kind: 'office', per: 600, share: 0.06, word: 'Business Centre', stock: 0 },
  { kind: 'cowork', per: 500, share: 0.05, word: 'Hub', stock: 0 },
  { kind: 'dorm', per: 400, share: 0.08, word: 'Block', stock: 0 },
  { kind: 'agent', per: 1000, share: 0.18, word: 'Registry House', stock: 0 },
  { kind: 'provider', per: 700, share: 0.22, word: 'Pay', stock: 0 },
  { kind: 'accountant', per: 200, share: 0.07, word: 'Accounts', stock: 0 },
  { kind: 'packer', per: 200, share: 0.07, word: 'Packers', stock: 0 },
];

const CROWD = { low: 1, high: 5, alpha: 1.1 };
/** Member of a racket goes where its own people go. */
const LIKES_HOME = 0.55;

/** The halls, depots and services of all towns; every town has one of each at least. */
export function buildTown(draw: Draw, count: number): Making['town'] {
  return new Map(
    CITIES.map((city, cityAt) => {
      const venues = HABITS.map((habit) => {
        const all = Math.max(CITIES.length, Math.round(count / habit.per));
        const here = Array.from({ length: all }, (_, at) => at).filter((at) => at % CITIES.length === cityAt);
        return [habit.kind, here.map((at) => venue(draw.at(habit.kind).at(at), habit, city))] as const;
      });
      return [city, Object.fromEntries(venues) as unknown as Record<VenueKind, Venue[]>] as const;
    }),
  );
}

function venue(draw: Draw, { kind, word, stock }: VenueHabit, city: City): Venue {
  const name = `${madeName(draw.at('name'))} ${word}`;
  const whose = { city, owner: kind === 'accountant' ? personName(draw.at('owner'), city) : name };
  const isHall = kind === 'hall';
  return {
    kind,
    name,
    city,
    weight: heavyTail(draw.at('weight').uniform(), CROWD),
    place: {
      ...house(draw.at('place'), city),
      building: isHall ? `Hall ${draw.at('letter').pick([...'ABCDEF'])}` : name,
    },
    phone: makeValue('phone', draw.at('phone'), whose),
    mail: makeValue('email', draw.at('mail'), whose),
    ips: [0, 1].map((at) => makeValue('ip', draw.at('ip').at(at), whose)),
    account: makeValue(kind === 'provider' ? 'psp' : 'collective', draw.at('account'), whose),
    sender: { kind: 'sender', city, text: name },
    stock: Array.from({ length: stock }, (_, at) => makeValue('picture', draw.at('stock').at(at), whose)),
    nominee: {
      kind: 'company',
      city,
      text: `party:${draw.at('id').code(9)}`,
      label: personName(draw.at('nominee'), city),
    },
  };
}

/** The venues of a town. */
export function venuesIn({ town }: Making, city: City): Readonly<Record<VenueKind, readonly Venue[]>> {
  return town.get(city) as Readonly<Record<VenueKind, readonly Venue[]>>;
}

/** Which venues a seller of a town goes to; it likes to go where its people go. */
export function seat(draw: Draw, venues: Readonly<Record<VenueKind, readonly Venue[]>>, home: Seats = {}): Seats {
  const seats: Seats = {};
  for (const { kind, share } of HABITS) {
    const own = draw.at(kind);
    if (!own.at('has').chance(share)) continue;
    const liked = own.at('home').chance(LIKES_HOME) ? home[kind] : undefined;
    seats[kind] = liked ?? own.weighted(venues[kind], ({ weight }) => weight);
  }
  return seats;
}

/** One venue of each kind, for people that keep together. */
export function homeOf(draw: Draw, venues: Readonly<Record<VenueKind, readonly Venue[]>>): Seats {
  return Object.fromEntries(
    HABITS.map(({ kind }) => [kind, draw.at(kind).weighted(venues[kind], ({ weight }) => weight)]),
  ) as Seats;
}
