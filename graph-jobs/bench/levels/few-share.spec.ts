import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { Tables, type NamedTable } from '../snapshot/tables.ts';
import { NOTHING_KNOWN, thinkPurely } from './detect-purely.ts';

// A marketplace as somebody may write it down from a case: four hundred shops of which each has a phone of its own, a
// family with three, and nine accounts that share phones, handles and wallets. Hardly an honest shop shares anything, so
// that those who share are mostly one racket, and what they show must not be taken for what everybody shows. To see it
// fail, let `takePart` of `estimate-signals.ts` be `POLICY.signals.share`: nothing is reported.

const AS_OF = '2025-06-01';
const BRANDS = { Gucci: 900, Rolex: 6_000, Chanel: 1_200 };
const RACKET = Array.from({ length: 9 }, (_, at) => `r${at}`);
const FAMILY = ['f0', 'f1', 'f2'];
const HONEST = Array.from({ length: 400 }, (_, at) => `h${at}`);

/** @param found sellers at whom a test purchase found counterfeit goods @param share of the usual price that the nine ask for */
function marketplace(found: readonly string[], share: number): NamedTable[] {
  const all = [...HONEST, ...FAMILY, ...RACKET];
  const contact = (seller: string, kind: string, value: string) => ['seller', seller, kind, value];
  const offers = (seller: string, part: number) =>
    Object.entries(BRANDS).map(([brand, price]) => [
      `${seller}-${brand}`,
      seller,
      brand,
      'fashion',
      price * part,
      'USD',
    ]);
  const phoneOf = (at: number, first: number) => `+86 138 ${first} ${String(1_000 + at)}`;
  return [
    { name: 'sellers', columns: ['seller_id', 'country'], rows: all.map((seller) => [seller, 'CN']) },
    {
      name: 'contacts',
      columns: ['owner_kind', 'owner_id', 'kind', 'value'],
      rows: [
        ...HONEST.map((seller, at) => contact(seller, 'phone', phoneOf(at, 1_111))),
        ...FAMILY.map((seller) => contact(seller, 'phone', phoneOf(0, 2_222))),
        ...RACKET.map((seller, at) => contact(seller, 'phone', phoneOf(Math.floor(at / 2), 3_333))),
        ...RACKET.map((seller, at) => contact(seller, 'handle', `outlet${Math.floor(at / 3)}`)),
      ],
    },
    {
      name: 'payment_accounts',
      columns: ['owner_kind', 'owner_id', 'scheme', 'account', 'institution'],
      rows: RACKET.map((seller, at) => ['seller', seller, 'wallet', `wal-${Math.floor(at / 4)}-88123`, 'alipay']),
    },
    {
      name: 'listings',
      columns: ['listing_id', 'seller_id', 'brand', 'category', 'price', 'currency'],
      rows: [
        ...HONEST.flatMap((seller, at) => offers(seller, 0.8 + (at % 40) / 100)),
        ...FAMILY.flatMap((seller) => offers(seller, 1)),
        ...RACKET.flatMap((seller) => offers(seller, share)),
      ],
    },
    {
      name: 'outcomes',
      columns: ['outcome_id', 'owner_kind', 'owner_id', 'type', 'occurred_at', 'finding'],
      rows: found.map((seller) => [`o-${seller}`, 'seller', seller, 'test_buy', '2025-05-01', 'counterfeit']),
    },
  ];
}

function rackets(tables: NamedTable[]): string[][] {
  const rows = snapshotOf(new Tables(tables), AS_OF);
  const { findings } = thinkPurely(rows, { asOf: AS_OF, engine: 'leiden', seed: 1, known: NOTHING_KNOWN });
  return findings.rackets.map(({ members }) => members.map(({ seller }) => seller.slice('seller:'.length)).sort());
}

describe('where hardly an honest seller shares anything', () => {
  it('a racket of which two accounts were found out is reported, whole and alone', () => {
    expect(rackets(marketplace(['r1', 'r6'], 0.08))).toEqual([RACKET]);
  });

  it('nobody is reported for sharing, whatever was found at somebody else', () => {
    expect(rackets(marketplace(['h5'], 1))).toEqual([]);
  });

  it('a family is none for one find at one of its shops', () => {
    expect(rackets(marketplace(['f1'], 1))).toEqual([]);
  });
});
