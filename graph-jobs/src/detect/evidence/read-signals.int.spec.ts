import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sellerCount, takeLease, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, saveTestGraph } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../ingest.ts';
import { NO_SIGNALS, type Signals } from './facts.ts';
import { readSignals } from './read-signals.ts';
import { NO_LEVELS } from '../red-flags/kept-reference.ts';
import { readParts, ReferenceInUse } from '../reference/reference.ts';

const now = () => new Date('2026-07-01T00:00:00Z');
const day = (at: number) => `2025-03-${String(at).padStart(2, '0')}`;

/** Small canonical tables, one trait of a red flag in each corner. */
const TABLES: Record<string, readonly string[]> = {
  sellers: [
    'seller_id,name,status,country',
    ...['s1', 's2', 's3'].map((id) => `${id},Shop ${id},open,US`),
    ...Array.from({ length: 10 }, (_, at) => `w${at},Shop w${at},open,DE`),
  ],
  stores: ['store_id,seller_id,name', 'st1,s1,First store'],
  parties: ['party_id,type,name,country', 'p1,company,Source Limited,CN', 'p2,person,Ann Keeper,US'],
  relations: ['from_kind,from_id,type,to_kind,to_id', 'party,p1,supplies,seller,s1', 'party,p2,operates,seller,s2'],
  listings: [
    'listing_id,seller_id,store_id,title,brand,category,price,currency,posted_at,removed_at,removal_reason,image',
    `l1,s1,,Velgelim shoe,Velgelim,shoes,20,EUR,${day(1)},${day(5)},Counterfeit,ffd8000000000001`,
    `l2,s1,,Velgelim shoe again,Velgelim,shoes,30,EUR,${day(9)},,,ffd8000000000001`,
    `l3,,st1,Velgelim boot,Velgelim,shoes,40,EUR,${day(2)},${day(3)},sold out,`,
    `l4,s2,,Sports shoe whatsapp: +861380000,,shoes,10,EUR,${day(2)},,,ffd8000000000001`,
    `l5,s2,,Nameless,,shoes,10,EUR,${day(2)},,,ffd8000000000777`,
    `l6,w0,,Velgelim shoe,Velgelim,shoes,,GBP,${day(2)},,,ffd8000000000001`,
    `l7,w1,,Nordhelm cap,Nordhelm,caps,,GBP,${day(2)},,,ffd8000000000777`,
  ],
  shipments: [
    'shipment_id,seller_id,mode,shipped_at,origin_country,transit_countries,destination,destination_country,items,declared_value,currency,description',
    ...[1, 2, 3, 4, 5].map(
      (at) => `h${at},s1,post,${day(at)},CN,HK,"1 Main Street, Springfield 62701",US,2,400,USD,shoes`,
    ),
    `h6,s2,cargo,${day(1)},CN,,"9 Dock Road, Springfield 62704",US,500,900,USD,Velgelim hang tags`,
    `h7,s3,cargo,${day(9)},CN,,"9 Dock Road, Springfield 62704",US,500,900,USD,unbranded shoes`,
  ],
  addresses: [
    'owner_kind,owner_id,role,full,country',
    ...Array.from({ length: 10 }, (_, at) => `seller,w${at},registered,"Suite 5, 77 Mail Lane, Dover 19901",US`),
    'seller,s3,registered,"Suite 5, 77 Mail Lane, Dover 19901",US',
  ],
  payment_accounts: [
    'owner_kind,owner_id,scheme,account,holder',
    'seller,s1,psp,acct-one,Ann Keeper',
    'seller,s2,psp,acct-shared,Ann Keeper',
    'seller,s3,psp,acct-shared,Ann Keeper',
  ],
  payments: [
    'payment_id,from_scheme,from_account,to_scheme,to_account,amount,currency,paid_at',
    ...Array.from({ length: 10 }, (_, at) => `y${at},psp,payer-${at},psp,acct-one,400,USD,${day(at + 1)}`),
    `y90,psp,acct-one,psp,acct-next,3900,USD,${day(11)}`,
    `y91,psp,payer-1,psp,acct-shared,400,USD,${day(11)}`,
    `y92,psp,payer-1,psp,acct-one,400,USD,2023-01-01`,
  ],
  outcomes: [
    'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
    `o1,party,p1,raid,${day(20)},counterfeit`,
    `o2,party,p2,test_buy,${day(20)},counterfeit`,
    `o3,store,st1,removal,${day(20)},genuine`,
  ],
  authorisations: ['brand,seller_id', 'Velgelim,s3'],
};

describe('signals of sellers in the graph', () => {
  let database: Database;
  let folder: string;
  let signals: Signals;
  const of = (kind: keyof Signals, seller: string) =>
    signals[kind].filter((row) => row.seller === `seller:${seller}`) as unknown[];

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-signals-'));
    const tables = join(folder, 'tables');
    mkdirSync(tables);
    for (const [name, rows] of Object.entries(TABLES))
      writeFileSync(join(tables, `${name}.csv`), rows.join('\n') + '\n');
    const request = { folder: tables, contributor: 'test', archive: join(folder, 'archive'), now };
    await ingest(database, { ...request, cardSecret: 'k'.repeat(32), progress: () => undefined });
    const kinds = Object.keys(NO_SIGNALS).filter((kind) => kind !== 'exposures');
    const sellers = ['seller:s1', 'seller:s2', 'seller:s3'];
    signals = await readSignals(database, '2025-12-01', Object.fromEntries(kinds.map((kind) => [kind, sellers])));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('count listings of the seller and its stores, struck and steering ones apart', () => {
    expect(of('listings', 's1')).toEqual([
      expect.objectContaining({ listings: 3, removed: 2, struck: 1, struckSample: 'listing:l1', medianPrice: 30 }),
    ]);
    expect(of('listings', 's2')).toEqual([
      expect.objectContaining({ brand: null, listings: 2, steering: 1, steeringSample: 'listing:l4' }),
    ]);
  });

  it('see a brand hidden behind a picture that two shops list under it, and what was put up again', () => {
    expect(of('hiddenBrands', 's2')).toEqual([
      { seller: 'seller:s2', pictured: 2, hidden: 1, brand: 'Velgelim', sample: 'listing:l4' },
    ]);
    expect(of('reposts', 's1')).toEqual([
      { seller: 'seller:s1', gone: 'listing:l1', again: 'listing:l2', by: 'seller:s1' },
    ]);
  });

  it('read what was found at the seller, its stores, who runs it and who supplies it', () => {
    expect(of('outcomes', 's1')).toEqual([expect.objectContaining({ about: 'store:st1', finding: 'genuine' })]);
    expect(of('outcomes', 's2')).toEqual([expect.objectContaining({ about: 'party:p2', type: 'test_buy' })]);
    expect(of('supplierOutcomes', 's1')).toEqual([expect.objectContaining({ supplier: 'party:p1', type: 'raid' })]);
    expect(of('authorisations', 's3')).toEqual([expect.objectContaining({ brand: 'Velgelim' })]);
  });

  it('add up a year of dollars into an account of one’s own, and list what flows through it', () => {
    expect(of('income', 's1')).toEqual([expect.objectContaining({ sales: 10, amount: 4000 })]);
    expect(of('income', 's2')).toEqual([]);
    const [flow] = of('flows', 's1') as Signals['flows'][number][];
    expect(flow?.payments.filter(([, way]) => way === 'TO')).toHaveLength(11);
    expect(flow?.payments.filter(([, way]) => way === 'FROM').map(([payment]) => payment)).toEqual(['payment:y90']);
  });

  it('tell parcels by size, detour, place and what is in them', () => {
    expect(of('parcels', 's1')).toEqual([
      expect.objectContaining({ parcels: 5, counted: 5, small: 5, valued: 5, medianUnitValue: 200 }),
    ]);
    expect(of('detours', 's1')).toEqual([expect.objectContaining({ origin: 'CN', transit: 'HK', parcels: 5 })]);
    const [split] = of('consignments', 's1') as Signals['consignments'][number][];
    expect(split?.parcels).toHaveLength(5);
    expect(signals.packing.map(({ seller, sort }) => [seller, sort])).toEqual([
      ['seller:s2', 'labels'],
      ['seller:s3', 'blanks'],
    ]);
    expect(new Set(signals.packing.map(({ place }) => place)).size).toBe(1);
  });

  it('know an address that many are registered at', () => {
    expect(of('addresses', 's3')).toEqual([expect.objectContaining({ users: 11, addressRole: 'registered' })]);
    expect(of('addresses', 's1')).toEqual([]);
  });

  it('keep a reference for a month, until one is asked for or the marketplace has doubled', async () => {
    const lease = await takeLease(database, 'writer');
    const levels = (exposure: number) => () => Promise.resolve({ ...NO_LEVELS, exposure });
    const use = async (exposure: number, { renew = false, asOf = '2025-12-01' } = {}) => {
      const reference = await ReferenceInUse.open(database, lease, { renew, asOf });
      const brandMedians = await reference.medians();
      const nullLevels = await reference.use('nullLevels', levels(exposure));
      return { isOver: reference.isOver, brandMedians, exposure: nullLevels.exposure, versions: reference.versions };
    };
    const first = await use(0.1);
    expect(first.versions).toEqual({ brandMedians: 1, nullLevels: 1 });
    expect(first.brandMedians).toEqual([expect.objectContaining({ brand: 'Velgelim', median: 30, listings: 3 })]);
    expect(await use(0.2, { asOf: '2025-12-31' })).toEqual(first);
    const asked = { isOver: false, exposure: 0.2, versions: { brandMedians: 2, nullLevels: 2 } };
    expect(await use(0.2, { renew: true })).toMatchObject(asked);
    expect([...(await readParts(database)).keys()].sort()).toEqual(['brandMedians', 'nullLevels']);
    // Red where the month or the size is not looked at.
    const january = { asOf: '2026-01-02' };
    const ofMonth = { isOver: true, exposure: 0.3, versions: { brandMedians: 3, nullLevels: 3 } };
    expect(await use(0.3, january)).toMatchObject(ofMonth);
    const [{ sellers } = { sellers: 0 }] = await database.run(sellerCount, {});
    const newcomers = Array.from({ length: sellers }, (_, at) => ({
      key: `seller:new${at}`,
      labels: ['Entity', 'Seller'],
      properties: {},
    }));
    const add = (things: typeof newcomers) => saveTestGraph(database, { things, links: [], deliveries: [] });
    await add(newcomers.slice(1));
    expect(await use(0.4, january)).toMatchObject({ ...ofMonth, isOver: false });
    await add(newcomers.slice(0, 1));
    const ofSize = { isOver: true, exposure: 0.5, versions: { brandMedians: 4, nullLevels: 4 } };
    expect(await use(0.5, january)).toMatchObject(ofSize);
    await lease.release();
  });
});
