import { canonicalize } from 'json-canonicalize';
import { compareTexts } from '#jobs/compare-texts';
import { groupBy } from '#jobs/detect/links/group-by';
import { sortRows } from '#jobs/detect/links/sort-rows';
import { sharedRows } from '#jobs/detect/links/use-table';
import type { Snapshot } from './snapshot.ts';

/**
 * A snapshot as canonical JSON (RFC 8785), one line a row, in an order that depends on the rows alone: equal snapshots
 * give equal bytes. The parts are told apart by name (`signals.listings`, `uses.Phone`), so that a comparison tells
 * which part differs.
 */
export function partsOf({
  sellers,
  parties,
  uses,
  signals,
  brandMedians,
  openings,
  active,
}: Snapshot): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  parts.set('sellers', lines([...sellers.values()]));
  parts.set('parties', lines(parties.pairs));
  parts.set('parties.same', lines([...parties.same].map(([party, as]) => ({ party, as }))));
  for (const [kind, rows] of groupBy(sharedRows(uses), (use) => use.kind)) parts.set(`uses.${kind}`, lines(rows));
  for (const [kind, rows] of Object.entries(signals)) parts.set(`signals.${kind}`, lines(rows as readonly object[]));
  parts.set('brandMedians', lines(brandMedians));
  parts.set('openings', lines(openings));
  parts.set('active', lines([...active].map(([seller, day]) => ({ seller, day }))));
  return parts;
}

/** Lists inside a row are put in order too: the database answers them in any. */
function lines(rows: readonly object[]): string[] {
  return sortRows(rows)
    .map((row) => canonicalize(row))
    .sort(compareTexts);
}
