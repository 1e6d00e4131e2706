import type { Draw } from '#jobs/generate/draw';
import { heavyTail } from '#jobs/generate/draw';
import { LAST, type Desk, type Hall, type Kiosk, type Phone, type Place, type Town, type Wallet } from '../model.ts';
import { COUNTRIES, type City, type Country } from '../words/countries.ts';
import { handleOf, personName } from '../words/writing.ts';

const SELLERS_A_TOWN = 180;
const SELLERS_A_KIOSK = 30;
const RAIDED = 0.14;

/** The towns of a marketplace, more of them where there are more sellers. */
export function newTowns(root: Draw, sellers: number): Town[] {
  const all = COUNTRIES.flatMap((country) => country.cities.map((city) => ({ country, city })));
  const ordered = all
    .map((one) => ({ ...one, at: root.at('town').at(one.city.name).uniform() }))
    .sort((a, b) => a.at - b.at);
  const count = Math.min(all.length, Math.max(4, Math.round(sellers / SELLERS_A_TOWN)));
  return ordered
    .slice(0, count)
    .map(({ country, city }) => newTown(root.at('town').at(city.name), country, city, sellers / count));
}

function newTown(draw: Draw, country: Country, city: City, sellers: number): Town {
  const kiosks = Math.max(4, Math.round(sellers / SELLERS_A_KIOSK));
  return {
    country,
    city,
    kiosks: Array.from({ length: kiosks }, (_, at) => newKiosk(draw.at('kiosk').at(at), country, city)),
    desks: country.riders.map((name, at) => newDesk(draw.at('desk').at(at), { country, city, name })),
    halls: city.halls.map((name, at) => newHall(draw.at('hall').at(at), { country, city, name })),
  };
}

function newKiosk(draw: Draw, country: Country, city: City): Kiosk {
  const agent = personName(draw.at('agent'), country);
  const block = draw.at('prefix').pick(country.prefixes) + draw.at('block').digits(2);
  const phone = { country, national: filled(draw.at('phone'), block, country) };
  const place = homeOf(draw.at('place'), country, city);
  return {
    key: `kiosk ${city.name} ${draw.at('key').code(6)}`,
    agent,
    place: { ...place, unit: `${agent.split(' ')[0]} Phones & Money Agent, Shop ${draw.at('shop').between(1, 60)}` },
    phone,
    wallet: walletOf(draw.at('wallet'), phone, agent),
    devices: Array.from({ length: draw.at('devices').between(1, 2) }, (_, at) => deviceOf(draw.at('device').at(at))),
    block,
    weight: heavyTail(draw.at('weight').uniform(), { low: 1, high: 9, alpha: 1 }),
  };
}

function newDesk(draw: Draw, { country, city, name }: { country: Country; city: City; name: string }): Desk {
  const till = draw.at('till').digits(7);
  return {
    name,
    till: { phone: null, till, holder: name, institution: draw.at('wallet').pick(country.wallets) },
    place: {
      unit: `${name} Desk`,
      street: `${draw.at('number').between(1, 220)} ${draw.at('street').pick(country.streets)}`,
      district: '',
      city,
      country,
    },
  };
}

function newHall(draw: Draw, { country, city, name }: { country: Country; city: City; name: string }): Hall {
  const { number, street } = {
    number: draw.at('number').between(1, 90),
    street: draw.at('street').pick(country.streets),
  };
  return {
    place: { unit: name, street: `${number} ${street}`, district: '', city, country },
    chat: `t.me/${handleOf(draw.at('chat'), name)}`,
    association: `${name} Traders Association Ltd`,
    raided: draw.at('raided').chance(RAIDED) ? draw.at('day').between(LAST - 400, LAST - 12) : null,
  };
}

/** A home or a small shop, often no more than a house and a road. */
export function homeOf(draw: Draw, country: Country, city: City): Place {
  const landmark = draw
    .at('landmark')
    .pick(['opp. mosque', 'near total station', 'behind the school', 'next to the clinic']);
  const house = draw.at('house').between(1, 480);
  return {
    unit: draw.at('near').chance(0.25) ? `House ${house}, ${landmark}` : `House ${house}`,
    street: `${draw.at('plot').between(1, 60)} ${draw.at('street').pick(country.streets)}`,
    district: draw.at('district').pick(city.districts),
    city,
    country,
  };
}

/** A stall in a hall, or the hall alone for those who leave the number out. */
export function stallOf(draw: Draw, { place }: Hall): Place {
  if (draw.at('bare').chance(0.3)) return place;
  return {
    ...place,
    unit: `${place.unit}, Stall ${draw.at('letter').pick(['A', 'B', 'C', 'D'])}${draw.at('stall').between(1, 180)}`,
  };
}

/** A number on a new SIM, which a kiosk sold of its block. */
export function simOf(draw: Draw, country: Country, block: string): Phone {
  return { country, national: filled(draw, block, country) };
}

/** SIMs bought at once, one number after the other. */
export function simAt(country: Country, block: string, start: number, at: number): Phone {
  const digits = country.digits - block.length;
  return { country, national: block + String((start + at) % 10 ** digits).padStart(digits, '0') };
}

export function walletOf(draw: Draw, phone: Phone, holder: string): Wallet {
  return { phone, till: null, holder, institution: draw.pick(phone.country.wallets) };
}

export function deviceOf(draw: Draw): string {
  return draw.at('android').chance(0.85) ? draw.hex(16) : draw.hex(32).toUpperCase();
}

function filled(draw: Draw, block: string, country: Country): string {
  return block + draw.digits(country.digits - block.length);
}
