import type { ScreenedKind, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { generateMarketplace, type MarketplaceOptions } from '#jobs/generate';

/** Every so many-th question touches the value that most sellers use. */
const EVERY_HUB = 10;
const COUNTRY = 'country';

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** Questions about sellers of a marketplace, each by all its own values, and about its listings. */
export interface Questions {
  readonly sellers: readonly ScreeningSubject[];
  readonly listings: readonly ScreeningSubject[];
}

/** Draws so many questions of each kind from the tables, evenly over them. */
export function drawQuestions(options: MarketplaceOptions & { readonly sellers: number }, wanted: number): Questions {
  const step = Math.max(1, Math.floor(options.sellers / wanted));
  const subjects = new Map<string, ScreeningSubject>();
  const listings: ScreeningSubject[] = [];
  const uses = new Map<string, number>();
  let at = 0;
  let listed = 0;
  for (const table of generateMarketplace(options)) {
    for (const row of table.rows) {
      const cells: Cells = Object.fromEntries(table.columns.map((name, place) => [name, row[place] ?? null]));
      if (table.name === 'sellers') {
        if (at++ % step === 0) subjects.set(`seller:${cells.seller_id}`, { values: [], ...placeOf(cells) });
      } else if (table.name === 'listings') {
        if (listings.length < wanted && listed++ % step === 0) listings.push(toListing(cells));
      } else addValue(table.name, cells, { subjects, uses });
    }
  }
  return {
    sellers: withHub(
      [...subjects.values()].filter(({ values }) => values.length > 0),
      uses,
    ),
    listings,
  };
}

interface Gathered {
  readonly subjects: Map<string, ScreeningSubject>;
  readonly uses: Map<string, number>;
}

function addValue(table: string, cells: Cells, { subjects, uses }: Gathered): void {
  const value = toValue(table, cells);
  if (value === null) return;
  if (value.kind === 'phone') uses.set(value.value, (uses.get(value.value) ?? 0) + 1);
  subjects.get(`${cells.owner_kind}:${cells.owner_id}`)?.values.push(value);
}

function toValue(table: string, cells: Cells): ScreeningSubject['values'][number] | null {
  if (table === 'contacts') return { kind: cells.kind as ScreenedKind, value: String(cells.value), ...placeOf(cells) };
  if (table === 'payment_accounts')
    return { kind: cells.scheme as ScreenedKind, value: String(cells.account), ...placeOf(cells) };
  if (table !== 'addresses' || cells.street === null) return null;
  const parts = [cells.street, cells.city, cells.region, cells.postcode].filter((part) => part !== null);
  return { kind: 'address', value: parts.join(', '), ...placeOf(cells) };
}

function placeOf(cells: Cells): { country?: string } {
  return cells[COUNTRY] ? { country: String(cells[COUNTRY]) } : {};
}

function toListing(cells: Cells): ScreeningSubject {
  const image = cells.image ? [{ kind: 'image' as const, value: String(cells.image) }] : [];
  const texts = ['title', 'brand', 'category', 'currency'].flatMap((name) =>
    cells[name] ? [[name, String(cells[name])]] : [],
  );
  return {
    values: [{ kind: 'seller', value: String(cells.seller_id) }, ...image],
    listing: { ...Object.fromEntries(texts), ...(cells.price === null ? {} : { price: Number(cells.price) }) },
  };
}

function withHub(subjects: ScreeningSubject[], uses: ReadonlyMap<string, number>): ScreeningSubject[] {
  const [hub] = [...uses].sort(([, a], [, b]) => b - a);
  for (const [place, subject] of subjects.entries()) {
    if (hub && place % EVERY_HUB === 0) subject.values.push({ kind: 'phone', value: hub[0] });
  }
  return subjects;
}
