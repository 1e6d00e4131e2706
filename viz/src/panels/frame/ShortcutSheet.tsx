import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useSingleKeys } from '../../state/preferences.ts';
import { t } from '../../words/words.ts';

const SHORTCUTS: readonly [keys: string, does: string][] = [
  ['/ · Ctrl+K', t`Search from anywhere`],
  ['Enter · Ctrl+Enter', t`In the search: add to the canvas · put on a new canvas; the focus stays in the box`],
  ['Shift+Enter · Esc', t`In the search: open the record, which takes the focus · from there back to the search`],
  ['Esc', t`In the search: to the canvas`],
  ['Alt+Q', t`In the search: show its query`],
  [t`Double click · E`, t`Expand a thing`],
  ['C', t`Collapse: take back what its expand brought`],
  [t`Drag · P`, t`Pin a thing · pin or let go the selection`],
  ['H · Shift+H', t`Hide the selection · show everything`],
  ['G', t`Fold the selection, or unfold it · without one: ways to fold`],
  [t`Enter · Double click`, t`Unfold a fold`],
  ['N · I · Ctrl+A', t`Select the neighbours too · invert the selection · select all`],
  ['B · Shift+B', t`Select with a box · with a lasso`],
  [t`Right click · Menu · Shift+F10`, t`Menu of a thing: open, expand, select its neighbours, pin, hide, path to here`],
  [t`Shift+click`, t`Add to the selection, or take out of it`],
  [t`Arrows`, t`Walk to the neighbour in that direction`],
  [t`Arrows · Shift+Arrows`, t`On what is pinned: move it a little · farther`],
  ['F', t`Fit the picture`],
  ['R', t`Run or stop the layout`],
  ['L', t`Labels: automatic, selection, all`],
  ['D', t`Time bar under the picture`],
  ['[ · ]', t`Move the window of time by a bar`],
  ['T', t`Table beside the picture`],
  ['M', t`Map in the picture’s place`],
  ['W', t`Write a note on the canvas`],
  [t`Arrows · Delete`, t`On a note of the canvas: move it · take it off`],
  [', · .', t`The canvas before · the next one`],
  ['Delete', t`Take the selection off the canvas`],
  ['Ctrl+Z · Ctrl+Y', t`Undo · redo`],
  ['Esc', t`Clear paths and selection`],
  ['J · K · Enter', t`In the list of rackets: next · previous · open`],
  ['X · Shift+X', t`In the list of rackets: pick · pick all from the last one on`],
  ['J · K · U', t`On a racket’s page: next in the list · previous · back to the list`],
  ['C · D', t`On a racket’s page: confirm it · dismiss it`],
  ['W', t`On a racket’s page: who works on it, and by when`],
  ['Ctrl+Enter', t`Where a reason is asked for: send it`],
  ['↑ · ↓ · Enter', t`In the inbox: walk, open`],
  ['A · S · M', t`In the inbox: acknowledge · snooze until tomorrow · assign to me`],
  ['O · Ctrl+Z', t`In the inbox: open again · undo`],
  ['Ctrl+Shift+P', t`All that can be done here, by its name; > in the search does the same`],
  ['?', t`This sheet`],
];

/** All keys on one sheet; single keys can be switched off (WCAG 2.1.4). */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { singleKeys, setSingleKeys } = useSingleKeys();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Keyboard shortcuts`} size="lg">
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
        label={t`Single-key shortcuts`}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <Text
        size="xs"
        c="dimmed"
        mt={4}
      >{t`Switch them off if you speak to your computer or press keys by accident.`}</Text>
    </Modal>
  );
}
