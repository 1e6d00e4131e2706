import { Button } from '@mantine/core';
import { rejectsOf, type DeliveryView } from '@ringbreaker/cypher/domain';
import { useId, useState } from 'react';
import { count, minuteOf } from '../../graph/words.ts';
import { type DeliveryRows, rowsOf } from './delivery-rows.ts';
import { listed, t, tx } from '../../words/words.ts';

const STATES: Record<DeliveryView['state'], string> = {
  loading: t`is loading`,
  loaded: t`loaded`,
  withdrawing: t`is being withdrawn`,
  withdrawn: t`withdrawn`,
};

/** Columns that count rows. */
export const ROW_COLUMNS = [t`Rows taken in`, t`Rows left out`];
export const DELIVERY_COLUMNS = [t`Number`, t`Contributor`, t`As of`, t`Begun`, ...ROW_COLUMNS, t`State`, ''];

interface DeliveryRowProps {
  delivery: DeliveryView;
  withdraw: (() => void) | undefined;
}

/** One delivery: when it came, what became of its rows, and how it stands. */
export function DeliveryRow({ delivery, withdraw }: DeliveryRowProps) {
  const { seq, contributor, asOf, startedAt, state } = delivery;
  const rows = rowsOf(delivery);
  const [open, setOpen] = useState(false);
  const told = useId();
  return (
    <>
      <tr className={state === 'withdrawn' ? 'gone' : ''}>
        <td data-head={DELIVERY_COLUMNS[0]}>{seq}</td>
        <td data-head={DELIVERY_COLUMNS[1]}>{contributor}</td>
        <td className="day" data-head={DELIVERY_COLUMNS[2]}>
          {asOf.slice(0, 10)}
        </td>
        <td data-head={DELIVERY_COLUMNS[3]}>
          <time dateTime={startedAt}>{minuteOf(startedAt)}</time>
        </td>
        <td className="num" data-head={DELIVERY_COLUMNS[4]}>
          {rows ? count(rows.accepted) : '–'}
          {rows && rows.changed !== null && <span className="under">{t`${count(rows.changed)} new or changed`}</span>}
        </td>
        <td className="num" data-head={DELIVERY_COLUMNS[5]}>
          {rows ? <LeftOut rows={rows} open={open} told={told} toggle={() => setOpen(!open)} /> : '–'}
        </td>
        <Standing delivery={delivery} withdraw={withdraw} />
      </tr>
      {open && rows && (
        <tr id={told}>
          <td colSpan={DELIVERY_COLUMNS.length} className="stacks-wide">
            <Refusals delivery={delivery} rows={rows} />
          </td>
        </tr>
      )}
    </>
  );
}

/** How it stands, who withdrew it and why; or the way to withdraw it. */
function Standing({ delivery, withdraw }: DeliveryRowProps) {
  const { seq, state, withdrawnAt, withdrawnBy, reason } = delivery;
  return (
    <>
      <td data-head={DELIVERY_COLUMNS[6]}>
        {STATES[state]}
        {withdrawnAt && (
          <span className="under">{tx`by ${withdrawnBy}, ${withdrawnAt.slice(0, 10)}: ${<q>{reason}</q>}`}</span>
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
    </>
  );
}

interface LeftOutProps {
  rows: DeliveryRows;
  open: boolean;
  /** Where it is told of the refused rows. */
  told: string;
  toggle: () => void;
}

/** How many rows did not come in: those that were refused, which a click tells of, and those that wait. */
function LeftOut({ rows: { rejected, waiting }, open, told, toggle }: LeftOutProps) {
  if (rejected + waiting === 0) return <span className="quiet">{t`none`}</span>;
  return (
    <>
      {rejected > 0 && (
        <button type="button" className="link-button" aria-expanded={open} aria-controls={told} onClick={toggle}>
          {t`${count(rejected)} refused`}
        </button>
      )}
      {waiting > 0 && <span className="under">{t`${count(waiting)} without an owner yet`}</span>}
    </>
  );
}

/** Which tables' rows were refused, where they lie, and what is to be done with them. */
function Refusals({ delivery, rows }: { delivery: DeliveryView; rows: DeliveryRows }) {
  const files = rows.refusing.map(({ table, rows: refused }) => t`${table}.csv (${count(refused)})`);
  return (
    <>
      {t`What breaks the contract is in no answer: ${listed(files)}.`}{' '}
      {tx`It lies in ${<span className="mono">{rejectsOf(delivery.id)}</span>} in the archive, unless the ingest named another folder. ${<code>ringbreaker rejects {delivery.seq}</code>} prints each row with its file, line, column and reason. Mend the rows there and deliver that folder.`}
    </>
  );
}
