import {
  type Database,
  saveGroupMembers,
  saveGroupScores,
  saveOperators,
  saveRacketMembers,
  saveScores,
  saveTies,
  startRun,
  switchRun,
} from '@ringbreaker/cypher';
import {
  entityKey,
  type FlagHit,
  type GoodsInCommon,
  type GroupScore,
  type RacketScore,
} from '@ringbreaker/cypher/domain';
import { saveTestGraph, type TestGraph, writeTestDelivery } from '@ringbreaker/cypher/test-database';

export const PHONE = 'tel:+8613800138000';
export const ACCOUNT = 'iban:DE89370400440532013000';
export const DOMAIN = 'domain:watchpalace.com';
export const DEPOT = 'addr:depot';
export const HIDDEN_MAIL = 'email:boss@secretshop.com';
/** Used by two members as the second contributor knows, and by somebody else as the first does. */
export const HANDLE = 'handle:watchking';
export const seller = (id: string | number) => entityKey('Seller', String(id));
export const MEMBERS = [1, 2, 3, 4].map((id) => seller(id));

/** Three shops of three people, one of them with a removal: no racket. */
export const GROUP = 'group:three';
export const GROUP_SCORE: GroupScore = {
  probability: 0.08,
  gate: 'log_odds',
  missing: 7,
  weighed: {
    logOdds: -4.5,
    opens: 2.5,
    keeps: 1,
    prior: -2.33,
    trust: { logOdds: 0, value: 1 },
    outcomes: { logOdds: 0, value: 0, byChance: 0 },
    closedOff: { logOdds: 2, value: 0.5 },
    explained: { logOdds: 0, value: 0 },
    parts: [
      { signal: 'goods', shown: 0, operators: 3, logOdds: -3.4 },
      { signal: 'taken', shown: 1, operators: 3, logOdds: 1.23 },
    ],
  },
};

const facts = (contributors: string[]) => {
  return { contributors, sources: 1, firstSeen: 19_000, lastSeen: 19_100, firstSource: 0, latestSource: 0 };
};
const market = (from: string, type: string, to: string) => ({ from, type, to, properties: facts(['market']) });
const brand = (from: string, type: string, to: string) => ({ from, type, to, properties: facts(['brand']) });
const thing = (kind: string, key: string, properties: object = {}, contributors = ['market']) => {
  return {
    labels: ['Entity', kind],
    key,
    properties: { id: key.slice(key.indexOf(':') + 1), contributors, ...properties },
  };
};
const value = (kind: string, key: string, display = key) => ({ labels: ['Value', kind], key, properties: { display } });

/** Seventy sellers with one racket of four among them, a depot that everybody uses, and a second contributor's secret. */
function graph(): TestGraph {
  const crowd = Array.from({ length: 70 }, (_, place) => seller(place + 1));
  return {
    things: [
      ...crowd.map((key, place) =>
        thing('Seller', key, { name: `Shop ${place + 1}`, status: 'open', platform: 'bazaar' }),
      ),
      thing('Seller', seller('secret'), { name: 'Secret' }, ['brand']),
      thing('Store', 'store:1', { name: 'Watch Palace', openedAt: '2023-05-01', closedAt: '2024-01-10T08:00:00Z' }),
      thing('Brand', 'brand:rolex', { name: 'Rolex' }, ['brand']),
      thing('Brand', 'brand:nike', { name: 'Nike' }),
      thing('Party', 'party:plant', { name: 'Golden Plant Ltd', type: 'company' }),
      value('Phone', PHONE, '+86 138 0013 8000'),
      value('PaymentAccount', ACCOUNT),
      value('Domain', DOMAIN, 'watchpalace.com'),
      value('Address', DEPOT, 'Depot 1, Harbour Road'),
      value('Handle', HANDLE),
      value('Email', HIDDEN_MAIL, 'boss@secretshop.com'),
    ],
    links: [
      ...crowd.map((key) => market(key, 'LOCATED_AT', DEPOT)),
      market(seller(1), 'USES', PHONE),
      market(seller(2), 'USES', PHONE),
      market(seller(2), 'PAID_TO', ACCOUNT),
      market(seller(3), 'PAID_TO', ACCOUNT),
      market(seller(3), 'OPERATES', 'store:1'),
      market('store:1', 'USES', DOMAIN),
      market(seller(4), 'USES', DOMAIN),
      market('party:plant', 'SUPPLIES', seller(1)),
      market(seller(20), 'USES', HANDLE),
      brand(seller(1), 'USES', HANDLE),
      brand(seller(2), 'USES', HANDLE),
      brand(seller(1), 'USES', HIDDEN_MAIL),
      brand(seller('secret'), 'USES', HIDDEN_MAIL),
    ],
    deliveries: [
      { id: 'a'.repeat(64), seq: 1, contributor: 'market', asOf: '2024-01-01' },
      { id: 'b'.repeat(64), seq: 2, contributor: 'brand', asOf: '2024-01-02' },
    ],
  };
}

/**
 * The bands of the rackets beside the first, which is `rk-1` in band A and rests in part on the second contributor’s
 * secret: all harmless, so that the first leads.
 */
const OTHERS = ['A', 'B', 'B', 'C', 'D'] as const;

/** What a listing stands for here: any link that is visible, or is not. */
const offers = (name: string, listings: number, to: string) => {
  return { brand: name, listings, evidence: [{ from: seller(1), type: 'USES', to }] };
};

/** Two operators that sell alike, of which a part is the second contributor's secret, and one that names no brand. */
export const GOODS: GoodsInCommon = {
  usual: 0.2,
  weight: 4,
  operators: [
    {
      sellers: [seller(1), seller(2)],
      listings: 7,
      brands: [offers('Rolex', 4, HIDDEN_MAIL), offers('Nike', 3, PHONE)],
      brandsInAll: 2,
      tied: 2,
      compared: 1,
      alike: 0.9,
    },
    {
      sellers: [seller(3), seller('secret')],
      listings: 2,
      brands: [offers('Nike', 2, PHONE)],
      brandsInAll: 1,
      tied: 1,
      compared: 1,
      alike: 0.9,
    },
    { sellers: [seller(4)], listings: 0, brands: [], brandsInAll: 0, tied: 1, compared: 0, alike: null },
  ],
  pairs: [{ one: 0, other: 1, alike: 0.9 }],
  pairsInAll: 1,
};

function scoreOf(place: number, band: RacketScore['band']): RacketScore {
  const shown = [{ from: seller(1), type: 'USES', to: PHONE }];
  const evidence = place === 0 ? [...shown, { from: seller(1), type: 'USES', to: HIDDEN_MAIL }] : shown;
  const says = place === 0 ? 'One phone behind four shops' : 'Shared pictures';
  const best: FlagHit = { flag: 'R1', family: 'identity', strength: 0.9, says, sellers: ['1', '2'], evidence };
  const brands = place === 0 ? ['Rolex'] : ['Nike', 'Adidas'];
  return {
    score: 90 - place, band, confidence: 0.8, capability: 50, harm: place === 0 ? 70 : 10, sellers: 4, operators: 1,
    lifecycle: 'active', topReason: says, brands,
    countries: ['CN'], parts: [{ family: 'identity', best, hits: [best], without: 20 }], counterEvidence: [],
    counterfactuals: [{ without: 'R1', label: says, score: 20 }], unknown: [],
    ...(place === 0 && { goods: GOODS }),
  }; // oxfmt-ignore
}

/** What the run let each shared value say; the depot, which everybody uses, says nothing. */
const WEIGHTS: [key: string, weight: number][] = [
  [PHONE, 0.8],
  [ACCOUNT, 0.7],
  [DOMAIN, 0.4],
  [HANDLE, 0.3],
];

async function saveRun(database: Database): Promise<void> {
  const startedAt = '2024-02-01T00:00:00Z';
  const options = { startedAt, asOf: '2024-01-31', engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
  const [started] = await database.run(startRun, options);
  const run = started?.seq ?? 0;
  const members = MEMBERS.map((key, place) => [
    key,
    'rk-1',
    place < 2 ? 'core' : 'member',
    0.9 - place / 10,
    '2024-01-31',
  ]);
  const others = OTHERS.map((_, place) => [seller(place + 10), `rk-${place + 2}`, 'core', 0.5, '2024-01-31']);
  await database.run(saveRacketMembers, { run, asOf: '2024-01-31', rows: [...members, ...others] as never });
  const group = {
    run,
    asOf: '2024-01-31',
    rows: [30, 31, 32].map((id) => [seller(id), GROUP, 'member', 0.6, '2024-01-31']),
  };
  await database.run(saveGroupMembers, group as never);
  await database.run(saveGroupScores, { run, rows: [[GROUP, JSON.stringify(GROUP_SCORE)]] });
  await database.run(saveOperators, { run, rows: [[seller(1), 'op-1'], [seller(2), 'op-1']] }); // oxfmt-ignore
  await database.run(saveTies, { run, rows: WEIGHTS.map(([key, weight]) => [key, 'rk-1', 2, weight]) });
  const scores = (['A', ...OTHERS] as const).map((band, place) => {
    const s = scoreOf(place, band);
    const figures = [
      s.score,
      s.band,
      s.confidence,
      s.capability,
      s.harm,
      s.sellers,
      s.operators,
      s.lifecycle,
      s.topReason,
    ];
    return [`rk-${place + 1}`, ...figures, s.brands, s.countries, JSON.stringify(s)];
  });
  await database.run(saveScores, { run, rows: scores as never });
  await database.run(switchRun, { seq: run });
}

/** Fills an empty database with the marketplace and a run on it, and the folder of an archive with its rows. */
export async function saveMarketplace(database: Database, archive: string): Promise<void> {
  await saveTestGraph(database, graph());
  await saveRun(database);
  await database.statement('CALL db.awaitIndexes(60)');
  await database.statement('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  const file = { name: 'contacts.csv', table: 'contacts', sha256: 'f'.repeat(64) };
  await writeTestDelivery(archive, {
    id: 'a'.repeat(64), seq: 1, contributor: 'market', asOf: '2024-01-01', file,
    rows: [{ line: 2, raw: { owner_id: '1', value: '+8613800138000' }, links: [[seller(1), 'USES', PHONE]] }],
  }); // oxfmt-ignore
  await writeTestDelivery(archive, {
    id: 'b'.repeat(64), seq: 2, contributor: 'brand', asOf: '2024-01-02', file: { ...file, name: 'brand.csv' },
    rows: [{ line: 9, raw: { owner_id: '1', value: 'boss@secretshop.com' }, links: [[seller(1), 'USES', HIDDEN_MAIL]] }],
  }); // oxfmt-ignore
}
