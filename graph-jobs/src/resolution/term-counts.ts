import type { MatchRecord, TermField } from './match-record.ts';

/** In how many distinct texts of a field each term stands; plain data, kept in the reference. */
export interface TermCounts {
  readonly fields: Readonly<Record<TermField, FieldCounts>>;
}

interface FieldCounts {
  /** How many distinct texts were counted. */
  readonly texts: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A term that is not in the reference is taken for one seen in this many texts. */
const UNSEEN = 1;
const FIELDS: readonly TermField[] = ['name', 'numbers', 'units', 'words', 'postcode', 'phone'];

/**
 * Counts terms over distinct texts, so that one thing written down ten times alike doesn't make its own words common.
 * A phone is counted once for each address it stands beside.
 */
export function countTerms(records: Iterable<MatchRecord>): TermCounts {
  const counters = new Map(
    FIELDS.map((field) => [field, { seen: new Set<string>(), counts: new Map<string, number>() }]),
  );
  for (const record of records) {
    const address = [record.numbers, record.units, record.words, record.postcode].flat().join(' ');
    for (const field of FIELDS) {
      const terms = termsOf(record, field);
      const text = field === 'name' ? terms.join(' ') : field === 'phone' ? `${terms.join()} ${address}` : address;
      const counter = counters.get(field);
      if (counter === undefined || terms.length === 0 || counter.seen.has(text)) continue;
      counter.seen.add(text);
      for (const term of new Set(terms)) counter.counts.set(term, (counter.counts.get(term) ?? 0) + 1);
    }
  }
  const fields = [...counters].map(([field, { seen, counts }]) => [
    field,
    { texts: seen.size, counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) },
  ]);
  return { fields: Object.fromEntries(fields) as TermCounts['fields'] };
}

/** How surprising it is that a stranger's text holds this term, in bits: -log2 of the share of texts that do. */
export function bitsOf(counts: TermCounts, field: TermField, term: string): number {
  const { texts, counts: seen } = counts.fields[field];
  const count = Object.hasOwn(seen, term) ? (seen[term] ?? UNSEEN) : UNSEEN;
  return texts === 0 ? 0 : Math.max(0, Math.log2(Math.max(texts, 2) / count));
}

/** The terms of one field of a record. */
export function termsOf(record: MatchRecord, field: TermField): readonly string[] {
  const terms = record[field];
  if (terms === undefined) return [];
  return typeof terms === 'string' ? [terms] : terms;
}
