/** The columns of each table that a marketplace has, in the order of its rows (`input-contract.md`). */
export const TABLE_COLUMNS = {
  sellers: ['seller_id', 'platform', 'name', 'status', 'opened_at', 'closed_at', 'closure_reason', 'country'],
  stores: ['store_id', 'seller_id', 'name', 'url', 'platform', 'status', 'opened_at', 'closed_at'],
  parties: ['party_id', 'type', 'name', 'registration_number', 'country', 'status', 'founded_at', 'dissolved_at'],
  contacts: ['owner_kind', 'owner_id', 'kind', 'value', 'country', 'first_seen', 'last_seen'],
  addresses: [
    ...['owner_kind', 'owner_id', 'role', 'street', 'city', 'region', 'postcode', 'country', 'lat', 'lon'],
    ...['first_seen', 'last_seen'],
  ],
  payment_accounts: [
    ...['owner_kind', 'owner_id', 'scheme', 'account', 'holder', 'institution', 'country', 'first_seen', 'last_seen'],
  ],
  listings: [
    ...['listing_id', 'seller_id', 'title', 'brand', 'category', 'price', 'currency', 'posted_at', 'removed_at'],
    ...['removal_reason', 'image'],
  ],
  shipments: [
    ...['shipment_id', 'seller_id', 'carrier', 'agent', 'tracking', 'shipped_at', 'mode', 'sender', 'origin'],
    ...['origin_country', 'transit_countries', 'recipient', 'destination', 'destination_country', 'items', 'weight_g'],
    ...['declared_value', 'currency', 'description', 'hs_code', 'seized'],
  ],
  relations: ['from_kind', 'from_id', 'type', 'to_kind', 'to_id', 'first_seen', 'last_seen'],
  authorisations: ['brand', 'seller_id', 'valid_from', 'valid_to'],
  outcomes: [
    ...['outcome_id', 'owner_kind', 'owner_id', 'type', 'occurred_at', 'value', 'currency', 'suspects', 'finding'],
  ],
  truth: ['seller_id', 'operator', 'racket'],
  truth_events: ['as_of', 'event', 'racket', 'other_rackets', 'seller_id'],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof TABLE_COLUMNS;
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** One table: its columns and its rows, which are made while they are read, anew at each reading. */
export interface Table {
  name: TableName;
  columns: readonly string[];
  rows: Iterable<Row>;
}
