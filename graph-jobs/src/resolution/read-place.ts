import { addressParts, cleanAddress, cleanName, cleanPhone } from '@ringbreaker/cypher/values';
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
    ...(place ?? {}),
    ...(reached.ok ? { phone: reached.key } : {}),
  };
}
