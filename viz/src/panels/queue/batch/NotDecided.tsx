import { Table } from '@mantine/core';
import { counted } from '../../../graph/words.ts';
import type { Batch } from '../../../state/queue/decide-each.ts';
import { tellDecision } from '../../../state/queue/decision.ts';
import { whatCalled } from '../../../state/racket/racket-title.ts';
import { ConflictModal } from '../../said/ConflictModal.tsx';
import type { Left } from './use-batch.ts';
import { t, tx } from '../../../words/words.ts';

interface NotDecidedProps {
  left: Left;
  decideAnyway: (left: Left) => void;
  leaveTheirs: () => void;
}

/** The rackets of a batch that were not decided on, each with why: the others are done. */
export function NotDecided({ left, decideAnyway, leaveTheirs }: NotDecidedProps) {
  const { done, failed } = left.batch;
  return (
    <ConflictModal
      opened
      title={t`${counted(failed.length, 'racket')} not decided`}
      says={t`${counted(done.length, 'racket')} done: that stays. These were not changed, and stay picked.`}
      columns={[t`Racket`, t`Yours`, t`How it stands`]}
      mayUseMine={failed.some(({ conflict }) => conflict !== null)}
      useMine={() => decideAnyway(left)}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      {failed.map((one) => (
        <Table.Tr key={one.racket.id}>
          <Table.Td>
            {whatCalled(one.racket)}
            <div className="racket-id">{one.racket.id}</div>
          </Table.Td>
          <Table.Td>{tellDecision(left.wanted)}</Table.Td>
          <Table.Td>
            <Standing failed={one} />
          </Table.Td>
        </Table.Tr>
      ))}
    </ConflictModal>
  );
}

function Standing({ failed: { why, conflict } }: { failed: Batch['failed'][number] }) {
  if (!conflict) return <>{why}</>;
  const { decision } = conflict.theirs;
  if (!decision) return <>{t`No decision holds any more: somebody took it back`}</>;
  return (
    <>
      {tellDecision(decision)}
      <div className="quiet">{tx`by ${decision.author}, ${decision.at.slice(0, 10)}${decision.reason && `: ${decision.reason}`}`}</div>
    </>
  );
}
