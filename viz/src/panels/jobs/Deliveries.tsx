import { Title } from '@mantine/core';
import type { DeliveryView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { readDeliveries } from '../../api.ts';
import { counted } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { TableHead } from '../lists/TableHead.tsx';
import { usePages } from '../lists/use-pages.ts';
import { DELIVERY_COLUMNS, DeliveryRow, ROW_COLUMNS } from './DeliveryRow.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { Command } from '../frame/Command.tsx';
import { t, tx } from '../../words/words.ts';

/** A withdrawal is a job: it is over after a while. */
const LOOK_MS = 15_000;

/** What was delivered, the latest first; each can be taken out again by whoever may. */
export function Deliveries({ mayWithdraw }: { mayWithdraw: boolean }) {
  const { list, items: deliveries, total } = usePages(['deliveries'], readDeliveries, { again: () => LOOK_MS });
  const [asked, setAsked] = useState<DeliveryView | null>(null);
  return (
    <section className="card" aria-labelledby="deliveries-title">
      <div className="card-head">
        <Title order={2} size="h4" id="deliveries-title">{t`Deliveries`}</Title>
        {list.isSuccess && <span className="quiet">{counted(total, 'delivery', 'deliveries')}</span>}
      </div>
      <ListState list={list} height={120} m="md" />
      {list.isSuccess && deliveries.length === 0 && (
        <p className="quiet pad">{tx`Nothing has been delivered yet: ${<Command words="ingest DIR" />}`}</p>
      )}
      {deliveries.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Deliveries`}>
          <table className="table stacks">
            <TableHead columns={DELIVERY_COLUMNS} figures={ROW_COLUMNS} />
            <tbody>
              {deliveries.map((delivery) => (
                <DeliveryRow
                  key={delivery.seq}
                  delivery={delivery}
                  withdraw={mayWithdraw ? () => setAsked(delivery) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LoadMore list={list} m="sm">{t`Load earlier deliveries`}</LoadMore>
      {asked && <WithdrawDialog delivery={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
