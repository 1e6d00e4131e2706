import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { t } from '../../words/words.ts';

interface ConflictModalProps {
  opened: boolean;
  title: string;
  says: string;
  columns: readonly string[];
  /** Whether one's own may still be set. */
  mayUseMine?: boolean;
  useMine: () => void;
  leaveTheirs: () => void;
  /** Neither is chosen. */
  onClose: () => void;
  /** Rows of a table: what one would have, and how it stands. */
  children: React.ReactNode;
}

/** Somebody else changed the same thing: both are shown, and the person says which counts. */
export function ConflictModal(props: ConflictModalProps) {
  const { opened, title, says, columns, mayUseMine = true, useMine, leaveTheirs, onClose, children } = props;
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={title}>
      <Text size="sm" mb="sm">
        {says}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={leaveTheirs} data-autofocus>{t`Leave theirs`}</Button>
        <Button onClick={useMine} disabled={!mayUseMine}>{t`Use mine`}</Button>
      </Group>
    </Modal>
  );
}
