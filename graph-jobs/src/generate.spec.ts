import { cleanAccount, cleanAddress, cleanContact, cleanName } from '@ringbreaker/cypher/values';
import type { ContactKind } from '@ringbreaker/cypher/domain';
import { sized } from '@ringbreaker/cypher/test-size';
import type { AccountScheme } from '@ringbreaker/cypher/values';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluateRun, exactValuePairs } from './evaluate.ts';
import { closureBaseline, reportClusters } from './evaluate/plain-methods.ts';
import { GenerateError, generateMarketplace, type MarketplaceOptions } from './generate.ts';
import { csvLine } from './generate/tables/csv.ts';

// A marketplace takes seconds to make, more where others work beside.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** How many sellers the marketplaces have in which everything is looked at. */
const [SMALL, HARDER, LARGE] = sized([2_000, 5_000, 10_000], [4_000, 8_000, 20_000]);
/** The largest of the rackets grows with the marketplace. */
const LARGEST = sized(45, 60);

type Record_ = Record<string, string>;
type Tables = Record<string, Record_[]>;

function readAll(options: MarketplaceOptions): Tables {
  const tables: Tables = {};
  for (const { name, columns, rows } of generateMarketplace(options)) {
    tables[name] = [...rows].map((row) =>
      Object.fromEntries(columns.map((column, i) => [column, String(row[i] ?? '')])),
    );
  }
  return tables;
}

const asText = (options: MarketplaceOptions) =>
  generateMarketplace(options)
    .map(({ name, columns, rows }) => name + csvLine(columns) + [...rows].map(csvLine).join(''))
    .join('');

const rowsOf = (tables: Tables, name: string): Record_[] => tables[name] ?? [];

describe('a made marketplace', () => {
  let tables: Tables;
  beforeAll(() => {
    tables = readAll({ sellers: SMALL, seed: 4 });
  });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    const options = { sellers: 300, seed: 8 };
    expect(asText(options)).toBe(asText(options));
    expect(asText(options)).not.toBe(asText({ ...options, seed: 9 }));
  });

  it('makes the rows of a table anew at each reading', () => {
    const [table] = generateMarketplace({ sellers: 200, seed: 1 });
    expect([...(table?.rows ?? [])]).toEqual([...(table?.rows ?? [])]);
  });

  it('has as many sellers as asked, ids that are unique, and owners that are declared', () => {
    expect(rowsOf(tables, 'sellers')).toHaveLength(SMALL);
    const ids: Record<string, string> = {
      sellers: 'seller_id',
      stores: 'store_id',
      parties: 'party_id',
      listings: 'listing_id',
      shipments: 'shipment_id',
      outcomes: 'outcome_id',
      truth: 'seller_id',
    };
    for (const [name, id] of Object.entries(ids)) {
      const all = rowsOf(tables, name).map((row) => row[id]);
      expect(new Set(all).size, name).toBe(all.length);
    }
    const declared = new Set([
      ...rowsOf(tables, 'sellers').map((row) => `seller:${row.seller_id}`),
      ...rowsOf(tables, 'parties').map((row) => `party:${row.party_id}`),
    ]);
    const used = [
      ...['contacts', 'addresses', 'payment_accounts', 'outcomes'].flatMap((name) =>
        rowsOf(tables, name).map((row) => `${row.owner_kind}:${row.owner_id}`),
      ),
      ...['listings', 'shipments', 'authorisations', 'stores'].flatMap((name) =>
        rowsOf(tables, name).map((row) => `seller:${row.seller_id}`),
      ),
      ...rowsOf(tables, 'relations').flatMap((row) => [
        `${row.from_kind}:${row.from_id}`,
        `${row.to_kind}:${row.to_id}`,
      ]),
    ];
    expect(used.filter((owner) => !declared.has(owner))).toEqual([]);
  });

  it('writes values that are what they say: each is read by its kind, with nothing amiss', () => {
    const amiss: string[] = [];
    const check = (what: string, outcome: ReturnType<typeof cleanContact>, label?: string) => {
      if (!outcome.ok) amiss.push(`${what}: ${outcome.reason}`);
      else if (outcome.note ?? (label && outcome.label !== label))
        amiss.push(`${what}: ${outcome.note} ${outcome.label}`);
    };
    const labels: Record_ = {
      phone: 'Phone',
      email: 'Email',
      handle: 'Handle',
      device: 'Device',
      ip: 'Ip',
      image: 'Image',
    };
    for (const { kind = '', value = '', country } of rowsOf(tables, 'contacts')) {
      check(kind, cleanContact({ kind: kind as ContactKind, value, country }), labels[kind]);
    }
    for (const { scheme = '', account = '', institution, country } of rowsOf(tables, 'payment_accounts')) {
      check(scheme, cleanAccount({ scheme: scheme as AccountScheme, account, institution, country }));
    }
    for (const { street, city, region, postcode, country } of rowsOf(tables, 'addresses')) {
      check('address', cleanAddress({ street, city, region, postcode, country }), 'Address');
    }
    for (const { url = '' } of rowsOf(tables, 'stores'))
      check('url', cleanContact({ kind: 'domain', value: url }), 'Domain');
    for (const { sender = '' } of rowsOf(tables, 'shipments')) check('sender', cleanName(sender), 'Name');
    expect([...new Set(amiss)]).toEqual([]);
  });

  it('says one address alike in the addresses table and on parcels', () => {
    const line = ({ street, city, region, postcode }: Record_) =>
      [street, city, region, postcode].filter(Boolean).join(', ');
    const addresses = new Set(rowsOf(tables, 'addresses').map(line));
    const origins = rowsOf(tables, 'shipments').map((row) => row.origin as string);
    expect(origins.filter((origin) => addresses.has(origin)).length / origins.length).toBeGreaterThan(0.7);
  });

  it('has no cell that a spreadsheet would take for a formula', () => {
    // A plus before digits is a phone number and a minus before digits a number.
    const formula = /^([=@\t\r]|[+-](?!\d))/;
    for (const rows of Object.values(tables)) {
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => formula.test(cell))).toEqual([]);
    }
  });

  it('plants nothing when told so', () => {
    const honest = readAll({ sellers: 1_000, seed: 4, rackets: false });
    expect(rowsOf(honest, 'sellers')).toHaveLength(1_000);
    expect(rowsOf(honest, 'truth').filter((row) => row.racket !== '')).toEqual([]);
    expect(rowsOf(honest, 'outcomes').filter((row) => row.finding === 'counterfeit')).toEqual([]);
    expect(rowsOf(honest, 'truth').some((row) => row.operator !== '')).toBe(true);
  });

  it('refuses what cannot be, in words', () => {
    expect(() => generateMarketplace({ sellers: 12, seed: 1 })).toThrow(GenerateError);
    expect(() => generateMarketplace({ seed: -1 })).toThrow('seed is -1: it must be a whole number');
    expect(() => generateMarketplace({ seed: 1, level: 'cruel' as never })).toThrow('use easy, medium or hard');
  });
});

describe(`a marketplace of ${LARGE} sellers`, () => {
  let tables: Tables;
  let planted: Map<string, string>;
  beforeAll(() => {
    tables = readAll({ sellers: LARGE, seed: 1 });
    planted = new Map(rowsOf(tables, 'truth').map((row) => [row.seller_id as string, row.racket as string]));
  });

  it('has at least forty rackets of heavy-tailed size, and nine honest sellers of ten', () => {
    const sizes = new Map<string, number>();
    for (const racket of planted.values()) if (racket) sizes.set(racket, (sizes.get(racket) ?? 0) + 1);
    const all = [...sizes.values()].sort((a, b) => a - b);
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(all[0]).toBeGreaterThanOrEqual(3);
    expect(all[all.length - 1]).toBeGreaterThanOrEqual(LARGEST);
    expect(all[all.length >> 1]).toBeLessThanOrEqual(8);
    const members = all.reduce((sum, size) => sum + size, 0);
    expect(1 - members / planted.size).toBeGreaterThanOrEqual(0.9);
  });

  it('defeats the closure with a cap, as an easy level must, without being out of its reach', () => {
    const reached = reachOfClosure(tables);
    expect(reached).toBeLessThanOrEqual(0.6);
    expect(reached).toBeGreaterThanOrEqual(0.15);
  });

  it('gives every racket a confirmed counterfeit, or prices and senders that speak', () => {
    const sold = rowsOf(tables, 'outcomes').filter((row) => row.finding === 'counterfeit');
    const confirmed = new Set(sold.map((row) => planted.get(row.owner_id as string)));
    const senders = new Map<string, Map<string, Set<string>>>();
    for (const { seller_id: seller = '', sender = '' } of rowsOf(tables, 'shipments')) {
      const racket = planted.get(seller);
      if (!racket || confirmed.has(racket)) continue;
      const names = senders.get(racket) ?? new Map<string, Set<string>>();
      names.set(sender, (names.get(sender) ?? new Set()).add(seller));
      senders.set(racket, names);
    }
    const silent = [...new Set(planted.values())].filter((racket) => racket && !confirmed.has(racket));
    expect(silent.length).toBeGreaterThan(0);
    for (const racket of silent) {
      const reuse = Math.max(...[...(senders.get(racket)?.values() ?? [])].map((sellers) => sellers.size));
      expect(reuse, racket).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the harder levels', () => {
  it.each([
    ['medium', 0.45],
    ['hard', 0.3],
  ] as const)(
    'defeat the closure with a cap, level %s',
    (level, most) => {
      const tables = readAll({ sellers: HARDER, seed: 1, level });
      expect(reachOfClosure(tables)).toBeLessThanOrEqual(most);
      const rackets = new Set(rowsOf(tables, 'truth').map((row) => row.racket));
      expect(rackets.size - 1).toBeGreaterThanOrEqual(20);
    },
    60_000,
  );

  it('hide half of the identifiers, and write the others in many ways', () => {
    const [easy, hard] = [
      readAll({ sellers: 1_000, seed: 4, level: 'easy' }),
      readAll({ sellers: 1_000, seed: 4, level: 'hard' }),
    ];
    const phones = (tables: Tables) => rowsOf(tables, 'contacts').filter((row) => row.kind === 'phone');
    const seen = phones(hard).length / phones(easy).length;
    expect(seen).toBeGreaterThan(0.4);
    expect(seen).toBeLessThan(0.62);
    const written = phones(hard).map((row) => row.value as string);
    expect(written.filter((value) => !value.startsWith('+')).length / written.length).toBeGreaterThan(0.2);
    const streets = rowsOf(hard, 'addresses').map((row) => row.street as string);
    expect(streets.some((street) => /\p{Script=Han}/u.test(street))).toBe(true);
  });
});

/** Pairwise F1 over members that the closure over exact values reaches, with a cap of 25. */
function reachOfClosure(tables: Tables): number {
  const plain = Object.entries(tables).map(([name, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    return { name, columns, rows: rows.map((row) => columns.map((column) => row[column])) };
  });
  const pairs = exactValuePairs(plain);
  const truth = rowsOf(tables, 'truth').map((row) => ({
    sellerId: row.seller_id as string,
    operator: row.operator as string,
    racket: row.racket as string,
  }));
  return evaluateRun(reportClusters(pairs, closureBaseline(pairs, 25)), truth).pairwise.f1;
}
