import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { look, useExplorer } from '../state/canvas/explorer-store.ts';
import { type FoldBy, foldAllBy, foldSelection, unfoldAll } from './actions/fold.ts';
import { t } from '../words/words.ts';

const WAYS: readonly [FoldBy, string][] = [
  ['rackets', t`By racket`],
  ['operators', t`By operator`],
  ['countries', t`By country`],
  ['values', t`By shared value`],
  ['kinds', t`By kind`],
];

/** Draws things as one, and by themselves again. */
export function FoldTool({ disabled }: { disabled: boolean }) {
  const { folding, selection } = useExplorer();
  const folds = useExplorer((state) => state.history.present.canvas.folds);
  return (
    <Menu
      opened={folding && !disabled}
      onChange={(opened) => look({ folding: opened })}
      position="right-start"
      withArrow
      // Mantine's own first focus is no item of a menu.
      withInitialFocusPlaceholder={false}
      shadow="md"
    >
      <Menu.Target>
        <Tooltip label={t`Fold (G)`} position="right" disabled={folding}>
          <ActionIcon
            variant={folds.size > 0 ? 'light' : 'subtle'}
            color={folds.size > 0 ? undefined : 'gray'}
            size={34}
            aria-label={t`Fold (G)`}
            disabled={disabled}
          >
            <IconArrowsMinimize size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Draw as one`}</Menu.Label>
        <Menu.Item
          disabled={selection.size < 2}
          onClick={foldSelection}
          rightSection={<kbd>G</kbd>}
        >{t`The selection`}</Menu.Item>
        {WAYS.map(([by, name]) => (
          <Menu.Item key={by} onClick={() => void foldAllBy(by)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowsMaximize size={15} aria-hidden="true" />}
          disabled={folds.size === 0}
          onClick={unfoldAll}
        >{t`Unfold all`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
