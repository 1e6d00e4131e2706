import type { Cell } from '../worlds/world.ts';
import type { World, WorldTable } from '../worlds/world.ts';

const AS_OF = '2026-03-01';
const day = (at: number) => `2026-01-${String(at).padStart(2, '0')}`;

/** A table of texts: columns and rows are split at `|`, and an empty cell is not known. */
function table(name: string, columns: string, rows: readonly string[]): WorldTable {
  const toCells = (row: string): Cell[] => row.split('|').map((cell) => (cell === '' ? null : cell));
  return { name, columns: columns.split('|'), rows: rows.map(toCells) };
}

const count = <T>(size: number, make: (at: number) => T) => Array.from({ length: size }, (_, at) => make(at));

/** Small tables with what marketplaces seldom have: a store of two sellers, a circle of suppliers, owners of owners. */
const TABLES: readonly WorldTable[] = [
  table('sellers', 'seller_id|name|status|opened_at|country', [
    ...count(6, (at) => `s${at + 1}|Shop ${at + 1}|open|${day(at + 1)}|US`),
    ...count(10, (at) => `w${at}|Shop w${at}|open||DE`),
  ]),
  table('stores', 'store_id|seller_id|name|url|opened_at', [`st1|s1|First store|first.example|${day(2)}`]),
  table('parties', 'party_id|type|name|registration_number|country', [
    ...count(6, (at) => `p${at + 1}|company|Party ${at + 1} Limited||DE`),
    // One company by its number, one person by a mailbox, and nobody of whom more than a name is known.
    'p7|company|Seven Traders|HRB 71234|DE',
    'p8|company|SEVEN TRADERS GMBH|hrb71234|DE',
    'p9|person|Jelena Ilić||RS',
    'q1|person|Илић Јелена||',
    'q2|person|Jelena Ilić||RS',
  ]),
  table('relations', 'from_kind|from_id|type|to_kind|to_id|first_seen|last_seen', [
    'seller|s2|operates|store|st1||',
    `party|p1|operates|seller|s1|${day(1)}|`,
    'party|p1|operates|seller|s2||',
    'party|p2|operates|seller|s3||',
    `party|p3|owns|party|p1|${day(3)}|${day(9)}`,
    `party|p3|owns|party|p2|${day(2)}|`,
    'party|p4|owns|party|p3||',
    'party|p3|owns|party|p4||',
    `party|p5|directs|party|p3|${day(4)}|`,
    'party|p5|directs|seller|s4||',
    `party|p1|associate|party|p2|${day(5)}|${day(6)}`,
    'seller|s3|supplies|party|p6||',
    'party|p6|supplies|seller|s3||',
    'party|p6|supplies|seller|s4||',
    `party|p7|operates|seller|s5|${day(6)}|`,
    'party|p9|owns|party|p8||',
    'party|q1|operates|seller|s6||',
  ]),
  table('contacts', 'owner_kind|owner_id|kind|value|country|first_seen|last_seen', [
    `store|st1|phone|+49 30 901820|DE|${day(3)}|${day(20)}`,
    `seller|s3|phone|030 901820|DE|${day(4)}|`,
    `seller|s3|phone|+4930901820|DE||${day(2)}`,
    'seller|s3|email|alone@mail.example|||',
    'party|p1|email|office@mail.example|||',
    'party|p9|email|jelena@post.zz|||',
    'party|q1|email|Jelena@post.zz|||',
    'seller|s5|email|Office@mail.example|||',
    `seller|s6|handle|late_one|||2027-01-01`,
  ]),
  table('addresses', 'owner_kind|owner_id|role|full|country', [
    ...count(10, (at) => `seller|w${at}|registered|Suite 5, 77 Mail Lane, Dover 19901|US`),
    'seller|s3|registered|SUITE 5, 77 MAIL LANE, DOVER 19901|US',
    'party|p1|business|Suite 5, 77 Mail Lane, Dover 19901|US',
  ]),
  table('payment_accounts', 'owner_kind|owner_id|scheme|account|holder|first_seen|last_seen', [
    `seller|s1|psp|acct-one|Ann Keeper|${day(1)}|`,
    'seller|s2|psp|acct-shared|Ann Keeper||',
    `seller|s3|psp|acct-shared|Ben Reader||${day(7)}`,
    'seller|s4|psp|acct-four|Cem Writer||',
  ]),
  table('payments', 'payment_id|from_scheme|from_account|to_scheme|to_account|amount|currency|paid_at', [
    ...count(12, (at) => `y${at}|psp|acct-shared|psp|acct-one|${(at + 1) / 10}|USD|${day(at + 1)}`),
    `y90|psp|acct-one|psp|acct-four|39|USD|${day(15)}`,
    `y91|psp|acct-one|psp|acct-one|5|USD|${day(16)}`,
    `y92|psp|acct-four|psp|acct-outside|5.5|EUR|`,
    `y93|psp|acct-one|psp|acct-outside|6|EUR|${day(17)}`,
  ]),
  table(
    'listings',
    'listing_id|seller_id|store_id|title|brand|category|price|currency|posted_at|removed_at|removal_reason|image',
    [
      `l1||st1|Velgelim shoe|Velgelim|shoes|20|EUR|${day(1)}|${day(5)}|Counterfeit|ffd8000000000001`,
      `l2||st1|Velgelim shoe again|Velgelim|shoes|31|EUR|${day(9)}|||ffd8000000000001`,
      `l3|s3||Sports shoe whatsapp: +861380000||shoes|10|EUR|${day(12)}|||ffd8000000000001`,
      `l4|s4||Velgelim shoe|Velgelim|shoes||GBP|${day(12)}|||ffd8000000000001`,
    ],
  ),
  table(
    'shipments',
    'shipment_id|seller_id|store_id|mode|shipped_at|sender|origin|origin_country|transit_countries|recipient|destination|destination_country|items|declared_value|currency|description',
    [
      ...count(
        5,
        (at) =>
          `h${at}||st1|post|${day(at + 1)}|Ann Keeper|5 Kiln Road, Dover 19901|US|HK|Dora Rowe|1 Main Street, Springfield 62701|US|2|75|USD|shoes`,
      ),
      `h6|s3||cargo|${day(1)}|Ann Keeper|5 Kiln Road, Dover 19901|US||Rowe Imports Ltd|1 MAIN STREET, SPRINGFIELD 62701|US|500|900|USD|Velgelim hang tags`,
      `h7|s4||cargo||||CN||ROWE IMPORTS LTD.|1 Main Street, Springfield 62701|US|0|900|USD|unbranded shoes`,
      `h8||st1|cargo|${day(7)}|||CN||Fay Ode GmbH||DE|40|800|EUR|shoes`,
    ],
  ),
  table('authorisations', 'brand|seller_id|valid_from|valid_to', [`Velgelim|s1|${day(1)}|`, 'VELGELIM|s2||']),
  table('outcomes', 'outcome_id|owner_kind|owner_id|type|occurred_at|value|currency|finding', [
    `o1|party|p6|raid|${day(20)}|1000|EUR|counterfeit`,
    `o2|party|p1|test_buy|${day(21)}|||counterfeit`,
    `o3|store|st1|removal||||genuine`,
  ]),
];

/** The corners of the contract as a world of its own. */
export const corners: World = {
  name: 'corners',
  habit: 'Every corner of the contract, and nothing else.',
  overTime: false,
  deliveries: () => [{ asOf: AS_OF, tables: TABLES }],
};
