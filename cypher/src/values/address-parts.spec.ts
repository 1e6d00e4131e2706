import { describe, expect, it } from 'vitest';
import { addressParts } from './address-parts.ts';
import { cleanAddress } from './address.ts';

const partsOf = (full: string, country?: string) => {
  const outcome = cleanAddress({ full, country });
  return outcome.ok ? addressParts(outcome.key) : undefined;
};

describe('the parts of an address', () => {
  it.each([
    [
      'Room 502, 5/F, Building A, No. 12 Keji Road, Nanshan District, Shenzhen, 518000',
      'CN',
      {
        units: ['u502', 'ba', 'f5'],
        numbers: ['12'],
        words: ['keji', 'nanshan', 'road', 'shenzhen'],
        postcode: '518000',
      },
    ],
    [
      '10 Downing St, London SW1A 2AA',
      'GB',
      { numbers: ['10'], words: ['downing', 'london', 'street'], postcode: 'sw1a2aa' },
    ],
    ['600 7th Ave, New York', 'US', { units: [], numbers: ['600', '7'], words: ['avenue', 'new', 'york'] }],
    ['Wah Fat Building, Kung Yip Street', 'HK', { units: [], numbers: [] }],
  ])('%s', (full, country, parts) => {
    expect(partsOf(full, country)).toMatchObject({ country: country.toLowerCase(), ...parts });
  });

  it('are unknown of a hashed key, and in what is no address', () => {
    expect(addressParts(`addr:cn:${'0'.repeat(64)}`)).toBeUndefined();
    expect(addressParts('name:foo')).toBeUndefined();
  });
});
