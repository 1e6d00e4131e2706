import { contactKinds, ScreenedKind } from '@ringbreaker/cypher/domain';

/** What a cell may hold; an enumeration lists its words. */
export type CellType =
  | 'id'
  | 'text'
  | 'date'
  | 'decimal'
  | 'whole'
  | 'country'
  | 'countries'
  | 'currency'
  | 'boolean'
  | 'latitude'
  | 'longitude'
  | readonly string[];

/** One column of a canonical table. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly required: boolean;
}

/** One canonical table: its columns, its id (where its rows have one) and the pairs of dates that must be in order. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly id?: string;
  readonly ordered: readonly (readonly [string, string])[];
}

const OWNER = ['seller', 'store', 'party'] as const;
const STATUS = ['open', 'closed', 'suspended'] as const;
const SCHEMES = ['iban', 'bank', 'card', 'wallet', 'psp', 'crypto'] as const;
const OUTCOMES = ['removal', 'closure', 'test_buy', 'raid', 'seizure', 'arrest', 'lawsuit'] as const;
const SEEN = 'first_seen:date last_seen:date';
const WORDS: Record<string, readonly string[]> = {
  owner: OWNER,
  status: STATUS,
  scheme: SCHEMES,
  outcome: OUTCOMES,
  party: ['person', 'company'],
  contact: contactKinds,
  place: ['registered', 'business', 'warehouse', 'return', 'home'],
  mode: ['post', 'express', 'cargo'],
  screened: ScreenedKind.options,
  relation: ['operates', 'owns', 'directs', 'supplies', 'associate'],
};

/** `name[*]:type`, as in the input contract; a name of WORDS stands for its enumeration. */
const TABLES = {
  sellers: 'seller_id*:id platform name status:status opened_at:date closed_at:date closure_reason country:country',
  stores: 'store_id*:id seller_id*:id name url platform status:status opened_at:date closed_at:date',
  parties:
    'party_id*:id type*:party name* registration_number country:country status founded_at:date dissolved_at:date',
  contacts: `owner_kind*:owner owner_id*:id kind*:contact value* country:country ${SEEN}`,
  addresses: `owner_kind*:owner owner_id*:id role:place full street city region postcode country:country
    lat:latitude lon:longitude ${SEEN}`,
  payment_accounts: `owner_kind*:owner owner_id*:id scheme*:scheme account* holder institution country:country ${SEEN}`,
  listings: `listing_id*:id seller_id:id store_id:id title brand category price:decimal currency:currency posted_at:date
    removed_at:date removal_reason image`,
  shipments: `shipment_id*:id seller_id:id store_id:id carrier agent tracking shipped_at:date mode:mode sender origin
    origin_country:country transit_countries:countries recipient destination destination_country:country items:whole
    weight_g:decimal declared_value:decimal currency:currency description hs_code seized:boolean`,
  payments: `payment_id*:id from_scheme:scheme from_account to_scheme:scheme to_account amount:decimal currency:currency
    paid_at:date reference`,
  relations: `from_kind*:owner from_id*:id type*:relation to_kind*:owner to_id*:id ${SEEN}`,
  authorisations: 'brand* seller_id*:id valid_from:date valid_to:date',
  outcomes: `outcome_id*:id owner_kind:owner owner_id:id type*:outcome occurred_at:date value:decimal currency:currency
    suspects:whole finding`,
} as const;

/** What `screen` reads beside them: a value a row. No delivery holds it. */
const SCREENED = 'kind*:screened value* id country:country institution';

export type TableName = keyof typeof TABLES | 'screened';

const IDS: Partial<Record<TableName, string>> = {
  sellers: 'seller_id',
  stores: 'store_id',
  parties: 'party_id',
  listings: 'listing_id',
  shipments: 'shipment_id',
  payments: 'payment_id',
  outcomes: 'outcome_id',
};
const ORDERED = [
  ['first_seen', 'last_seen'],
  ['opened_at', 'closed_at'],
  ['founded_at', 'dissolved_at'],
  ['posted_at', 'removed_at'],
  ['valid_from', 'valid_to'],
] as const;

/** The canonical tables that ingest reads, in the order in which they are reported. */
export const tables: readonly Table[] = (Object.keys(TABLES) as (keyof typeof TABLES)[]).map((name) =>
  readTable(name, TABLES[name]),
);
const screened = readTable('screened', SCREENED);

/** Tables of the contract that others read: `evaluate` compares with them, ingest leaves them alone. */
export const ANSWER_TABLES: readonly string[] = ['truth', 'truth_events'];

/** The table of that name. */
export function tableOf(name: TableName): Table {
  return [...tables, screened].find((table) => table.name === name) as Table;
}

/** Tells whether ingest reads a table of that name. */
export function isTableName(name: string): name is keyof typeof TABLES {
  return Object.hasOwn(TABLES, name);
}

function readTable(name: TableName, text: string): Table {
  const columns = text.trim().split(/\s+/).map(readColumn);
  const names = new Set(columns.map((column) => column.name));
  const id = IDS[name];
  return { name, columns, ...(id && { id }), ordered: ORDERED.filter((pair) => pair.every((part) => names.has(part))) };
}

function readColumn(text: string): Column {
  const [, name = '', star, type = 'text'] = /^(\w+)(\*?)(?::(\w+))?$/.exec(text) ?? [];
  return { name, required: star === '*', type: WORDS[type] ?? (type as CellType) };
}
