import { ActionIcon, Menu } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { IconDots, IconHistory, IconLink, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { openView } from '../../explorer/keep/view.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import { useExplorer } from '../../state/explorer-store.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { RenameView } from './RenameView.tsx';
import { useChangeView } from './use-change-view.ts';
import { ViewVersions } from './ViewVersions.tsx';

/** A view in the list; a click opens it, the menu changes it. */
export function ViewRow({ view }: { view: SavedViewSummary }) {
  const opened = useExplorer((state) => state.view?.id === view.id);
  const [more, setMore] = useState<'rename' | 'versions' | null>(null);
  return (
    <li className={opened ? 'view-row is-open' : 'view-row'}>
      <button type="button" aria-current={opened ? 'true' : undefined} onClick={() => void openView(view.id)}>
        <span className="view-name clip">{view.name}</span>
        <span className="quiet">
          {counted(view.things, 'thing')} · version {view.version}
          {view.shared && (view.mine ? ' · shared' : ` · of ${view.owner}`)}
        </span>
        <span className="quiet">
          {view.author}, {minuteOf(view.at)}
        </span>
      </button>
      <ViewMenu view={view} open={setMore} />
      {more === 'versions' && <ViewVersions id={view.id} />}
      {more === 'rename' && <RenameView view={view} onClose={() => setMore(null)} />}
    </li>
  );
}

function ViewMenu({ view, open }: { view: SavedViewSummary; open: (what: 'rename' | 'versions') => void }) {
  const change = useChangeView();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More of ${view.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={14} />} onClick={() => void copyLink(view.id)}>
          Copy its link
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={14} />} onClick={() => open('versions')}>
          Versions
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => open('rename')}>
          Rename
        </Menu.Item>
        {view.mine && (
          <>
            <Menu.Item
              leftSection={<IconUsers size={14} />}
              onClick={() => change.mutate({ view, wanted: { shared: !view.shared } })}
            >
              {view.shared ? 'Share it no more' : 'Share it'}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={14} />}
              onClick={() => change.mutate({ view, wanted: { removed: true } })}
            >
              Take it away
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

async function copyLink(id: string): Promise<void> {
  const address = new URL(`explore?view=${encodeURIComponent(id)}`, document.baseURI).href;
  try {
    await navigator.clipboard.writeText(address);
    tellSaid('The link is copied: whoever may open the view opens it by it');
  } catch {
    tellFailed(`This browser does not let the page copy. The link: ${address}`);
  }
}
