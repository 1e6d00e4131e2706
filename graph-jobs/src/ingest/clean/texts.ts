import type { TableName } from '../contract.ts';

/** What stands between the parts of a text. */
export const MARK = '\u001f';

/** SQL for the text of a value together with what it is: the same text twice is cleaned once. */
export function textOf(what: string, ...parts: readonly string[]): string {
  return [`'${what}'`, ...parts.map((part) => `coalesce(${part}, '')`)].join(` || '${MARK}' || `);
}

/**
 * SQL for whom a shipment is for: the name of a person who gets a parcel is nobody's business here; of freight it is a
 * trader's.
 */
export const RECIPIENT = `case when mode = 'cargo' then recipient end`;

/** The texts in each table that are values, as SQL; `country` of a phone's owner helps where its row has none. */
export const TEXTS: Partial<Record<TableName, readonly string[]>> = {
  stores: [textOf('domain', 'url', `''`)],
  contacts: [
    `kind || '${MARK}' || value || '${MARK}' || case when kind = 'phone' then coalesce(country, owner_country, '') else '' end`,
  ],
  addresses: [textOf('address', '"full"', 'street', 'city', 'region', 'postcode', 'country')],
  payment_accounts: [textOf('account', 'scheme', 'account', 'institution', 'country'), textOf('name', 'holder')],
  listings: [textOf('image', 'image', `''`), textOf('brand', 'brand')],
  shipments: [
    textOf('name', 'sender'),
    textOf('address', 'origin', `''`, `''`, `''`, `''`, 'origin_country'),
    textOf('address', 'destination', `''`, `''`, `''`, `''`, 'destination_country'),
    textOf('company', RECIPIENT),
  ],
  payments: [
    textOf('account', 'from_scheme', 'from_account', `''`, `''`),
    textOf('account', 'to_scheme', 'to_account', `''`, `''`),
  ],
  authorisations: [textOf('brand', 'brand')],
};
