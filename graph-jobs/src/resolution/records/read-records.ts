import { addressParts, cleanAddress, cleanName, cleanPhone } from '@ringbreaker/cypher/values';
import type { AddressParts } from '@ringbreaker/cypher/values';
import type { MatchRecord } from './match-record.ts';

/** A place as somebody wrote it down; `country` is an ISO 3166-1 alpha-2 code. */
export interface PlaceText {
  readonly key: string;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly phone?: string | undefined;
  readonly country?: string | undefined;
}

/** Reads what was written of a place into the parts that are compared; a text that says nothing leaves its part out. */
export function readPlace({ key, name, address, postcode, phone, country }: PlaceText): MatchRecord {
  const named = cleanName(name ?? '');
  const located = cleanAddress({ street: address, postcode, country });
  const reached = cleanPhone(phone ?? '', country);
  const place = located.ok ? addressParts(located.key) : undefined;
  return {
    key,
    ...(named.ok ? { name: [...new Set(named.key.slice('name:'.length).split(' '))] } : {}),
    ...(place && readParts(place)),
    ...(reached.ok ? { phone: [reached.key] } : {}),
  };
}

/** The parts of an address as terms. */
function readParts({ country, numbers, units, words, postcode }: AddressParts): Omit<MatchRecord, 'key'> {
  return {
    numbers,
    units,
    words,
    ...(postcode === undefined ? {} : { postcode: [postcode] }),
    ...(country === '?' ? {} : { country: [country] }),
  };
}

/** An address by its key alone; a hashed key has no parts left and matches nothing. */
export function readAddress(key: string): MatchRecord {
  const parts = addressParts(key);
  return parts === undefined ? { key } : { key, ...readParts(parts) };
}

/** A name by its key alone: a word with a digit counts for what it numbers. */
export function readName(key: string): MatchRecord {
  const words = key.slice('name:'.length).split(' ');
  const isNumber = (word: string) => /\d/.test(word);
  const numbers = words.filter(isNumber).map((word) => `n${word}`);
  return { key, name: words.filter((word) => !isNumber(word)), ...(numbers.length > 0 ? { units: numbers } : {}) };
}
