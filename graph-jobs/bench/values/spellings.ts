import { groupBy } from '#jobs/detect/links/group-by';
import { readText } from '#jobs/ingest/clean/read-text';
import { MARK } from '#jobs/ingest/clean/texts';

/** A writing of a value, as a table has it. */
export interface Writing {
  readonly kind: string;
  /** What it is counted under, where its kind is counted in parts. */
  readonly part?: string;
  readonly text: string;
  /** What it truly stands for. */
  readonly value: string;
  readonly country: string;
}

/** How the writings of one kind come together. */
export interface Meeting {
  readonly kind: string;
  readonly writings: number;
  /** Pairs of writings of one value, and those of them that get one key. */
  readonly pairs: number;
  readonly met: number;
  /** Pairs of writings of two values that get one key. */
  readonly mixed: number;
}

/** Counts, kind by kind, which writings of one value get one key, and which of two values do. */
export function measureSpellings(writings: readonly Writing[]): Meeting[] {
  const kinds = [...groupBy(writings, ({ kind, part }) => part ?? kind)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return kinds.map(([kind, all]) => {
    const keyed = all.flatMap((writing) => {
      const key = keyOf(writing);
      return key === null ? [] : [{ key, value: writing.value }];
    });
    const met = pairsAlike(keyed, ({ key, value }) => `${value}\n${key}`);
    return {
      kind,
      writings: all.length,
      pairs: pairsAlike(all, ({ value }) => value),
      met,
      mixed: pairsAlike(keyed, ({ key }) => key) - met,
    };
  });
}

const SCHEMES = new Set(['iban', 'bank', 'wallet', 'psp', 'crypto']);

/** The key of a writing, as ingest reads it; null for a placeholder. */
function keyOf({ kind, text, country }: Writing): string | null {
  const parts = SCHEMES.has(kind)
    ? ['account', kind, text, '', country]
    : kind === 'address'
      ? [kind, text, '', '', '', '', country]
      : [kind, text, kind === 'phone' ? country : ''];
  const [, key] = readText(parts.join(MARK));
  return key === null ? null : String(key);
}

function pairsAlike<T>(items: readonly T[], nameOf: (item: T) => string): number {
  return [...groupBy(items, nameOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}
