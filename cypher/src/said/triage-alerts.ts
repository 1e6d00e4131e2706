import { saying } from '../domain/saying.ts';
import {
  type AlertTriage,
  type NewAlertTriage,
  type TriageConflict,
  UNTOUCHED,
} from '../domain/alerts/alert-triage.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { saveAlertTriage } from '../queries/review/review.ts';

/** What became of a change: how each alert stands now, or whose version was another than the one seen. */
type Triaged =
  | { readonly kept: readonly { id: string; triage: AlertTriage }[] }
  | { readonly conflicts: readonly TriageConflict[] };

/**
 * Says how alerts shall stand: of all of them, or, where somebody changed one meanwhile, of none.
 * @param by who says it, when, and whose facts they may see (null = everybody's)
 * @throws GraphError `refused` where an alert is not to be seen, or is named twice
 */
export async function triageAlerts(
  database: Database,
  wanted: readonly NewAlertTriage[],
  by: { readonly name: string; readonly at: Date; readonly contributors: string[] | null },
): Promise<Triaged> {
  // Always in one order, so that two who change many at once don't wait for each other in a circle.
  const rows = [...wanted].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (new Set(rows.map(({ id }) => id)).size < rows.length) {
    throw new GraphError('refused', saying`An alert is named twice: say once how it shall stand.`);
  }
  const params = { rows, contributors: by.contributors, by: by.name, now: by.at.toISOString() };
  const found = new Map((await database.run(saveAlertTriage, params)).map((row) => [row.id, row]));
  if (rows.some(({ id }) => !found.has(id))) {
    throw new GraphError('refused', saying`There is no such alert among those that you may see.`);
  }
  if ([...found.values()].every(({ isKept }) => isKept)) {
    return { kept: wanted.map(({ id }) => ({ id, triage: found.get(id)?.triage ?? UNTOUCHED })) };
  }
  const conflicts = rows.flatMap((yours) => {
    const stands = found.get(yours.id);
    return stands && !stands.fits ? [{ id: yours.id, yours, theirs: stands.triage }] : [];
  });
  return { conflicts };
}
