import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { City } from './cities.ts';
import type { Kind, Place, Value, Venue } from './model.ts';
import { madeName } from './names.ts';

/** For whom a value is made: the hall matters where a back room or wing is rented. */
export interface Whose {
  readonly city: City;
  readonly owner: string;
  readonly hall?: Venue | undefined;
}

type Made = Omit<Value, 'kind' | 'city'>;

const LEFT = ['East', 'West', 'North', 'South'];

const MAKERS: Readonly<Record<Kind, (draw: Draw, whose: Whose) => Made>> = {
  phone: (draw, { city }) => ({ text: phoneText(draw, city) }),
  email: (draw, { city, owner }) => ({ text: `${mailName(draw, owner)}@${draw.at('host').pick(city.mails)}` }),
  handle: (draw, { owner }) => ({ text: `${mailName(draw, owner).replace('.', '_')}_${draw.at('tail').code(3)}` }),
  device: (draw) => ({ text: draw.hex(16) }),
  ip: (draw) => ({
    text: `${draw.at('a').between(31, 217)}.${[1, 2, 3].map((at) => draw.at(at).between(1, 254)).join('.')}`,
  }),
  home: (draw, { city }) => placed(flat(draw, city)),
  office: (draw, { city }) => placed(flat(draw, city)),
  registered: (draw, { city }) => placed(flat(draw, city)),
  depot: (draw, { city }) =>
    placed({ ...flat(draw, city), unit: null, building: `Depot ${draw.at('n').between(1, 9)}` }),
  stall: (draw, whose) =>
    placed(inHall(draw, whose, { building: null, unit: `Stall ${draw.at('unit').between(1001, 4999)}` })),
  backroom: (draw, whose) => {
    const building = draw.at('where').pick(['Basement', 'Back Yard', 'Upper Floor']);
    return placed(inHall(draw, whose, { building, unit: `Room ${draw.at('unit').between(1, 180)}` }));
  },
  wing: (draw, whose) => {
    const unit = `Warehouse ${draw.at('unit').between(1, 60)}`;
    return placed(inHall(draw, whose, { building: `${draw.at('side').pick(LEFT)} Wing`, unit }));
  },
  bank: (draw, whose) => bankAccount(draw, whose),
  payee: (draw, whose) => bankAccount(draw, whose),
  collective: (draw, whose) => bankAccount(draw, whose),
  wallet: (draw, { owner }) => ({ text: `W${draw.digits(11)}`, label: 'Gopurse', holder: owner }),
  psp: (draw, { owner }) => ({ text: `MER-${draw.digits(8)}`, label: owner, holder: owner }),
  sender: (draw) => ({
    text: `${madeName(draw)} ${draw.at('trade').pick(['Packing', 'Express', 'Forwarding', 'Cargo'])}`,
  }),
  picture: (draw) => ({ text: draw.hex(16) }),
  company: (draw) => ({
    text: `party:${draw.code(9)}`,
    label: `${madeName(draw)} ${draw.at('trade').pick(['Trading', 'Commerce'])} Ltd`,
  }),
  supplier: (draw) => ({
    text: `party:${draw.code(9)}`,
    label: `${madeName(draw)} ${draw.at('trade').pick(['Workshop', 'Leather', 'Textile'])}`,
  }),
};

/** A new value of a kind, made for someone. */
export function makeValue(kind: Kind, draw: Draw, whose: Whose): Value {
  return { kind, city: whose.city, ...MAKERS[kind](draw.at(kind), whose) };
}

/** A value that is a place. */
export function placeValue(kind: Kind, city: City, place: Place): Value {
  return { kind, city, ...placed(place) };
}

/** A house in a street of the town. */
export function house(draw: Draw, city: City): Place {
  return {
    street: draw.at('street').pick(city.streets),
    house: draw.at('house').between(1, 240),
    building: null,
    unit: null,
    postcode: city.postcode + draw.at('post').digits(2),
  };
}

function flat(draw: Draw, city: City): Place {
  return { ...house(draw, city), unit: `Room ${draw.at('unit').between(1, 90)}` };
}

function inHall(draw: Draw, { hall, city }: Whose, inside: Pick<Place, 'building' | 'unit'>): Place {
  const place = hall?.place ?? house(draw, city);
  const building = [hall?.place.building, inside.building].filter(Boolean).join(', ');
  return { ...place, building: building || null, unit: inside.unit };
}

function placed(place: Place): Made {
  return { place, text: [place.street[0], place.house, place.building, place.unit, place.postcode].join('|') };
}

function phoneText(draw: Draw, city: City): string {
  const start = draw.at('start').pick(city.mobile);
  return start + draw.digits(city.phoneDigits - start.length);
}

function mailName(draw: Draw, owner: string): string {
  return `${owner.toLowerCase().replaceAll(' ', '.')}${draw.digits(4)}`;
}

function bankAccount(draw: Draw, { city, owner }: Whose): Made {
  const label = draw.at('bank').pick(city.banks);
  if (city.iban === null) return { text: `62${draw.digits(15)}`, label, holder: owner };
  const digits = draw.digits(city.iban);
  return { text: makeIban(city.country, digits), label, holder: owner };
}
