import type { Draw } from '#jobs/generate/draw';
import type { Factory, House, HouseKind, Purse } from './model.ts';
import { addressOf, companyOf, importerOf, markOf, personOf, phoneOf } from './values.ts';
import { FACTORY_KINDS, MARKS } from './names.ts';
import { BANKS, DISTRICTS, type District } from './words.ts';

/** How many of each thing a house has; drawn between both. */
type Bounds = readonly [number, number];
const HAS: Readonly<Record<HouseKind, { factories: Bounds; importers: Bounds; purses: Bounds; directors: Bounds }>> = {
  clan: { factories: [1, 2], importers: [1, 3], purses: [1, 1], directors: [2, 3] },
  office: { factories: [2, 4], importers: [3, 5], purses: [1, 2], directors: [1, 2] },
  racket: { factories: [1, 2], importers: [2, 4], purses: [1, 2], directors: [2, 3] },
};

/** A house of families, honest or not, out of the same draws. */
export function houseOf(draw: Draw, name: string, kind: HouseKind): House {
  const district = districtOf(draw);
  const count = (key: keyof (typeof HAS)['clan']) => draw.at(`number of ${key}`).between(...HAS[kind][key]);
  const many = <T>(key: keyof (typeof HAS)['clan'], make: (draw: Draw) => T) =>
    Array.from({ length: count(key) }, (_, at) => make(draw.at(key).at(at)));
  return {
    name,
    kind,
    draw,
    district,
    line: draw.at('line').pick(district.lines),
    factories: many('factories', (own) => factoryOf(own, district)),
    importers: many('importers', importerOf),
    purses: many('purses', purseOf),
    sampleRoom: addressOf(draw.at('sample room'), district),
    phone: phoneOf(draw.at('phone'), district.country),
    mailDomain: `${draw.at('domain').pick(MARKS).toLowerCase()}${draw.at('domain').at(1).pick(MARKS).toLowerCase()}${draw.at('domain').digits(2)}.com`,
    directors: many('directors', (own) => personOf(own, district.country)),
  };
}

/** A district; Chinese ones are larger. */
export function districtOf(draw: Draw): District {
  return draw.at('district').weighted(DISTRICTS, ({ country }) => (country === 'CN' ? 3 : 1));
}

/** A factory in a district. */
export function factoryOf(draw: Draw, district: District): Factory {
  const name = companyOf(draw, district, FACTORY_KINDS);
  return { draw, id: `fa-${draw.digits(9)}`, name, address: addressOf(draw.at('address'), district) };
}

/** A company in a port city of free trade, with an account at one of few banks. */
export function purseOf(draw: Draw): Purse {
  const mark = markOf(draw);
  return {
    account: `${draw.at('account').digits(12)}`,
    bank: draw.at('bank').pick(BANKS),
    holder: `${mark} (HK) Limited`,
  };
}
