import { TEXTS, textOf } from './clean/texts.ts';
import type { TableName } from './contract.ts';
import type { Workbench } from './stage.ts';

/** How a row of a table becomes one kind of link; each part is SQL over the row, `text` what the value is cleaned from. */
interface LinkRule {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  /** Another value of the same row that the link starts from. */
  readonly fromText?: string;
  readonly where?: string;
  readonly role?: string;
  readonly seen?: readonly [first: string, last: string];
  readonly valid?: readonly [from: string, to: string];
  /** Where it is on the globe, in degrees. */
  readonly spot?: readonly [lat: string, lon: string];
}

const OWNER = `owner_kind || ':' || owner_id`;
// A listing or a parcel of a store is its seller's through the store.
const SELLER_OR_STORE = `case when store_id is not null then 'store:' || store_id else 'seller:' || seller_id end`;
const HAS_SELLER = 'coalesce(store_id, seller_id) is not null';
const SEEN = ['first_seen', 'last_seen'] as const;
const LISTED = ['posted_at', 'removed_at'] as const;
const SHIPPED = ['shipped_at', 'shipped_at'] as const;
const PAID = ['paid_at', 'paid_at'] as const;
const KEY = 'v.key';

const text = (table: TableName, at: number) => TEXTS[table]?.[at] as string;

/** Every link that the contract's tables give. */
export const LINK_RULES: Partial<Record<TableName, readonly LinkRule[]>> = {
  stores: [
    { type: 'OPERATES', from: `'seller:' || seller_id`, to: `'store:' || store_id`, seen: ['opened_at', 'closed_at'] },
    { type: 'USES', from: `'store:' || store_id`, to: KEY, text: text('stores', 0), seen: ['opened_at', 'closed_at'] },
  ],
  contacts: [{ type: 'USES', from: OWNER, to: KEY, text: text('contacts', 0), seen: SEEN }],
  addresses: [
    {
      type: 'LOCATED_AT',
      from: OWNER,
      to: KEY,
      text: text('addresses', 0),
      seen: SEEN,
      role: `coalesce(role, '')`,
      spot: ['lat', 'lon'],
    },
  ],
  payment_accounts: [
    { type: 'PAID_TO', from: OWNER, to: KEY, text: text('payment_accounts', 0), seen: SEEN },
    {
      type: 'NAMED',
      from: 'f.key',
      fromText: text('payment_accounts', 0),
      to: KEY,
      text: text('payment_accounts', 1),
      seen: SEEN,
    },
  ],
  listings: [
    { type: 'LISTS', from: SELLER_OR_STORE, to: `'listing:' || listing_id`, seen: LISTED },
    { type: 'DEPICTS', from: `'listing:' || listing_id`, to: KEY, text: text('listings', 0), seen: LISTED },
    { type: 'OF_BRAND', from: `'listing:' || listing_id`, to: KEY, text: text('listings', 1), seen: LISTED },
  ],
  shipments: [
    { type: 'SENT', from: SELLER_OR_STORE, to: `'shipment:' || shipment_id`, seen: SHIPPED, where: HAS_SELLER },
    { type: 'SENT_AS', from: `'shipment:' || shipment_id`, to: KEY, text: text('shipments', 0), seen: SHIPPED },
    { type: 'RECEIVED_AS', from: `'shipment:' || shipment_id`, to: KEY, text: text('shipments', 3), seen: SHIPPED },
    { type: 'SHIPPED_FROM', from: `'shipment:' || shipment_id`, to: KEY, text: text('shipments', 1), seen: SHIPPED },
    { type: 'SHIPPED_TO', from: `'shipment:' || shipment_id`, to: KEY, text: text('shipments', 2), seen: SHIPPED },
  ],
  payments: [
    { type: 'FROM', from: `'payment:' || payment_id`, to: KEY, text: text('payments', 0), seen: PAID },
    { type: 'TO', from: `'payment:' || payment_id`, to: KEY, text: text('payments', 1), seen: PAID },
  ],
  relations: ['operates', 'owns', 'directs', 'supplies', 'associate'].map((type) => ({
    type: type.toUpperCase(),
    from: `from_kind || ':' || from_id`,
    to: `to_kind || ':' || to_id`,
    where: `type = '${type}'`,
    seen: SEEN,
  })),
  authorisations: [
    {
      type: 'AUTHORISED_FOR',
      from: `'seller:' || seller_id`,
      to: KEY,
      text: textOf('brand', 'brand'),
      valid: ['valid_from', 'valid_to'],
    },
  ],
  outcomes: [
    {
      type: 'CONCERNS',
      from: `'outcome:' || outcome_id`,
      to: OWNER,
      seen: ['occurred_at', 'occurred_at'],
      where: 'owner_id is not null',
    },
  ],
};

/** Types of links that start from a value, and that end in one. */
export const FROM_VALUES = typesOf(({ fromText }) => fromText !== undefined);
export const TO_VALUES = typesOf(({ text: to }) => to !== undefined);

function typesOf(has: (rule: LinkRule) => boolean): string[] {
  const rules = Object.values(LINK_RULES).flat().filter(has);
  return [...new Set(rules.map(({ type }) => type))];
}

/** Makes `links`: one row for each link that a row gives, with the row's place. */
export async function deriveLinks(bench: Workbench, names: readonly TableName[]): Promise<void> {
  await bench.run(`create table links (from_key varchar, type varchar, to_key varchar, role varchar, first_seen integer,
    last_seen integer, valid varchar, rh ubigint, seq integer, row_no bigint)`);
  for (const name of names) {
    for (const rule of LINK_RULES[name] ?? []) await bench.run(`insert into links ${selectLinks(name, rule)}`);
  }
}

function selectLinks(name: TableName, rule: LinkRule): string {
  const [first, last] = rule.seen ?? ['null', 'null'];
  const joins = [
    rule.text === undefined ? '' : `join clean v on v.t = ${rule.text} and v.key is not null`,
    rule.fromText === undefined ? '' : `join clean f on f.t = ${rule.fromText} and f.key is not null`,
  ];
  return `select ${rule.from}, '${rule.type}', ${rule.to}, ${rule.role ?? `''`}, to_day(${first}), to_day(${last}),
    ${statedOf(rule)}, rh, seq, row_no
    from (select * from ok_${name} where ${rule.where ?? 'true'}) r ${joins.join(' ')}`;
}

/** What a row says of a link beside its days, as two parts with `|` between; null where it says neither. */
function statedOf({ valid, spot }: LinkRule): string {
  if (valid) return valid.map((column) => `coalesce(to_day(${column})::varchar, '')`).join(` || '|' || `);
  // 22.30 and 22.3 are one place, and so are 0 and -0.
  return spot?.map((column) => `(cast(${column} as double) + 0)::varchar`).join(` || '|' || `) ?? 'null';
}
