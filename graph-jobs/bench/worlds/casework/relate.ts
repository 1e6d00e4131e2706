import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';

/** Something that an investigator has noted between two owners. */
export interface Relation {
  readonly from: { readonly kind: 'seller' | 'party'; readonly id: string };
  readonly type: 'operates' | 'supplies' | 'associate';
  /** Id of a seller. */
  readonly to: string;
  readonly since: number;
  readonly until?: number | null;
}

/** Writes down a relation to a seller. */
export function relate(book: Book, { from, type, to, since, until = null }: Relation): void {
  book.add('relations', {
    from_kind: from.kind,
    from_id: from.id,
    type,
    to_kind: 'seller',
    to_id: to,
    first_seen: dateText(since),
    last_seen: dateText(until),
  });
}
