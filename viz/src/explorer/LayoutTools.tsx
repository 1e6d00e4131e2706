import { ActionIcon, Menu, Progress, Tooltip } from '@mantine/core';
import { IconLayoutDistributeHorizontal, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useExplorer } from '../state/canvas/explorer-store.ts';
import { toggleLayout } from './actions/actions.ts';
import { layOutAlongChain, layOutInRings, layOutSelection } from './actions/arrange.ts';
import { Tool } from './Tool.tsx';
import { t } from '../words/words.ts';

/** Runs the layout and tells how far it is; and other ways to lay the picture out. */
export function LayoutTools({ disabled }: { disabled: boolean }) {
  return (
    <>
      <RunTool disabled={disabled} />
      <LayoutMenu disabled={disabled} />
    </>
  );
}

function RunTool({ disabled }: { disabled: boolean }) {
  const running = useExplorer((state) => state.layout === 'running');
  const done = useExplorer((state) => state.layoutDone);
  return (
    <div className="layout-run">
      <Tool
        label={running ? t`Stop the layout (R)` : t`Run the layout (R)`}
        icon={running ? IconPlayerStop : IconPlayerPlay}
        onClick={toggleLayout}
        active={running}
        disabled={disabled}
      />
      {running && (
        <Progress.Root size={3} className="layout-done">
          <Progress.Section value={100 * done} aria-label={t`Layout`} />
        </Progress.Root>
      )}
    </div>
  );
}

function LayoutMenu({ disabled }: { disabled: boolean }) {
  const chosen = useExplorer((state) => state.selection.size > 0);
  return (
    <Menu
      position="right-start"
      withArrow
      // Mantine's own first focus is no item of a menu.
      withInitialFocusPlaceholder={false}
      shadow="md"
    >
      <Menu.Target>
        <Tooltip label={t`Layouts`} position="right">
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t`Layouts`} disabled={disabled}>
            <IconLayoutDistributeHorizontal size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Lay out`}</Menu.Label>
        <Menu.Item onClick={toggleLayout} rightSection={<kbd>R</kbd>}>{t`By forces`}</Menu.Item>
        <Menu.Item disabled={!chosen} onClick={layOutSelection}>{t`The selection alone, by forces`}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={layOutInRings}>
          {chosen ? t`In rings around what is selected` : t`In rings around the most linked thing`}
        </Menu.Item>
        <Menu.Item onClick={() => void layOutAlongChain()}>{t`Along the supply chain`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
