import type { Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../../world.ts';
import type { Market, Operator, Person, Supplier, Supply } from '../model.ts';
import { PER, type Ways } from '../settings.ts';
import { plainGoods } from '../words/goods.ts';
import { firmName, newPerson, newPhone, newPlace, newPurse } from './values.ts';

const STOCK = 40;

/** Where this marketplace buys, is paid, is registered and sends from. */
export function newMarket(root: Draw, { sellers }: WorldRequest): Market {
  const many = (of: keyof typeof PER, least: number) => Math.max(least, Math.round(sellers / PER[of]));
  const list = <T>(of: keyof typeof PER, least: number, make: (draw: Draw) => T) =>
    Array.from({ length: many(of, least) }, (_, at) => make(root.at(of).at(at)));
  return {
    suppliers: list('supplier', 8, (draw) => ordinarySupplier(draw)),
    collectors: list('collector', 1, (draw) => {
      const person = newPerson(draw, 'collector');
      const name = firmName(draw.at('firm'), person);
      const purse = newPurse(draw.at('purse'), { country: person.country, name });
      return { ...purse, scheme: 'psp', account: `C${draw.at('account').digits(12)}` };
    }),
    // Everybody at such an address has the same room.
    offices: list('office', 3, (draw) => newPlace(draw.at('place'), newPerson(draw, 'host'))),
    depots: list('depot', 4, (draw) => newPlace(draw.at('place'), newPerson(draw, 'depot'), false)),
  };
}

function ordinarySupplier(draw: Draw): Supplier {
  const person = newPerson(draw.at('person'), 'supplier');
  const name = firmName(draw.at('name'), person);
  const depot = newPlace(draw.at('depot'), person, false);
  return {
    key: `supplier-${draw.at('key').hex(8)}`,
    name,
    phone: newPhone(draw.at('phone'), person.country),
    purse: newPurse(draw.at('purse'), { country: person.country, name }),
    depot,
    returns: draw.at('one place').chance(0.6) ? depot : newPlace(draw.at('returns'), person, false),
    sender: draw.at('signs').chance(0.5) ? name.usual : person.name.usual,
    goods: plainGoods(draw.at('goods'), STOCK),
  };
}

/** The supply of a racket, by the operator who sells it on to the others. */
export function racketSupplier(draw: Draw, wholesale: Operator, { nominee, key, goods }: RacketSupply): Supplier {
  const { person, kits, depot } = wholesale;
  const name = firmName(draw.at('name'), person);
  const stranger = newPerson(draw.at('nominee'), 'nominee', person);
  return {
    key,
    name,
    phone: kits[0]?.phone ?? '',
    purse: nominee ? newPurse(draw.at('purse'), stranger) : (kits[0]?.purse ?? newPurse(draw.at('purse'), person)),
    depot,
    returns: draw.at('one place').chance(0.5) ? depot : newPlace(draw.at('returns'), person, false),
    sender: draw.at('signs').chance(0.4) ? name.usual : person.name.usual,
    goods,
  };
}

interface RacketSupply {
  readonly key: string;
  /** Whether somebody who sells nothing takes the money. */
  readonly nominee: boolean;
  readonly goods: Supplier['goods'];
}

/** Some suppliers serve many and most serve few. */
export function someSupplier(draw: Draw, { suppliers }: Market, person: Person): Supplier {
  const inReach = suppliers.filter(({ depot }) => depot.country === person.country);
  const ranked = inReach.length > 0 ? inReach : suppliers;
  return draw.at('rank').weighted(
    ranked.map((supplier, rank) => ({ supplier, rank })),
    ({ rank }) => 1 / (rank + 3) ** 0.8,
  ).supplier;
}

/** By what somebody will be known who buys of a supplier from a day on. */
export function newSupply(draw: Draw, supplier: Supplier, ways: Ways, from: number): Supply {
  const chance = (way: keyof Ways) => draw.at(way).chance(ways[way]);
  return {
    supplier,
    from,
    until: null,
    shows: {
      pictures: chance('pictures'),
      depot: chance('depot'),
      returns: chance('returns'),
      pays: chance('pays'),
      related: chance('related'),
      phone: chance('phone'),
      collects: chance('collects'),
    },
  };
}
