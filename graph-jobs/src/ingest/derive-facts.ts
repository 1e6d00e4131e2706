import type { EntityKind } from '@ringbreaker/cypher/domain';
import { RECIPIENT } from './clean/texts.ts';
import type { TableName } from './contract.ts';
import { rowHash } from './check/check.ts';
import type { Workbench } from './stage.ts';

/** Where a kind's facts come from: its table, its id and SQL for each fact that is not simply a column. */
interface FactRule {
  readonly kind: EntityKind;
  readonly prefix: string;
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
}

const stamp = (column: string) => `stamp(${column})`;
const number = (column: string) => `cast(${column} as double)`;

const FACT_RULES: Partial<Record<TableName, FactRule>> = {
  sellers: {
    kind: 'Seller',
    prefix: 'seller',
    id: 'seller_id',
    facts: {
      platform: 'platform',
      name: 'name',
      status: 'status',
      country: 'country',
      openedAt: stamp('opened_at'),
      closedAt: stamp('closed_at'),
      closureReason: 'closure_reason',
    },
  },
  stores: {
    kind: 'Store',
    prefix: 'store',
    id: 'store_id',
    facts: {
      name: 'name',
      url: 'url',
      platform: 'platform',
      status: 'status',
      openedAt: stamp('opened_at'),
      closedAt: stamp('closed_at'),
    },
  },
  parties: {
    kind: 'Party',
    prefix: 'party',
    id: 'party_id',
    facts: {
      type: 'type',
      name: 'name',
      registrationNumber: 'registration_number',
      country: 'country',
      status: 'status',
      foundedAt: stamp('founded_at'),
      dissolvedAt: stamp('dissolved_at'),
    },
  },
  listings: {
    kind: 'Listing',
    prefix: 'listing',
    id: 'listing_id',
    facts: {
      title: 'title',
      brand: 'brand',
      category: 'category',
      price: number('price'),
      currency: 'currency',
      postedAt: stamp('posted_at'),
      removedAt: stamp('removed_at'),
      removalReason: 'removal_reason',
    },
  },
  shipments: {
    kind: 'Shipment',
    prefix: 'shipment',
    id: 'shipment_id',
    facts: {
      carrier: 'carrier',
      agent: 'agent',
      tracking: 'tracking',
      shippedAt: stamp('shipped_at'),
      mode: 'mode',
      originCountry: 'origin_country',
      transitCountries: 'transit_countries',
      recipient: RECIPIENT,
      destinationCountry: 'destination_country',
      items: number('items'),
      weightGrams: number('weight_g'),
      declaredValue: number('declared_value'),
      currency: 'currency',
      description: 'description',
      hsCode: 'hs_code',
      seized: 'cast(lower(seized) as boolean)',
    },
  },
  payments: {
    kind: 'Payment',
    prefix: 'payment',
    id: 'payment_id',
    facts: { amount: number('amount'), currency: 'currency', paidAt: stamp('paid_at'), reference: 'reference' },
  },
  outcomes: {
    kind: 'Outcome',
    prefix: 'outcome',
    id: 'outcome_id',
    facts: {
      type: 'type',
      occurredAt: stamp('occurred_at'),
      value: number('value'),
      currency: 'currency',
      suspects: number('suspects'),
      finding: 'finding',
    },
  },
};
const BRAND_TEXT: Partial<Record<TableName, true>> = { listings: true, authorisations: true };

/** The facts of a kind, in the order of its columns. */
export function factColumns(kind: string): string[] {
  if (kind === 'Brand') return ['name'];
  const rule = Object.values(FACT_RULES).find((candidate) => candidate.kind === kind);
  return Object.keys(rule?.facts ?? {}).sort();
}

/** Makes `facts_KIND` for each kind that the tables declare, and answers those kinds. */
export async function deriveFacts(bench: Workbench, names: readonly TableName[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const name of names) {
    const rule = FACT_RULES[name];
    if (rule === undefined) continue;
    const facts = factColumns(rule.kind).map((fact) => `${rule.facts[fact]} as "${fact}"`);
    await bench.run(`create table facts_${rule.kind} as select '${rule.prefix}:' || ${rule.id} as key, ${rule.id} as id,
      ${facts.join(', ')}, rh, seq, row_no from ok_${name}`);
    kinds.push(rule.kind);
  }
  const branded = names.filter((name) => BRAND_TEXT[name]);
  return branded.length > 0 ? [...kinds, await deriveBrands(bench, branded)] : kinds;
}

/** A brand is declared by being named; one fact row for each way of writing it. */
async function deriveBrands(bench: Workbench, names: readonly TableName[]): Promise<string> {
  const rows = names.map((name) => `select brand, seq, row_no from ok_${name}`).join(' union all ');
  await bench.run(`create table facts_Brand as
    select v.key, substr(v.key, 7) as id, any_value(v.display) as name, any_value(${rowHash('sha256(v.display)')}) as rh,
      seq, min(row_no) as row_no
    from (${rows}) r join clean v on v.t = 'brand' || chr(31) || brand and v.key is not null
    group by v.key, v.display, seq`);
  return 'Brand';
}
