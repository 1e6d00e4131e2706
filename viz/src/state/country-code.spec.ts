import { describe, expect, it } from 'vitest';
import { countryCodeOf } from './country-code.ts';

describe('a country as somebody writes it', () => {
  // Seen red: with a rule that asked for two letters.
  it('is read by its code, and by its name in English and Chinese', () => {
    const written = [
      'IN',
      ' in ',
      'India',
      'INDIA',
      '印度',
      'Hong Kong',
      '香港',
      'uk',
      'USA',
      'Turkey',
      'Türkiye',
      'Germany',
    ];
    expect(written.map(countryCodeOf)).toEqual([
      'IN',
      'IN',
      'IN',
      'IN',
      'IN',
      'HK',
      'HK',
      'GB',
      'US',
      'TR',
      'TR',
      'DE',
    ]);
    expect(countryCodeOf("Cote d'Ivoire")).toBe('CI');
  });

  it('is none where nobody knows it', () => {
    expect(['Indialand', 'I', '', '+91', '12'].map(countryCodeOf)).toEqual([null, null, null, null, null]);
  });
});
