import { numberedAlerts, type Database } from '@ringbreaker/cypher';
import { sellerIdOf } from '@ringbreaker/cypher/domain';

/** Columns of `export alerts`. */
export const ALERT_COLUMNS = ['number', 'as_of', 'kind', 'racket_id', 'seller_id', 'says'] as const;

type AlertRow = Record<(typeof ALERT_COLUMNS)[number], string | number | null>;

/** Alerts past a number, in the order of their numbers: whoever asks on from the last one seen misses none. */
export async function readAlertRows(database: Database, { after = 0 }: { after?: number }): Promise<AlertRow[]> {
  const alerts = await database.run(numberedAlerts, { after });
  return alerts.map(({ number, asOf, kind, racketId, seller, says }) => ({
    number,
    as_of: asOf,
    kind,
    racket_id: racketId,
    seller_id: seller === null ? null : sellerIdOf(seller),
    says,
  }));
}
