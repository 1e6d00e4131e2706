import { ActionIcon, Menu } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { IconDots, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useChangeView } from './use-change-view.ts';
import { t } from '../../words/words.ts';

interface ViewMenuProps {
  view: SavedViewSummary;
  onRename: () => void;
  /** False where the menu stands in something that closes when the focus leaves it. */
  withinPortal?: boolean;
  /** What can be done with this kind of view alone; stands first. */
  children?: ReactNode;
}

/** What can be done with what is kept under a name: by its owner, it is shared and taken away, too. */
export function ViewMenu({ view, onRename, withinPortal = true, children }: ViewMenuProps) {
  const change = useChangeView();
  return (
    <Menu position="bottom-end" withinPortal={withinPortal}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t`More of ${view.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.Item leftSection={<IconPencil size={14} />} onClick={onRename}>{t`Rename`}</Menu.Item>
        {view.mine && (
          <>
            <Menu.Item
              leftSection={<IconUsers size={14} />}
              onClick={() => change.mutate({ view, wanted: { shared: !view.shared } })}
            >
              {view.shared ? t`Share it no more` : t`Share it`}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={14} />}
              onClick={() => change.mutate({ view, wanted: { removed: true } })}
            >{t`Take it away`}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
