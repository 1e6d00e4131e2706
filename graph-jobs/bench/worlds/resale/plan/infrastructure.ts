import type { Draw } from '#jobs/generate/draw';
import { drawDevice, drawIp } from '../words/numbers.ts';
import { writeFull } from '../words/spelling.ts';
import { drawPlace, type Country, type Place } from '../words/towns.ts';
import { FIRST, LAST, type Marketplace } from './model.ts';

/** Things that strangers share, because everyone uses them. */
const NETWORKS = 5;
const EXITS = 6;
const LOCKERS = 9;
const SHOPS = 3;
const HALLS = 2;
const CHEAP_MODELS = 3;
const SCENES = 5;
const PICTURES = 3;
/** Second-hand telephones and numbers that are given out again, per hundred sellers. */
const SECOND_HAND = 0.02;

/** The address under which a mobile network's customers of a country surf. */
export function networkIp(market: Marketplace, draw: Draw, country: Country): string {
  return drawIp(market.draw.at('network').at(country).at(draw.between(0, NETWORKS)), country);
}

/** An exit of a VPN that fans of films and shy people use. */
export function vpnIp(market: Marketplace, draw: Draw): string {
  return drawIp(market.draw.at('vpn').at(draw.between(0, EXITS)), 'NL');
}

/** A student hall: one address, hundreds of rooms, one network. */
export function hallOf(market: Marketplace, draw: Draw, country: Country): { place: Place; ip: string } {
  const hall = market.draw
    .at('hall')
    .at(country)
    .at(draw.between(0, HALLS - 1));
  const room = draw.at('told').chance(0.4) ? String(draw.at('room').between(101, 499)) : null;
  return { place: { ...drawPlace(hall, country), number: '2', unit: room }, ip: drawIp(hall.at('ip'), country) };
}

/** A parcel locker of a town, by its number. */
export function lockerOf(market: Marketplace, { country, city }: Place, at: number): string {
  const number = at % LOCKERS;
  const place = drawPlace(market.draw.at('locker').at(city).at(number), country, city);
  const code = city.slice(0, 3).toUpperCase();
  return `Bokso ${code}${String(number * 7 + 3).padStart(2, '0')}M, ${writeFull(market.draw.at('written').at(city).at(number), place)}`;
}

/** A shop of a town that takes parcels in. */
export function shopOf(market: Marketplace, draw: Draw, { country, city }: Place): { name: string; place: Place } {
  const shop = market.draw
    .at('shop')
    .at(city)
    .at(draw.between(0, SHOPS - 1));
  const name = shop.at('name').pick(['Tabac Presse', 'Kiosk am Eck', 'Mini Market', 'Phone & Repair', 'Alimentari']);
  return { name: `Relais ${name}`, place: { ...drawPlace(shop, country, city), unit: null } };
}

/** Cheap telephones of one model all call themselves the same. */
export function cheapDevice(market: Marketplace, draw: Draw): string {
  return drawDevice(market.draw.at('cheap').at(draw.between(0, CHEAP_MODELS - 1)));
}

/** Backgrounds that a picture search takes for one: white walls, the bestselling carpet. */
export function commonScene(market: Marketplace, draw: Draw): string {
  return market.draw
    .at('scene')
    .at(draw.between(0, SCENES - 1))
    .hex(16);
}

/** A picture from the shop's own page, which everyone copies. */
export function shopPicture(market: Marketplace, draw: Draw, model: string): string {
  return market.draw
    .at('picture')
    .at(model)
    .at(draw.between(0, PICTURES - 1))
    .hex(16);
}

/** Somebody else's former thing: which one of how many, and the years in which it was this one's. */
export function secondHand(market: Marketplace, draw: Draw): { key: number; from: number; to: number } {
  const key = draw.at('which').between(0, Math.ceil(market.sellers * SECOND_HAND));
  const third = Math.floor((LAST - FIRST) / 3);
  const from = FIRST + third * draw.at('era').between(0, 2);
  return { key, from, to: Math.min(LAST, from + third - 20) };
}
