import { Table } from '@mantine/core';
import type { NoteConflict } from '@ringbreaker/cypher/domain';
import { ConflictModal } from '../said/ConflictModal.tsx';

interface NoteConflictDialogProps {
  conflict: NoteConflict;
  useMine: () => void;
  leaveTheirs: () => void;
}

/** The note was changed since it was read: both are shown, and the person says which counts. */
export function NoteConflictDialog({ conflict: { yours, theirs }, useMine, leaveTheirs }: NoteConflictDialogProps) {
  return (
    <ConflictModal
      opened
      title="The note was changed meanwhile"
      says="Nothing was changed by your step. This is what you would have, and how the note stands."
      columns={['Yours', 'Theirs']}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td className="note-text">{yours.removed ? 'Removed' : yours.text}</Table.Td>
        <Table.Td className="note-text">
          {theirs.removed ? 'Removed' : theirs.text}
          <div className="quiet">
            by {theirs.changedBy}, {theirs.changedAt.slice(0, 10)}
          </div>
        </Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
