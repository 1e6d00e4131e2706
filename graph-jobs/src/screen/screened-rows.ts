import type { ScreenedKind, ScreenedListing, ScreeningSubject } from '@ringbreaker/cypher/domain';
import type { TableName } from '../ingest/contract.ts';
import type { Row, Workbench } from '../ingest/stage.ts';

const OWNER = `owner_kind || ':' || owner_id`;
const NO_PLACE = 'null, null';
const LISTING = ['title', 'brand', 'category', 'price', 'currency'].map((name) => `'${name}', "${name}"`).join(', ');

/** For each table SQL for its rows: subject, kind, value, country, institution. Tables that are not here say nothing of a newcomer. */
const ROWS: Partial<Record<TableName, readonly string[]>> = {
  sellers: [`'seller:' || seller_id, 'home', coalesce(country, ''), ${NO_PLACE} from valid_sellers`],
  stores: [`'seller:' || seller_id, 'domain', url, ${NO_PLACE} from valid_stores where url is not null`],
  contacts: [`${OWNER}, kind, value, country, null from valid_contacts`],
  addresses: [
    `${OWNER}, 'address', coalesce("full", concat_ws(', ', street, city, region, postcode)), country, null
    from valid_addresses where coalesce("full", street) is not null`,
  ],
  payment_accounts: [
    `${OWNER}, scheme, account, country, institution from valid_payment_accounts`,
    `${OWNER}, 'name', holder, ${NO_PLACE} from valid_payment_accounts where holder is not null`,
  ],
  listings: [
    `'listing:' || listing_id, 'listing', json_object(${LISTING})::varchar, ${NO_PLACE} from valid_listings`,
    `'listing:' || listing_id, 'image', image, ${NO_PLACE} from valid_listings where image is not null`,
    `'listing:' || listing_id, 'seller', seller_id, ${NO_PLACE} from valid_listings where seller_id is not null`,
    `'listing:' || listing_id, 'store', store_id, ${NO_PLACE} from valid_listings where store_id is not null`,
  ],
  screened: [`coalesce(id, 'line ' || line), kind, value, country, institution from valid_screened`],
};

/** Whether rows of a table are screened. */
export function isScreened(table: TableName): boolean {
  return ROWS[table] !== undefined;
}

/** The checked rows of some tables as subjects, in the order of their names, so that the order of rows is nothing. */
export async function* readSubjects(
  bench: Workbench,
  tables: readonly TableName[],
  country: string | undefined,
): AsyncGenerator<ScreeningSubject> {
  const parts = tables.flatMap((table) => ROWS[table] ?? []).map((part) => `select ${part}`);
  const rows = bench.stream(`select distinct * from (${parts.join('\nunion all ')}) t (subject, kind, value, country,
    institution) order by all`);
  const open: Row[] = [];
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (open.length > 0 && open[0]?.[0] !== row[0]) yield toSubject(open.splice(0), country);
      open.push(row);
    }
  }
  if (open.length > 0) yield toSubject(open, country);
}

type Cells = readonly [
  subject: string,
  kind: string,
  value: string,
  country: string | null,
  institution: string | null,
];

function toSubject(rows: readonly Row[], country: string | undefined): ScreeningSubject {
  const cells = rows as unknown as readonly Cells[];
  const id = cells[0]?.[0] ?? '';
  const home = cells.find(([, kind, value]) => kind === 'home' && value !== '')?.[2] ?? country;
  const listing = cells.find(([, kind]) => kind === 'listing')?.[2];
  const values = cells.flatMap(([, kind, value, of, institution]) => {
    if (kind === 'home' || kind === 'listing') return [];
    return [{ kind: kind as ScreenedKind, value, ...(of && { country: of }), ...(institution && { institution }) }];
  });
  const own = /^(seller|store):(.*)$/s.exec(id);
  if (own) values.unshift({ kind: own[1] as ScreenedKind, value: own[2] ?? '' });
  return { id, values, ...(home && { country: home }), ...(listing && { listing: toListing(listing) }) };
}

function toListing(json: string): ScreenedListing {
  const said = Object.entries(JSON.parse(json) as Record<string, string | null>).filter(([, cell]) => cell !== null);
  const { price, ...texts } = Object.fromEntries(said) as Record<string, string>;
  return { ...texts, ...(price !== undefined && { price: Number(price) }) };
}
