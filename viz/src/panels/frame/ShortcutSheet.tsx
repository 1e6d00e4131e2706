import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useSingleKeys } from '../../state/preferences.ts';

const SHORTCUTS: readonly [keys: string, does: string][] = [
  ['/ · Ctrl+K', 'Search from anywhere'],
  ['Enter · Shift+Enter', 'In the search: add to the canvas · open the record; the focus stays in the box'],
  ['Esc', 'In the search: to the canvas'],
  ['Alt+Q', 'In the search: show its query'],
  ['Double click · E', 'Expand a thing'],
  ['C', 'Collapse: take back what its expand brought'],
  ['Drag · P', 'Pin a thing · pin or let go the selection'],
  ['H · Shift+H', 'Hide the selection · show everything'],
  ['G', 'Fold the selection, or unfold it · without one: ways to fold'],
  ['Enter · Double click', 'Unfold a fold'],
  ['N · I · Ctrl+A', 'Select the neighbours too · invert the selection · select all'],
  ['B · Shift+B', 'Select with a box · with a lasso'],
  ['Shift+click', 'Add to the selection, or take out of it'],
  ['Arrows', 'Walk to the neighbour in that direction'],
  ['F', 'Fit the picture'],
  ['R', 'Run or stop the layout'],
  ['L', 'Labels: automatic, selection, all'],
  ['D', 'Time bar under the picture'],
  ['[ · ]', 'Move the window of time by a bar'],
  ['T', 'Table beside the picture'],
  ['M', 'Map in the picture’s place'],
  [', · .', 'The canvas before · the next one'],
  ['Delete', 'Take the selection off the canvas'],
  ['Ctrl+Z · Ctrl+Y', 'Undo · redo'],
  ['Esc', 'Clear paths and selection'],
  ['J · K · Enter', 'In the list of rackets: next · last · open'],
  ['X · Shift+X', 'In the list of rackets: pick · pick all from the last one on'],
  ['↑ · ↓ · Enter', 'In the inbox: walk, open'],
  ['A · S · M', 'In the inbox: acknowledge · snooze until tomorrow · assign to me'],
  ['O · Ctrl+Z', 'In the inbox: open again · undo'],
  ['?', 'This sheet'],
];

/** All keys on one sheet; single keys can be switched off (WCAG 2.1.4). */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { singleKeys, setSingleKeys } = useSingleKeys();
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Table verticalSpacing={6} withRowBorders={false}>
        <Table.Tbody>
          {SHORTCUTS.map(([keys, does]) => (
            <Table.Tr key={keys + does}>
              <Table.Td w={200}>
                {keys.split(' · ').map((key) => (
                  <Kbd key={key} mr={6} size="xs">
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label="Single-key shortcuts"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        Switch them off if you speak to your computer or press keys by accident.
      </Text>
    </Modal>
  );
}
