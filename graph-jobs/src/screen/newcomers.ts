import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import {
  contactKinds,
  entityKey,
  writeCsv,
  type ScreenedValue,
  type ScreeningSubject,
} from '@ringbreaker/cypher/domain';

/** Who delivers what was screened and is to be kept. */
export const SCREENING_CONTRIBUTOR = 'screening';

/** Why nobody who delivers may be called so; null where they may. */
export function whyNoContributor(name: string): string | null {
  if (name === SCREENING_CONTRIBUTOR) return `No contributor is called ${name}, as who was screened is kept.`;
  return name.includes(',')
    ? 'No contributor’s name has a comma, which parts names where it is told who sees what.'
    : null;
}

const COLUMNS = {
  sellers: ['seller_id', 'name', 'country'],
  contacts: ['owner_kind', 'owner_id', 'kind', 'value', 'country'],
  addresses: ['owner_kind', 'owner_id', 'full', 'country'],
  payment_accounts: ['owner_kind', 'owner_id', 'scheme', 'account', 'holder', 'institution', 'country'],
  listings: ['listing_id', 'seller_id', 'store_id', 'title', 'brand', 'category', 'price', 'currency', 'image'],
} as const;
type Table = keyof typeof COLUMNS;
type Cell = string | number | undefined;

const CONTACTS: readonly string[] = contactKinds;
/** How one is called in an answer who has no id of its own. */
const UNNAMED = /^line \d+$/;

/**
 * Tables of the input contract that say what was screened, by the names of their files; those without a row are left out.
 * @param delivered keys of sellers of whom others tell already: what these are called, and where they are at home, stays
 *   as those say
 */
export function newcomerFiles(
  subjects: readonly ScreeningSubject[],
  delivered: ReadonlySet<string> = new Set(),
): Readonly<Record<string, string>> {
  const rows: Record<Table, Cell[][]> = {
    sellers: [],
    contacts: [],
    addresses: [],
    payment_accounts: [],
    listings: [],
  };
  for (const subject of subjects) addRows(rows, subject, delivered);
  const filled = (Object.keys(COLUMNS) as Table[]).filter((table) => rows[table].length > 0);
  // What is read again as it was typed: a sign before a formula would be one of the value.
  const csv = (table: Table) => writeCsv([COLUMNS[table], ...rows[table]], { newline: '\n', formulas: 'keep' });
  return Object.fromEntries(filled.map((table) => [`${table}.csv`, csv(table)]));
}

/**
 * One newcomer is a seller: the one whose id is among the values, else one of its own, so that a value which others use
 * ties it to them. A store that is named without its seller keeps what was said of it.
 */
function addRows(rows: Record<Table, Cell[][]>, subject: ScreeningSubject, delivered: ReadonlySet<string>): void {
  const { values, country, listing } = subject;
  const first = (kind: string) => values.find((value) => value.kind === kind)?.value;
  const store = first('store');
  const seller = first('seller') ?? (store === undefined ? ownId(subject) : undefined);
  const owner = seller === undefined ? ['store', store] : ['seller', seller];
  const names = values.filter(({ kind }) => kind === 'name').map(({ value }) => value);
  if (seller !== undefined && !delivered.has(entityKey('Seller', seller)))
    rows.sellers.push([seller, names[0], country]);
  // Of several names nobody says whose account it is.
  const holder = names.length === 1 ? names[0] : undefined;
  // The picture of a listing is the listing's.
  const own = values.filter(({ kind }) => !listing || kind !== 'image');
  for (const value of own) addValue(rows, value, { owner, holder, home: country });
  if (!listing) return;
  const { title, brand, category, price, currency } = listing;
  rows.listings.push([ownId(subject), seller, store, title, brand, category, price, currency, first('image')]);
}

function addValue(
  rows: Record<Table, Cell[][]>,
  { kind, value, country, institution }: ScreenedValue,
  { owner, holder, home }: { owner: readonly Cell[]; holder: Cell; home: Cell },
): void {
  if (['seller', 'store', 'name'].includes(kind)) return;
  if (CONTACTS.includes(kind))
    rows.contacts.push([...owner, kind, value, country ?? (kind === 'phone' ? home : undefined)]);
  else if (kind === 'address') rows.addresses.push([...owner, value, country]);
  else rows.payment_accounts.push([...owner, kind, value, holder, institution, country]);
}

/**
 * The asker's own name for it, and what is said of it. A name alone would make one of what two askers, or two files, each
 * call the first: only who says the same of the same name speaks of the same newcomer.
 */
function ownId({ id, ...said }: ScreeningSubject): string {
  const name = id !== undefined && id !== '' && !UNNAMED.test(id) ? `${id}:` : '';
  return `screened:${name}${createHash('sha256').update(canonicalize(said)).digest('hex').slice(0, 16)}`;
}
