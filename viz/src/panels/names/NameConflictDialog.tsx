import { Table } from '@mantine/core';
import type { NameConflict } from '@ringbreaker/cypher/domain';
import { ConflictModal } from '../said/ConflictModal.tsx';

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
      title="Somebody else named it meanwhile"
      says="Nothing was changed by your step. This is what you would have, and what the racket is called."
      columns={['Yours', 'Theirs']}
      mayUseMine={yours.name !== null || (naming?.name ?? null) !== null}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td>{yours.name ?? 'No name'}</Table.Td>
        <Table.Td>
          {naming?.name ?? 'No name'}
          {naming && (
            <div className="quiet">
              by {naming.author}, {naming.at.slice(0, 10)}
            </div>
          )}
        </Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
