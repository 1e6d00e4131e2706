import { dayOf } from '#jobs/generate/days';
import { Draw, heavyTail } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import { districtOf, factoryOf, houseOf } from './houses.ts';
import type { Bookkeeper, Fair, Family, Firm, House, HouseKind } from './model.ts';
import { FAMILIES, LAST_DAY, SHARES } from './settings.ts';
import { addressOf, companyOf, importerOf, phoneOf } from './values.ts';
import { AGENCY_KINDS, MARKS } from './names.ts';
import { DISTRICTS, type District } from './words.ts';

const LAST = dayOf(LAST_DAY);
const ACCOUNTS_A_BOOKKEEPER = 70;
const WITH_BOOKKEEPER = 0.45;
const AGENCIES = 14;
const CHAINS = 40;
const ACCOUNTS_A_WORKSHOP = 14;
/** Families of a house that have more than one account. */
const SEVERAL: Readonly<Record<HouseKind | 'alone', number>> = { clan: 0.4, office: 0.2, racket: 0.45, alone: 0.18 };

interface Asked {
  readonly house: House | null;
  readonly accounts: number;
}

/** All who are there in a request, without a row written. */
export function planFair({ level, seed, sellers, honest }: WorldRequest): Fair {
  const draw = Draw.of(seed).at('fairs').at(level);
  const houses: House[] = [];
  const asked: Asked[] = [];
  const fill = (kind: HouseKind, share: number) => {
    for (let made = 0, at = 0; made < share * sellers; at++) {
      const house = houseOf(draw.at(kind).at(at), `${kind}-${at}`, kind);
      houses.push(house);
      const families = Math.round(heavyTail(house.draw.at('families').uniform(), FAMILIES));
      for (let family = 0; family < families; family++) {
        const accounts = accountsOf(house.draw.at('family').at(family), SEVERAL[kind]);
        asked.push({ house, accounts });
        made += accounts;
      }
    }
  };
  if (!honest) fill('racket', SHARES.rackets);
  fill('clan', SHARES.clans);
  fill('office', SHARES.offices);
  const alone = sellers * (1 - SHARES.rackets - SHARES.clans - SHARES.offices);
  for (let made = 0, at = 0; made < alone; at++) {
    const accounts = accountsOf(draw.at('alone').at(at), SEVERAL.alone);
    asked.push({ house: null, accounts });
    made += accounts;
  }
  const workshops = Array.from({ length: Math.ceil(sellers / ACCOUNTS_A_WORKSHOP) }, (_, at) => {
    const own = draw.at('workshop').at(at);
    return factoryOf(own, districtOf(own));
  });
  const chains = Array.from({ length: CHAINS }, (_, at) => importerOf(draw.at('chain').at(at)));
  return { families: familiesOf(draw, asked, sellers), houses, chains, workshops };
}

/** Accounts of a family: one, or with this chance two to five. */
function accountsOf(draw: Draw, several: number): number {
  return draw.at('several').chance(several) ? draw.at('accounts').weighted([2, 3, 4, 5], (count) => 1 / count) : 1;
}

function familiesOf(draw: Draw, asked: readonly Asked[], sellers: number): Family[] {
  const bookkeepers = Array.from({ length: Math.ceil(sellers / ACCOUNTS_A_BOOKKEEPER) }, (_, at) =>
    bookkeeperOf(draw.at('bookkeeper').at(at), DISTRICTS[at % DISTRICTS.length] as District),
  );
  const agencies = Array.from({ length: AGENCIES }, (_, at) =>
    companyOf(draw.at('agency').at(at), DISTRICTS[at % 5] as District, AGENCY_KINDS),
  );
  const order = asked.map((_, at) => ({ at, by: draw.at('order').at(at).uniform() })).sort((a, b) => a.by - b.by);
  let next = 0;
  return order.map(({ at }) => {
    const { house, accounts } = asked[at] as Asked;
    const own = draw.at('family').at(at);
    // A buying office's families sit in any district, most others next door to each other.
    const isNear = house && (house.kind === 'clan' || own.at('near').chance(house.kind === 'office' ? 0.3 : 0.7));
    const district = isNear ? house.district : districtOf(own);
    const near = bookkeepers.filter(({ address }) => address.district === district);
    const ids = Array.from({ length: accounts }, () => `ex-${String((next += 3)).padStart(6, '0')}`);
    return {
      name: `family-${at}`,
      draw: own,
      house,
      district,
      line: house?.line ?? own.at('line').pick(district.lines),
      bookkeeper: near.length > 0 && own.at('kept').chance(WITH_BOOKKEEPER) ? own.at('keeper').pick(near) : null,
      agency: own.at('agency').weighted(agencies, (name) => 1 / (1 + agencies.indexOf(name))),
      seat: addressOf(own.at('seat'), district),
      firms: ids.map((id, place) => firmOf(own.at('firm').at(place), id, district)),
    };
  });
}

function bookkeeperOf(draw: Draw, district: District): Bookkeeper {
  const mark = draw.at('mark').pick(MARKS).toLowerCase();
  return {
    phone: phoneOf(draw.at('phone'), district.country),
    mail: `${mark}.tax${draw.digits(3)}@mail163.cn`,
    address: addressOf(draw.at('address'), district),
  };
}

function firmOf(draw: Draw, id: string, district: District): Firm {
  const opened = LAST - draw.at('opened').between(30, 1_800);
  const closes = draw.at('closes').chance(0.15);
  const closed = closes ? Math.min(LAST, opened + draw.at('life').between(60, 1_200)) : null;
  return { id, draw, name: companyOf(draw, district), opened, closed: closed === LAST ? null : closed };
}
