import { skeletonOf, soundOf } from '@ringbreaker/cypher/values';
import type { MatchRecord, TermField } from './match-record.ts';
import { bitsOf, type TermCounts } from './term-counts.ts';

/** A term with what it weighs. */
export interface Term {
  readonly text: string;
  /** How it sounds: equal for the usual ways of writing one name in Latin letters. */
  readonly sound: string;
  /** How it sounds, roughly: what a typing error in a vowel leaves as it is. */
  readonly rough: string;
  /** How surprising it is in a stranger's text: -log2 of the share of texts that hold it. */
  readonly bits: number;
}

/** A record made ready for comparing: its terms weighed, the rarest first (numbers and units as they came). */
export type PreparedRecord = { readonly key: string } & { readonly [field in TermField]: readonly Term[] };

const AS_THEY_CAME = new Set<TermField>(['numbers', 'units']);

/** Weighs the terms of a record. */
export function prepare(record: MatchRecord, counts: TermCounts): PreparedRecord {
  const weighed = (field: TermField): readonly Term[] => {
    const texts = record[field];
    if (!texts?.length) return NO_TERMS;
    const terms = texts.map((text) => termOf(text, field, counts));
    return AS_THEY_CAME.has(field) ? terms : terms.sort((a, b) => b.bits - a.bits || (a.text < b.text ? -1 : 1));
  };
  return {
    key: record.key,
    name: weighed('name'),
    numbers: weighed('numbers'),
    units: weighed('units'),
    words: weighed('words'),
    postcode: weighed('postcode'),
    phone: weighed('phone'),
    country: weighed('country'),
  };
}

const NO_TERMS: readonly Term[] = [];
const MOST_KEPT = 100_000;
const kept = new WeakMap<TermCounts, Map<string, Term>>();

/** A term is worked out once and kept for a while: words come again and again. */
function termOf(text: string, field: TermField, counts: TermCounts): Term {
  let terms = kept.get(counts);
  if (terms === undefined || terms.size >= MOST_KEPT) kept.set(counts, (terms = new Map()));
  const id = `${field} ${text}`;
  const known = terms.get(id);
  if (known) return known;
  const term = { text, sound: soundOf(text), rough: skeletonOf(text), bits: bitsOf(counts, field, text) };
  terms.set(id, term);
  return term;
}
