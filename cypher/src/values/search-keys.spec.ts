import { describe, expect, it } from 'vitest';
import { cleanAccount, cleanAddress, cleanContact, cleanName, searchKeys } from './index.ts';
import type { CleanOutcome } from './index.ts';

const cardSecret = 'a secret of this test';

describe('a text in the search box', () => {
  it.each<[string, CleanOutcome]>([
    ['138 0013 8000', cleanContact({ kind: 'phone', value: '+8613800138000' })],
    ['Foo.Bar+1@gmail.com', cleanContact({ kind: 'email', value: 'foobar@gmail.com' })],
    ['https://www.foo-bags.co.uk/x', cleanContact({ kind: 'domain', value: 'foo-bags.co.uk' })],
    ['8.8.8.8', cleanContact({ kind: 'ip', value: '8.8.8.8' })],
    ['@Foo', cleanContact({ kind: 'handle', value: 'foo' })],
    ['FFEE001122334455', cleanContact({ kind: 'image', value: 'ffee001122334455' })],
    [
      'https://cdn.foo-bags.co.uk/i/4711.jpg',
      cleanContact({ kind: 'image', value: 'https://cdn.foo-bags.co.uk/i/4711.jpg' }),
    ],
    ['photo-0815.webp', cleanContact({ kind: 'image', value: 'photo-0815.webp' })],
    ['de89 3704 0044 0532 0130 00', cleanAccount({ scheme: 'iban', account: 'DE89370400440532013000' })],
    ['6222 0211 1234', cleanAccount({ scheme: 'bank', account: '622202111234', country: 'CN' })],
    ['6222 0211 1234', cleanAccount({ scheme: 'bank', account: '622202111234' })],
    ['4111 1111 1111 1111', cleanAccount({ scheme: 'card', account: '4111111111111111', cardSecret })],
    [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      cleanAccount({ scheme: 'crypto', account: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa' }),
    ],
    ['XIAOMING WANG', cleanName('王小明')],
    ['科技路12号', cleanAddress({ full: '12 Keji Road', country: 'CN' })],
  ])('%s finds its value', (text, value) => {
    expect(value.ok && searchKeys(text, 'CN', cardSecret)).toContain(value.ok && value.key);
  });

  it('finds a key by itself, the likeliest first, each once, nothing for a placeholder', () => {
    expect(searchKeys('tel:+8613800138000')[0]).toBe('tel:+8613800138000');
    const keys = searchKeys('13800138000', 'CN');
    expect(keys[0]).toBe('tel:+8613800138000');
    expect(new Set(keys).size).toBe(keys.length);
    expect(searchKeys('n/a')).toEqual([]);
    expect(searchKeys('')).toEqual([]);
  });

  it.each([
    ['138 0013 8000', 'tel:+8613800138000'],
    ['020 7946 0018', 'tel:+442079460018'],
    ['０６ １２ ４３ ５６ ８７', 'tel:+33612435687'],
    ['(11) 96123-4567', 'tel:+5511961234567'],
  ])('finds %s, typed without its country, in every country where it is a number', (text, key) => {
    const keys = searchKeys(text);
    expect(keys).toContain(key);
    expect(keys.length).toBeLessThanOrEqual(40);
  });

  it('reads a number that names its country in that one alone', () => {
    expect(searchKeys('0086 138 0013 8000').filter((key) => key.startsWith('tel:'))).toEqual(['tel:+8613800138000']);
  });
});
