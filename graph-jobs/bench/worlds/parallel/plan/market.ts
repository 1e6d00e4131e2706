import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { WorldRequest } from '../../world.ts';
import { LAST, type Person, type Place } from '../people.ts';
import { COUNTRIES, type Country } from '../words/countries.ts';
import { coined, filled, personName, slug } from '../words/spelling.ts';

const LOGISTICS = 12;
const BROKERS = 11;
const RAIDS = 3;
const CARRIERS = ['DPX', 'Parcelhaus', 'RoyalPost', 'TNX Express', 'Colisgo'];
/** Where genuine goods are bought for less. */
const ABROAD = [
  ...['Dubai AE', 'Hong Kong HK', 'Istanbul TR', 'Singapore SG', 'Sofia BG', 'Miami US', 'Antwerpen BE'],
  ...[
    'Jebel Ali AE',
    'Panama PA',
    'Bucuresti RO',
    'Shenzhen CN',
    'Guangzhou CN',
    'Yiwu CN',
    'Karachi PK',
    'Plovdiv BG',
  ],
];

/** Service firms, wholesalers and raids of a marketplace of so many sellers. */
export function newMarket(root: Draw, { sellers }: WorldRequest) {
  const draw = root.at('market');
  const many = <T>(count: number, key: string, make: (draw: Draw, at: number) => T) =>
    Array.from({ length: Math.round(count) }, (_, at) => make(draw.at(key).at(at), at));
  const logistics = many(LOGISTICS, 'logistics', newLogistics);
  return {
    logistics,
    agents: many(Math.max(10, sellers / 90), 'agent', newAgent),
    accountants: many(Math.max(12, sellers / 45), 'accountant', newAccountant),
    brokers: many(
      BROKERS,
      'broker',
      (one) => `${coined(one)} ${one.at('kind').pick(['Customs', 'Zollagentur', 'Forwarding'])}`,
    ),
    wholesalers: many(Math.max(10, sellers / 110), 'wholesaler', newWholesaler),
    // Officers search a warehouse for one tenant and open the boxes of all.
    raids: many(RAIDS, 'raid', (one) => {
      return { logistics: one.at('where').pick(logistics), day: LAST - one.at('day').between(10, 420) };
    }),
  };
}

/** Forms companies, lends them its address and, where it is asked for, a director. Its desk is its place in the queue. */
function newAgent(draw: Draw, desk: number) {
  const country = draw.at('country').weighted(COUNTRIES, ({ code, weight }) => (code === 'GB' ? 3 * weight : weight));
  const name = `${coined(draw)} ${draw.at('kind').pick(['Formations', 'Corporate Services', 'Business Centre', 'Office'])}`;
  return {
    name,
    desk,
    country: country.code,
    office: newPlace(draw.at('office'), country),
    phone: newPhone(draw.at('phone'), country),
    email: `info@${slug(name)}.com`,
    directors: [0, 1, 2].map((at) => newPerson(draw.at('director').at(at), country)),
  };
}

/** Keeps the books of many, and signs in for them. */
function newAccountant(draw: Draw) {
  const country = anyCountry(draw);
  return {
    country: country.code,
    phone: newPhone(draw.at('phone'), country),
    email: `office@${slug(personName(draw.at('name'), country))}-tax.com`,
    device: `d-${draw.at('device').hex(14)}`,
  };
}

/** Stores and sends for many tenants, whose labels it prints. */
function newLogistics(draw: Draw) {
  const country = anyCountry(draw);
  return {
    name: `${coined(draw)} ${draw.at('kind').pick(['Fulfilment', 'Logistics', 'Logistik', '3PL'])}`,
    carrier: draw.at('carrier').pick(CARRIERS),
    warehouse: newPlace(draw.at('warehouse'), country),
    device: `d-${draw.at('device').hex(14)}`,
    ip: newIp(draw.at('ip')),
    account: newAccountNumber(draw.at('account'), country),
  };
}

/** Sells genuine goods abroad to anybody. */
function newWholesaler(draw: Draw) {
  const [, city = '', country = ''] = /^(.*) (..)$/.exec(draw.at('where').pick(ABROAD)) ?? [];
  const kind = draw
    .at('kind')
    .pick(['General Trading LLC', 'Distribution Ltd', 'Wholesale', 'Export', 'Trading Co', 'Industry Co']);
  return { name: `${coined(draw)} ${kind}`, city, country };
}

/** A country by its share of merchants. */
export function anyCountry(draw: Draw): Country {
  return draw.at('country').weighted(COUNTRIES, ({ weight }) => weight);
}

/** A person of a country; a surname where it is of a family. */
export function newPerson(draw: Draw, country: Country, surname?: string): Person {
  return {
    id: draw.at('id').code(10),
    name: personName(draw.at('name'), country, surname),
    country: country.code,
    home: newPlace(draw.at('home'), country),
  };
}

/** A street and a number in a town. */
export function newPlace(draw: Draw, country: Country): Place {
  const [city, postcode] = draw.at('city').pick(country.cities);
  return {
    city,
    street: draw.at('street').pick(country.streets),
    house: draw.at('house').between(1, 240),
    unit: null,
    postcode: filled(draw.at('postcode'), postcode),
    country: country.code,
  };
}

/** A mobile number in E.164. */
export function newPhone(draw: Draw, { dial, mobiles }: Country): string {
  return `+${dial}${filled(draw.at('digits'), draw.at('range').pick(mobiles))}`;
}

/** An IBAN, or a plain number where a country has none. */
export function newAccountNumber(draw: Draw, { code, accounts, hasIban }: Country): string {
  const number = filled(draw.at('digits'), draw.at('bank').pick(accounts));
  return hasIban ? makeIban(code, number) : number;
}

/** A public address of a dwelling or an office. */
export function newIp(draw: Draw): string {
  const first = draw.at(0).pick([31, 46, 62, 77, 81, 84, 91, 93, 109, 151, 178, 188, 212]);
  return [first, ...[1, 2, 3].map((at) => draw.at(at).between(1, 254))].join('.');
}

/** An agent by its size: a few have most of the clients. */
export function anyAgent(draw: Draw, { agents }: Market, country?: string): Agent {
  const near = agents.filter((agent) => agent.country === country);
  return draw.at('agent').weighted(near.length > 0 ? near : agents, ({ desk }) => (desk + 1) ** -0.7);
}

export type Agent = ReturnType<typeof newAgent>;
export type Accountant = ReturnType<typeof newAccountant>;
export type Logistics = ReturnType<typeof newLogistics>;
export type Wholesaler = ReturnType<typeof newWholesaler>;
export type Market = ReturnType<typeof newMarket>;
export type Raid = Market['raids'][number];
