import type { Draw } from '#jobs/generate/draw';
import { CITIES, FAMILIES, GIVENS, STREETS } from './words.ts';

/** A mobile number of China, eleven digits. */
export function mobileOf(draw: Draw): string {
  return `1${draw.at('second').pick([3, 5, 7, 8, 9])}${draw.at('rest').digits(9)}`;
}

/** A customer service number: 400 and seven digits. */
export function serviceNumberOf(draw: Draw): string {
  return `400${draw.at('start').between(1, 9)}${draw.at('rest').digits(6)}`;
}

/** The name of an account in a chat: letters and digits. */
export function handleOf(draw: Draw): string {
  const letters = draw.at('letters').code(5).replace(/\d/g, 'q');
  return `${letters}${draw.at('digits').digits(4)}`;
}

/** A person's name in characters. */
export function personOf(draw: Draw): string {
  const given = draw.at('given');
  return draw.at('family').pick(FAMILIES) + given.pick(GIVENS) + (given.chance(0.6) ? given.at(1).pick(GIVENS) : '');
}

/** A phone as somebody types it. */
export function typedPhone(phone: string, draw: Draw, typed: number): string {
  if (!draw.at('odd').chance(typed)) return phone;
  const isService = phone.startsWith('400');
  const [first, second, third] = [phone.slice(0, 3), phone.slice(3, isService ? 6 : 7), phone.slice(isService ? 6 : 7)];
  const ways = [`${first}-${second}-${third}`, `${first} ${second} ${third}`, `电话${phone}`];
  return draw
    .at('way')
    .pick(isService ? ways : [...ways, `+86 ${first} ${second} ${third}`, `0086${phone}`, `86-${phone}`]);
}

/** A chat name as somebody types it. */
export function typedHandle(handle: string, draw: Draw, typed: number): string {
  if (!draw.at('odd').chance(typed)) return handle;
  const ways = [`wx: ${handle}`, `VX ${handle}`, `微信：${handle}`, `@${handle}`, handle.toUpperCase(), `V信${handle}`];
  return draw.at('way').pick(ways);
}

/** A house in a street of one of the cities; the same number, the same house. */
export interface House {
  readonly city: (typeof CITIES)[number];
  readonly street: (typeof STREETS)[number];
  readonly number: number;
}

/** The house that a draw falls on, in a city that is given or drawn. */
export function houseOf(draw: Draw, city = draw.at('city').pick(CITIES)): House {
  return { city, street: draw.at('street').pick(STREETS), number: draw.at('number').between(1, 680) };
}

/** A house and a part of it in one line, as somebody types it: characters, or letters, with or without the province. */
export function typedHouse({ city, street, number }: House, part: string, draw: Draw): string {
  const way = draw.at('way').between(0, 5);
  if (way <= 2) return `${city.province[0]}${city.name[0]}${street[0]}${number}号${part}`;
  if (way === 3) return `${city.name[0]} ${street[0]} ${number} 号 ${part}`;
  if (way === 4) return `${number} ${street[1]}, ${part}, ${city.name[1]}, ${city.province[1]} ${city.code}`;
  return `${part}, No.${number} ${street[1]}, ${city.name[1]}`;
}
