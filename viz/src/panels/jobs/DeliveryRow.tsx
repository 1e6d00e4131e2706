import { Button } from '@mantine/core';
import { rejectsOf, type DeliveryView } from '@ringbreaker/cypher/domain';
import { useId, useState } from 'react';
import { count, counted, minuteOf } from '../../graph/words.ts';
import { type DeliveryRows, rowsOf } from './delivery-rows.ts';
import { listed, t, tx } from '../../words/words.ts';

const STATES: Record<DeliveryView['state'], string> = {
  loading: t`is loading`,
  loaded: t`loaded`,
  withdrawing: t`is being withdrawn`,
  withdrawn: t`withdrawn`,
};

/** Columns that count rows. */
export const ROW_COLUMNS = [t`Rows taken in`, t`Rows refused`, t`Rows without an owner`];
export const DELIVERY_COLUMNS = [t`Number`, t`Contributor`, t`As of`, t`Begun`, ...ROW_COLUMNS, t`State`, ''];

interface DeliveryRowProps {
  delivery: DeliveryView;
  withdraw: (() => void) | undefined;
}

/** One delivery: when it came, what became of its rows, and how it stands. */
export function DeliveryRow({ delivery, withdraw }: DeliveryRowProps) {
  const { seq, contributor, asOf, startedAt, state, withdrawnAt, withdrawnBy, reason } = delivery;
  const rows = rowsOf(delivery);
  const [open, setOpen] = useState(false);
  const told = useId();
  return (
    <>
      <tr className={state === 'withdrawn' ? 'gone' : ''}>
        <td>{seq}</td>
        <td>{contributor}</td>
        <td className="day">{asOf.slice(0, 10)}</td>
        <td>
          <time dateTime={startedAt}>{minuteOf(startedAt)}</time>
        </td>
        <td className="num">
          {tell(rows?.accepted)}
          {rows && rows.changed !== null && <span className="under">{t`${count(rows.changed)} new or changed`}</span>}
        </td>
        <td className="num">
          {rows && rows.rejected > 0 ? (
            <button
              type="button"
              className="link-button"
              aria-expanded={open}
              aria-controls={told}
              aria-label={t`${counted(rows.rejected, 'row')} of delivery ${seq} refused: where they lie`}
              onClick={() => setOpen(!open)}
            >
              {count(rows.rejected)}
            </button>
          ) : (
            tell(rows?.rejected)
          )}
        </td>
        <td className="num">{tell(rows?.waiting)}</td>
        <td>
          {STATES[state]}
          {withdrawnAt && (
            <span className="under">{tx`by ${withdrawnBy}, ${withdrawnAt.slice(0, 10)}: ${(<q>{reason}</q>)}`}</span>
          )}
        </td>
        <td>
          {withdraw && state === 'loaded' && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={withdraw}
              aria-label={t`Withdraw delivery ${seq}`}
            >{t`Withdraw…`}</Button>
          )}
        </td>
      </tr>
      {open && rows && (
        <tr id={told}>
          <td colSpan={DELIVERY_COLUMNS.length}>
            <Refusals delivery={delivery} rows={rows} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A count of rows; a dash where it is not known. */
const tell = (rows: number | null | undefined): string => (rows == null ? '–' : count(rows));

/** Which tables' rows were refused, where they lie, and what is to be done with them. */
function Refusals({ delivery, rows }: { delivery: DeliveryView; rows: DeliveryRows }) {
  const files = rows.refusing.map(({ table, rows: refused }) => t`${table}.csv (${count(refused)})`);
  return (
    <>
      {t`What breaks the contract is in no answer: ${listed(files)}.`}{' '}
      {tx`It lies, each row with its file, line, column and reason, in ${(<span className="mono">{rejectsOf(delivery.id)}</span>)} beside the archive, unless the ingest named another folder. Mend the rows there and deliver that folder.`}
    </>
  );
}
