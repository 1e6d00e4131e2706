import { Table } from '@mantine/core';
import type { NameConflict } from '@ringbreaker/cypher/domain';
import { ConflictModal } from '../said/ConflictModal.tsx';
import { t, tx } from '../../words/words.ts';

interface NameConflictDialogProps {
  conflict: NameConflict;
  useMine: () => void;
  leaveTheirs: () => void;
}

/** Somebody else named the racket since it was read: both names are shown, and the person says which counts. */
export function NameConflictDialog({ conflict: { yours, theirs }, useMine, leaveTheirs }: NameConflictDialogProps) {
  const { naming } = theirs;
  return (
    <ConflictModal
      opened
      title={t`Somebody else named it meanwhile`}
      says={t`Nothing was changed by your step. This is what you would have, and what the racket is called.`}
      columns={[t`Yours`, t`Theirs`]}
      mayUseMine={yours.name !== null || (naming?.name ?? null) !== null}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td>{yours.name ?? t`No name`}</Table.Td>
        <Table.Td>
          {naming?.name ?? t`No name`}
          {naming && <div className="quiet">{tx`by ${naming.author}, ${naming.at.slice(0, 10)}`}</div>}
        </Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
