import { racketEvents, type Database } from '@ringbreaker/cypher';
import { sayEvent, sellerIdOf, type RacketEvent } from '@ringbreaker/cypher/domain';

/** Columns of `export events`. */
export const EVENT_COLUMNS = ['as_of', 'event', 'racket_id', 'other_racket_ids', 'seller_id', 'detail'] as const;

type EventRow = Record<(typeof EVENT_COLUMNS)[number], string | null>;

const LAST = Number.MAX_SAFE_INTEGER;

/** What happened to rackets between two runs, both included, as rows in the order of time. */
export async function readEventRows(
  database: Database,
  options: { from?: number; to?: number; sellers?: boolean; all?: boolean },
): Promise<EventRow[]> {
  const { from = 0, to = LAST, sellers = false, all = false } = options;
  const events = await database.run(racketEvents, { from, to });
  return events.flatMap((event) => [
    ...(event.event === 'continued' && !all ? [] : [toRow(event)]),
    ...(sellers ? sellerRows(event) : []),
  ]);
}

/** An event as a row: what it is, of which racket, with which others, and how in words. */
function toRow(event: RacketEvent): EventRow {
  const { joined, left, closed, cause, asOf, racketId, otherIds } = event;
  const came = joined.length > 0 ? `joined: ${joined.map(sellerIdOf).join(' ')}` : '';
  const went = left.length > 0 ? `left: ${left.map(sellerIdOf).join(' ')}` : '';
  const shut = closed.length > 0 ? `closed: ${closed.map(sellerIdOf).join(' ')}` : '';
  const detail = [sayEvent(event), came, went, shut, `cause: ${cause}`].filter(Boolean).join('; ');
  return {
    as_of: asOf,
    event: event.event,
    racket_id: racketId,
    other_racket_ids: otherIds.join(';'),
    seller_id: null,
    detail,
  };
}

function sellerRows(event: RacketEvent): EventRow[] {
  const row = (change: string, seller: string): EventRow => {
    return { ...toRow(event), event: change, seller_id: sellerIdOf(seller), detail: `in the event: ${event.event}` };
  };
  const { joined, left, closed } = event;
  return Object.entries({ joined, left, closed }).flatMap(([change, sellers]) => {
    return sellers.map((seller) => row(change, seller));
  });
}
