import { Draw, heavyTail } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { WorldRequest } from '../world.ts';
import type { House, Market, Value } from './model.ts';
import { SETTINGS, type Channel } from './settings.ts';
import { LANDS, personName, type City, type Land } from './words.ts';

interface Who {
  readonly name: string;
  readonly land: Land;
  readonly city: City;
}

/** A new thing of a kind, as such things look where somebody lives. */
export function mint(kind: Channel, draw: Draw, { name, land, city }: Who): Value {
  const isIban = land.iban !== null && kind === 'payout';
  const scheme = isIban ? 'iban' : draw.at('wallet').chance(0.3) ? 'wallet' : 'bank';
  return {
    kind,
    text: textOf(kind, draw, { name, land, city }),
    land,
    name,
    city,
    scheme,
    bank: draw.pick(land.banks),
  };
}

function textOf(kind: Channel, draw: Draw, { name, land, city }: Who): string {
  const plain = name.toLowerCase().replace(/[^a-z ]/g, '');
  if (kind === 'phone') return land.mobile + draw.digits(land.digits - land.mobile.length);
  if (kind === 'email') {
    const host = draw.at('host').pick(['gmail.com', 'gmail.com', 'gmail.com', 'outlook.com', 'yahoo.com']);
    return `${plain.replaceAll(' ', draw.at('joint').pick(['', '.', '_']))}${draw.at('no').digits(3)}@${host}`;
  }
  if (kind === 'device') return draw.hex(32);
  if (kind === 'ip')
    return [0, 1, 2, 3].map((at) => (at ? draw.at(at).between(1, 254) : draw.between(130, 171))).join('.');
  if (kind === 'handle')
    return plain.replaceAll(' ', '').slice(0, 9) + draw.pick(['', '.', '_']) + draw.at('no').digits(3);
  if (kind === 'payout') return land.iban ? ibanOf(draw, land) : draw.digits(11);
  if (kind === 'image') return draw.hex(16);
  return `${draw.at('house').between(1, 190)}|${draw.at('street').pick(land.streets)}|${postcodeOf(draw, land, city)}`;
}

function postcodeOf(draw: Draw, { code }: Land, { postcode }: City): string {
  if (code === 'GB') return `${postcode} ${draw.digits(1)}${draw.at('a').pick(['AB', 'HT', 'QP', 'NW'])}`;
  return postcode + draw.digits(Math.max(2, (code === 'PL' ? 6 : code === 'VN' ? 6 : 5) - postcode.length));
}

function ibanOf(draw: Draw, { code, iban }: Land): string {
  const [letters, digits] = iban as readonly [string, number];
  return makeIban(code, letters + draw.digits(digits));
}

export const landOf = (draw: Draw): Land => draw.weighted(LANDS, ({ part }) => part);

const HOUSES = ['PrintHarbor', 'Threadmill', 'Gelatone', 'CustomKat', 'Gearmint', 'Inkfolk', 'Merchado', 'Dropstitch'];
const PROVIDERS = ['Payflux', 'PingPorto', 'Onerail', 'LianPay', 'Worldsent'];

/** Printing houses, halls of residence and crowds: some are used by very many, most by few. */
export function newMarket(request: WorldRequest): Market {
  const root = Draw.of(request.seed).at('printshops');
  const who = (draw: Draw, name?: string): Who => {
    const land = landOf(draw.at('land'));
    return { land, city: draw.at('city').pick(land.cities), name: name ?? personName(draw.at('name'), land) };
  };
  const crowd = (kind: Channel, perSellers: number, names: readonly string[] = []) => {
    const count = names.length || Math.ceil(request.sellers / perSellers) + 2;
    return Array.from({ length: count }, (_, at) => {
      const draw = root.at('crowd').at(kind).at(at);
      const made = mint(kind, draw, who(draw, names[at]));
      return names.length > 0 ? { ...made, scheme: made.land.iban ? 'iban' : 'psp', bank: names[at] as string } : made;
    });
  };
  const houses = HOUSES.map((name): House => {
    const draw = root.at('house').at(name);
    const own = who(draw, `${name} Fulfillment`);
    return { name, door: mint('return', draw, own), account: mint('payout', draw.at('account'), own) };
  });
  return {
    root,
    request,
    settings: SETTINGS[request.level],
    houses,
    campuses: Array.from({ length: Math.ceil(request.sellers / 260) + 1 }, (_, at) => {
      const draw = root.at('campus').at(at);
      return { ip: mint('ip', draw, who(draw)), door: mint('address', draw, who(draw)) };
    }),
    crowds: new Map([
      ['phone', crowd('phone', 45)],
      ['device', crowd('device', 90)],
      ['ip', crowd('ip', 16)],
      ['handle', crowd('handle', 60)],
      ['payout', crowd('payout', 0, PROVIDERS)],
      ['address', crowd('address', 70)],
    ]),
  };
}

/** One of many, the first ones far more often than the last ones. */
export function popular<T>(draw: Draw, list: readonly T[]): T {
  const at = heavyTail(draw.uniform(), { low: 1, high: list.length + 1, alpha: 0.35 });
  return list[Math.min(list.length, Math.floor(at)) - 1] as T;
}
