import { Table } from '@mantine/core';
import type { WorkflowConflict } from '@ringbreaker/cypher/domain';
import { tellWork } from '../../state/queue/work.ts';
import { t } from '../../words/words.ts';
import { ConflictModal } from '../said/ConflictModal.tsx';

interface WorkConflictDialogProps {
  conflict: WorkflowConflict;
  useMine: () => void;
  leaveTheirs: () => void;
}

/** Somebody else changed the work since the racket was read: both are shown, and the person says which counts. */
export function WorkConflictDialog({ conflict: { yours, theirs }, useMine, leaveTheirs }: WorkConflictDialogProps) {
  return (
    <ConflictModal
      opened
      title={t`Somebody else changed the work meanwhile`}
      says={t`Nothing was changed by your step. This is how you would have it, and how it stands.`}
      columns={[t`Yours`, t`Theirs`]}
      useMine={useMine}
      leaveTheirs={leaveTheirs}
      onClose={leaveTheirs}
    >
      <Table.Tr>
        <Table.Td>{tellWork(yours)}</Table.Td>
        <Table.Td>{tellWork(theirs)}</Table.Td>
      </Table.Tr>
    </ConflictModal>
  );
}
