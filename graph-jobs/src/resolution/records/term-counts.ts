import { TERM_FIELDS, type MatchRecord, type TermField } from './match-record.ts';

/** In how many distinct texts of each field each term stands; plain data, kept in the reference. */
export type TermCounts = Readonly<Record<TermField, FieldCounts>>;

interface FieldCounts {
  /** How many distinct texts were counted. */
  readonly texts: number;
  /** In how many texts a term is taken to stand that is not listed. */
  readonly least: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Only terms in more than one of so many texts are listed, so that the reference of millions stays small. */
const LISTED_SHARE = 200_000;
/** However rare, a term is not taken for rarer than one in four times as many texts. */
const RAREST = 0.25;

/** Counts the terms of records as they stream by. */
export class TermCounter {
  readonly #fields = TERM_FIELDS.map((field) => ({
    field,
    seen: new Set<string>(),
    texts: 0,
    counts: new Map<string, number>(),
  }));
  readonly #distinct: boolean;

  /**
   * With `distinct`, each distinct text is counted once, so that one thing written down ten times alike doesn't make
   * its own words common; leave it out where the records are distinct texts already.
   */
  constructor({ distinct }: { distinct: boolean }) {
    this.#distinct = distinct;
  }

  add(record: MatchRecord): void {
    const address = [record.numbers, record.units, record.words, record.postcode].flat().join(' ');
    for (const counter of this.#fields) {
      const terms = record[counter.field];
      if (!terms?.length) continue;
      if (this.#distinct) {
        // A phone counts once for each address it stands beside.
        const text =
          counter.field === 'name'
            ? terms.join(' ')
            : counter.field === 'phone'
              ? `${terms.join()} ${address}`
              : address;
        if (counter.seen.has(text)) continue;
        counter.seen.add(text);
      }
      counter.texts += 1;
      for (const term of new Set(terms)) counter.counts.set(term, (counter.counts.get(term) ?? 0) + 1);
    }
  }

  finish(): TermCounts {
    const fields = this.#fields.map(({ field, texts, counts }) => {
      const floor = Math.max(1, Math.floor(texts / LISTED_SHARE));
      const listed = [...counts].filter(([, count]) => count > floor).sort(([a], [b]) => (a < b ? -1 : 1));
      const least = commonnessOfRare(counts.values(), floor);
      return [field, { texts, least, counts: Object.fromEntries(listed) }];
    });
    return Object.fromEntries(fields) as TermCounts;
  }
}

/**
 * In how many texts a term of those with at most `floor` stands, met at random. A term seen once is expected in
 * 2·n2/n1 others (Good 1953): where nearly all are seen once, to see one again is more surprising than its count says.
 */
function commonnessOfRare(counts: Iterable<number>, floor: number): number {
  let [once, twice, weight, total] = [0, 0, 0, 0];
  for (const count of counts) {
    if (count === 1) once += 1;
    if (count === 2) twice += 1;
    if (count > floor) continue;
    total += count;
    if (count > 1) weight += count * count;
  }
  const expected = once === 0 ? 0 : Math.min(1, (2 * twice) / once);
  return total === 0 ? 1 : Math.max(RAREST, (weight + once * expected) / total);
}

/** How surprising it is that a stranger's text holds this term, in bits: -log2 of the share of texts that do. */
export function bitsOf(counts: TermCounts, field: TermField, term: string): number {
  const { texts, least, counts: listed } = counts[field];
  const count = Object.hasOwn(listed, term) ? (listed[term] ?? least) : least;
  return texts < 2 ? 0 : Math.max(0, Math.log2(texts / count));
}
