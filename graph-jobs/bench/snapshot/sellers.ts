import { createHash } from 'node:crypto';
import type { AuthorisationFacts, OutcomeFacts, SellerFacts, SupplierOutcomeFacts } from '#jobs/detect/evidence/facts';
import { groupBy } from '#jobs/detect/links/group-by';
import { readText } from '#jobs/ingest/clean/read-text';
import { MARK } from '#jobs/ingest/clean/texts';
import { numberOrNull, orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import { dayOf, type Read, type Tables } from './tables.ts';

/** The facts of every seller, by key. */
export function sellerFactsOf(tables: Tables): Map<string, SellerFacts> {
  const facts = tables.map('sellers', (read) => ({
    key: `seller:${read('seller_id')}`,
    status: orNull(read('status')),
    openedAt: orNull(read('opened_at')),
    closedAt: orNull(read('closed_at')),
    closureReason: orNull(read('closure_reason')),
    country: orNull(read('country')),
  }));
  return new Map(facts.sort((a, b) => (a.key < b.key ? -1 : 1)).map((fact) => [fact.key, fact]));
}

/** How many accounts were opened on each day. */
export function openingsOf(tables: Tables): { openedAt: string; sellers: number }[] {
  const days = tables.map('sellers', (read) => read('opened_at').slice(0, 10)).filter(Boolean);
  return [...groupBy(days, (day) => day)].map(([openedAt, all]) => ({ openedAt, sellers: all.length }));
}

type Operated = ReadonlyMap<string, readonly string[]>;

/** What happened to each seller, to its stores and to who runs it. */
export function outcomesOf(tables: Tables, operated: Operated): OutcomeFacts[] {
  return tables
    .map('outcomes', (read) => {
      const about = ownerOf(read);
      const sellers = about.startsWith('seller:') ? [about] : (operated.get(about) ?? []);
      return sellers.map((seller) => ({
        seller,
        about,
        outcome: `outcome:${read('outcome_id')}`,
        type: read('type'),
        finding: orNull(read('finding')),
        occurredAt: orNull(read('occurred_at')),
        value: numberOrNull(read('value')),
        currency: orNull(read('currency')),
      }));
    })
    .flat();
}

/** Counterfeit goods found at who supplies each seller. */
export function supplierOutcomesOf(tables: Tables, links: StoredLinks): SupplierOutcomeFacts[] {
  const supplied = groupBy(links.of('SUPPLIES'), ({ from }) => from);
  const found = tables.map('outcomes', (read) => ({
    about: ownerOf(read),
    outcome: `outcome:${read('outcome_id')}`,
    type: read('type'),
    finding: read('finding'),
    occurredAt: orNull(read('occurred_at')),
  }));
  return found
    .filter(({ finding }) => finding === 'counterfeit')
    .flatMap(({ about, outcome, type, occurredAt }) =>
      (supplied.get(about) ?? [])
        .filter(({ to }) => to.startsWith('seller:'))
        .map(({ to }) => ({ seller: to, supplier: about, outcome, type, occurredAt })),
    );
}

/** What each seller may sell, and from when to when. */
export function authorisationsOf(tables: Tables): AuthorisationFacts[] {
  const names = brandNamesOf(tables);
  return tables.map('authorisations', (read) => {
    const key = brandKey(read('brand'));
    return {
      seller: `seller:${read('seller_id')}`,
      brandKey: key,
      brand: names.get(key) ?? '',
      validFrom: dayOf(read('valid_from')),
      validTo: dayOf(read('valid_to')),
    };
  });
}

/** The one name that a brand has, of all its spellings: that of the greatest hash, as the ledger has it. */
function brandNamesOf(tables: Tables): Map<string, string> {
  const spellings = new Set(
    ['listings', 'authorisations'].flatMap((name) => tables.map(name, (read) => read('brand'))),
  );
  spellings.delete('');
  const byKey = groupBy(spellings, brandKey);
  return new Map([...byKey].map(([key, all]) => [key, all.reduce((a, b) => (hashOf(a) > hashOf(b) ? a : b))]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function ownerOf(read: Read): string {
  return `${read('owner_kind')}:${read('owner_id')}`;
}

const brandKeys = new Map<string, string>();

function brandKey(name: string): string {
  const known = brandKeys.get(name);
  if (known !== undefined) return known;
  const key = String(readText(['brand', name].join(MARK))[1]);
  brandKeys.set(name, key);
  return key;
}
