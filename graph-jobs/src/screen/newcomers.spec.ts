import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { accountsNamed } from '../analysis/screening/accounts-named.ts';
import { newcomerFiles } from './newcomers.ts';

const lines = (files: Readonly<Record<string, string>>, name: string) => files[name]?.trimEnd().split('\n').slice(1);

describe('what was screened, as tables', () => {
  it('is a seller with what was said of it', () => {
    const newcomer: ScreeningSubject = {
      id: 'shop-1',
      country: 'CN',
      values: [
        { kind: 'phone', value: '138 0013 8000' },
        { kind: 'email', value: '=a@b.com' },
        { kind: 'iban', value: 'DE89 3704 0044 0532 0130 00', institution: 'Bank' },
        { kind: 'name', value: 'Wang Wei' },
        { kind: 'address', value: '1 Road', country: 'DE' },
      ],
    };
    const files = newcomerFiles([newcomer]);
    expect(Object.keys(files)).toEqual(['sellers.csv', 'contacts.csv', 'addresses.csv', 'payment_accounts.csv']);
    const [id = ''] = lines(files, 'sellers.csv')?.[0]?.split(',') ?? [];
    expect(id).toMatch(/^screened:shop-1:[0-9a-f]{16}$/);
    expect(lines(files, 'sellers.csv')).toEqual([`${id},Wang Wei,CN`]);
    expect(lines(files, 'contacts.csv')).toEqual([
      `seller,${id},phone,138 0013 8000,CN`,
      `seller,${id},email,=a@b.com,`,
    ]);
    expect(lines(files, 'addresses.csv')).toEqual([`seller,${id},1 Road,DE`]);
    expect(lines(files, 'payment_accounts.csv')).toEqual([
      `seller,${id},iban,DE89 3704 0044 0532 0130 00,Wang Wei,Bank,`,
    ]);
  });

  it('is the seller whose id was asked about, with the listing that it offers', () => {
    const files = newcomerFiles([
      {
        id: 'listing:L1',
        listing: { title: 'Watch', price: 12.5, currency: 'EUR' },
        values: [
          { kind: 'seller', value: '4711' },
          { kind: 'image', value: 'phash:0f1e2d3c4b5a6978' },
        ],
      },
    ]);
    expect(Object.keys(files)).toEqual(['sellers.csv', 'listings.csv']);
    expect(lines(files, 'sellers.csv')).toEqual(['4711,,']);
    expect(lines(files, 'listings.csv')).toEqual([
      expect.stringMatching(/^screened:listing:L1:[0-9a-f]{16},4711,,Watch,,,12.5,EUR,phash:0f1e2d3c4b5a6978$/),
    ]);
  });

  it('is the same newcomer by the same values where it has no id, and another one by others', () => {
    const of = (id: string | undefined, value: string) =>
      lines(newcomerFiles([{ ...(id && { id }), values: [{ kind: 'phone', value }] }]), 'sellers.csv')?.[0];
    expect(of(undefined, '1')).toBe(of('line 3', '1'));
    expect(of(undefined, '1')).toMatch(/^screened:[0-9a-f]{16},,$/);
    expect(of('line 3', '2')).not.toBe(of('line 3', '1'));
    // Two files that each call the first one so speak of two; who says the same again speaks of the same.
    expect(of('1', '2')).not.toBe(of('1', '1'));
    expect(of('1', '2')).toBe(of('1', '2'));
  });

  it('leaves the name of a seller of whom others tell to these', () => {
    const subject: ScreeningSubject = {
      country: 'DE',
      values: [
        { kind: 'seller', value: '4711' },
        { kind: 'name', value: 'Another Name' },
        { kind: 'email', value: 'a@b.com' },
      ],
    };
    expect(accountsNamed([subject])).toEqual(['seller:4711']);
    const files = newcomerFiles([subject], new Set(['seller:4711']));
    expect(files).toEqual({ 'contacts.csv': expect.stringMatching(/\nseller,4711,email,a@b.com,\n$/) });
    expect(lines(newcomerFiles([subject]), 'sellers.csv')).toEqual(['4711,Another Name,DE']);
  });

  it('leaves a store without its seller to the store', () => {
    const files = newcomerFiles([
      {
        values: [
          { kind: 'store', value: 's1' },
          { kind: 'email', value: 'a@b.com' },
        ],
      },
    ]);
    expect(Object.keys(files)).toEqual(['contacts.csv']);
    expect(lines(files, 'contacts.csv')).toEqual(['store,s1,email,a@b.com,']);
  });
});
