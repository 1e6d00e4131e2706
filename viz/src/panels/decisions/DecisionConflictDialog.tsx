import { Table } from '@mantine/core';
import type { DecisionConflict } from '@ringbreaker/cypher/domain';
import { tellDecision } from '../../state/queue/decision.ts';
import { ConflictModal } from '../said/ConflictModal.tsx';
import { t, tx } from '../../words/words.ts';

interface DecisionConflictDialogProps {
  conflict: DecisionConflict;
  useMine: () => void;
  leaveTheirs: () => void;
}

/** Somebody else decided on the racket since it was read: both are shown, and the person says which counts. */
export function DecisionConflictDialog({ conflict, useMine, leaveTheirs }: DecisionConflictDialogProps) {
  const { yours, theirs } = conflict;
  const { decision } = theirs;
  // Nothing is left to take back where the other one took it back.
  const isDone = yours.step === 'undone' && !decision;
  return (
    <ConflictModal
      opened
      title={t`Somebody else decided meanwhile`}
      says={t`Nothing was changed by your step. This is what you would have, and how the racket stands.`}
      columns={[t`Yours`, t`Theirs`]}
      mayUseMine={!isDone}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td>
          {yours.step === 'undone' ? t`Take back what holds` : tellDecision(yours)}
          {yours.reason && <div className="quiet">{yours.reason}</div>}
        </Table.Td>
        <Table.Td>
          {decision ? tellDecision(decision) : t`No decision holds any more`}
          {decision && (
            <div className="quiet">{tx`by ${decision.author}, ${decision.at.slice(0, 10)}${decision.reason && `: ${decision.reason}`}`}</div>
          )}
        </Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
