import type { Draw } from '#jobs/generate/draw';
import { numbersOf, sharesOf, type Bond, type Way } from './model.ts';
import type { Country } from './places.ts';

/** Somebody who serves many firms, honest or not, and through whom strangers have the same. */
interface Service {
  readonly name: string;
  /** How many of a country's firms use one, by country; `other` for the rest. */
  readonly users: Readonly<Record<string, number>>;
  /** One of them for so many accounts of the marketplace; there are few large ones and many small ones. */
  readonly per: number;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  readonly pools?: Bond['pools'];
  readonly isBuilding?: boolean;
}

const SERVICES: readonly Service[] = [
  {
    // Company secretaries: their room is the registered office, and some lend their clerks as directors.
    name: 'secretary',
    users: { HK: 0.95, GB: 0.4, US: 0.2, other: 0.06 },
    per: 90,
    ways: sharesOf('registered 95 director 8 phone 3'),
    pools: numbersOf('director 2'),
  },
  {
    name: 'market hall',
    users: { CN: 0.4, IN: 0.35, TW: 0.2, HK: 0.12, PL: 0.1, other: 0 },
    per: 150,
    ways: sharesOf('site 95 phone 5 ip 30'),
    pools: numbersOf('site 60 ip 6 phone 4'),
    isBuilding: true,
  },
  {
    name: 'shop keeper',
    users: { CN: 0.14, HK: 0.12, IN: 0.1, other: 0.05 },
    per: 160,
    ways: sharesOf('device 80 ip 70 email 30 phone 10'),
    pools: numbersOf('device 3 ip 2'),
  },
  { name: 'web agency', users: { other: 0.35 }, per: 110, ways: sharesOf('web 85'), pools: numbersOf('web 2') },
  { name: 'net provider', users: { other: 0.45 }, per: 60, ways: sharesOf('ip 80'), pools: numbersOf('ip 3') },
  {
    // Collects in Hong Kong for those who may not hold foreign money: an invoice of a third company is no sin.
    name: 'payment agent',
    users: { CN: 0.34, HK: 0.12, IN: 0.14, TW: 0.1, other: 0.03 },
    per: 170,
    ways: sharesOf('bank 85 invoice 70'),
    pools: numbersOf('bank 5 invoice 2'),
  },
  {
    name: 'export agent',
    users: { CN: 0.32, HK: 0.22, IN: 0.25, PL: 0.12, other: 0.06 },
    per: 100,
    ways: sharesOf('shipper 80 goods 60'),
    pools: numbersOf('shipper 2 goods 2'),
  },
  { name: 'bonded warehouse', users: { HK: 0.4, CN: 0.25, other: 0.15 }, per: 110, ways: sharesOf('warehouse 90') },
  {
    name: 'laboratory',
    users: { HK: 0.25, CN: 0.2, other: 0.12 },
    per: 300,
    ways: sharesOf('photos 40'),
    pools: numbersOf('photos 15'),
  },
];
const FEWEST = 3;
/** How often a circle uses the same service because one told the other. */
const FOLLOWS = 0.4;

/** Where the services of a marketplace are drawn from, and how large it is. */
export interface Town {
  readonly root: Draw;
  readonly sellers: number;
}

/** What a firm has in common with strangers; `circle` draws the taste of those whom it asks for advice. */
export function crowdBonds(town: Town, firm: Draw, country: Country, circle: Draw): Bond[] {
  return SERVICES.flatMap((service): Bond[] => {
    const own = firm.at('service').at(service.name);
    if (!own.at('uses').chance(service.users[country.code] ?? service.users.other ?? 0)) return [];
    const taste = own.at('follows').chance(FOLLOWS) ? circle.at('service').at(service.name) : own;
    const index = someone(taste.at('which'), town.sellers / service.per);
    const name = `${service.name} ${country.code} ${index}`;
    const { ways, pools, isBuilding } = service;
    return [
      {
        name,
        draw: town.root.at(name),
        home: country,
        ways,
        ...(pools && { pools }),
        ...(isBuilding && { isBuilding }),
      },
    ];
  });
}

/** One of so many, the first ones much more often. */
export function someone(draw: Draw, count: number): number {
  return Math.floor(Math.max(FEWEST, count) * draw.uniform() ** 2);
}
