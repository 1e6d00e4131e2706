import type { Draw } from '../draw.ts';
import { drawHanRoad } from './han-roads.ts';
import { drawWord } from '../people/names.ts';
import { fillPattern } from '../values/phones.ts';
import type { City } from './places.ts';

/** A postal address in parts, as the addresses table has them. */
export interface PostalAddress {
  street: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
  lat: number;
  lon: number;
}

type StreetForm = (name: string, number: number, unit: number) => string;

// How a country writes a street line.
const STREETS: Record<string, StreetForm> = {
  CN: (name, number, unit) => `Room ${unit}, Building ${1 + (unit % 9)}, No. ${number} ${name} Road`,
  TR: (name, number, unit) => `${name} Sokak No:${number} D:${1 + (unit % 30)}`,
  IN: (name, number, unit) => `Shop ${unit}, ${number} ${name} Nagar`,
  PK: (name, number, unit) => `House ${number}, Street ${1 + (unit % 40)}, ${name} Town`,
  VN: (name, number) => `${number} Duong ${name}`,
  IT: (name, number) => `Via ${name} ${number}`,
  DE: (name, number) => `${name}strasse ${number}`,
  US: (name, number, unit) => `${number} ${name} Street Apt ${unit}`,
  BR: (name, number, unit) => `Rua ${name}, ${number}, sala ${unit}`,
  GB: (name, number) => `${number} ${name} Road`,
  FR: (name, number) => `${number} rue ${name}`,
  ES: (name, number) => `Calle ${name} ${number}`,
  PL: (name, number, unit) => `ul. ${name} ${number}/${1 + (unit % 60)}`,
  AE: (name, number, unit) => `Office ${unit}, ${name} Building, Street ${number}`,
};

/** An address in a city: an invented street, a real city and postcode area. */
export function drawAddress(draw: Draw, country: string, city: City): PostalAddress {
  const form = STREETS[country] ?? ((name: string, number: number) => `${number} ${name} Road`);
  const street = form(
    country === 'CN' ? drawHanRoad(draw.at('street')) : drawWord(draw.at('street')),
    draw.at('number').between(1, 399),
    draw.at('unit').between(101, 980),
  );
  const jitter = (part: string) => (draw.at(part).uniform() - 0.5) * 0.2;
  return {
    street,
    city: city.name,
    region: city.region,
    postcode: fillPattern(draw.at('postcode'), city.postcode),
    country,
    lat: round(city.lat + jitter('lat')),
    lon: round(city.lon + jitter('lon')),
  };
}

/** The same address in one line, as shipping papers have it. */
export function addressLine(address: PostalAddress): string {
  return [address.street, address.city, address.region, address.postcode].filter((part) => part !== '').join(', ');
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
