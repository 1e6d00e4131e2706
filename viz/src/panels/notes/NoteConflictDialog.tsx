import { Table } from '@mantine/core';
import type { NoteConflict } from '@ringbreaker/cypher/domain';
import { ConflictModal } from '../said/ConflictModal.tsx';
import { t, tx } from '../../words/words.ts';

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
      title={t`The note was changed meanwhile`}
      says={t`Nothing was changed by your step. This is what you would have, and how the note stands.`}
      columns={[t`Yours`, t`Theirs`]}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td className="note-text">{yours.removed ? t`Removed` : yours.text}</Table.Td>
        <Table.Td className="note-text">
          {theirs.removed ? t`Removed` : theirs.text}
          <div className="quiet">{tx`by ${theirs.changedBy}, ${theirs.changedAt.slice(0, 10)}`}</div>
        </Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
