import type { Draw } from '#jobs/generate/draw';
import type { Country } from './countries.ts';
import { script, withoutMarks } from './places.ts';

const WORDS = (
  'Alba Amber Arden Astra Aurum Baltic Beacon Bridge Cedar Cobalt Copper Coral Delta Dawn Echo Ember Falcon Fjord ' +
  'Garnet Halo Harbor Helix Indigo Iris Jade Juno Krone Lark Linden Lumen Luna Maple Meridian Mira Nexa Nord Nova Onyx ' +
  'Opal Orbit Orion Pallas Pearl Petra Prime Quartz Raven Rhea Ridge Rubin Sable Sigma Silva Solar Stella Summit Tamar ' +
  'Terra Titan Topas Tundra Umbra Vega Vela Verde Vesta Vista Zenit Zephyr'
).split(' ');
const TRADES =
  'Trade Retail Commerce Fashion Outlet Import Distribution Goods Sport Home Style Supply Brands Store'.split(' ');
const HOLDINGS = 'Holding Capital Invest Group Participations Ventures Equity Management'.split(' ');
const SHOPS = 'Shop Outlet Store Deals Market Corner Boutique Direct 24 World Point Depot Style Online'.split(' ');

/** Name of a person, in both scripts where the country has two; common names come often. */
export function personName(draw: Draw, country: Country): string {
  const first = common(draw.at('first'), country.first);
  const last = common(draw.at('last'), country.last);
  const native = `${script(first, 1)} ${script(last, 1)}`;
  return first.includes('|') ? `${script(first, 0)} ${script(last, 0)}|${native}` : native;
}

function common<T>(draw: Draw, list: readonly T[]): T {
  return list[Math.floor(draw.uniform() ** 1.4 * list.length)] as T;
}

/** A person's name as a clerk writes it. */
export function writePerson(name: string, draw: Draw, messy: number): string {
  if (!draw.at('messy').chance(messy)) return script(name, 0);
  const [first, last] = script(name, 0).split(' ');
  const plain = withoutMarks(script(name, 0));
  return draw.at('way').pick([`${last}, ${first}`, plain.toUpperCase(), script(name, 1), plain]);
}

/** Name of a company without its legal form. */
export function companyName(draw: Draw, isHolding: boolean): string {
  const trade = draw.at('trade').pick(isHolding ? HOLDINGS : TRADES);
  const second = draw.at('two').chance(0.6) ? ` ${draw.at('second').pick(WORDS)}` : '';
  return `${draw.at('word').pick(WORDS)}${second} ${trade}`;
}

/** A company's name as a clerk writes it. */
export function writeCompany(name: string, country: Country, { draw, messy }: { draw: Draw; messy: number }): string {
  const usual = `${name} ${country.forms[0]}`;
  if (!draw.at('messy').chance(messy)) return usual;
  return draw.at('way').pick([usual.toUpperCase(), `${name} ${country.forms[1]}`, name, usual.replaceAll('.', '')]);
}

/** What a shop calls itself. */
export function shopName(draw: Draw): string {
  const tail = draw.at('numbered').chance(0.3) ? String(draw.at('tail').between(1, 99)) : '';
  return `${draw.at('word').pick(WORDS)} ${draw.at('shop').pick(SHOPS)}${tail}`;
}
