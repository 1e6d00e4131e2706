import { Menu } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { IconHistory, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { openView } from '../../explorer/keep/view.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { copyLink } from '../../state/link/link-here.ts';
import { RenameView } from './RenameView.tsx';
import { ViewMenu } from './ViewMenu.tsx';
import { ViewVersions } from './ViewVersions.tsx';
import { t, tx } from '../../words/words.ts';

/** A view in the list; a click opens it, the menu changes it. */
export function ViewRow({ view }: { view: SavedViewSummary }) {
  const opened = useExplorer((state) => state.history.present.canvas.view?.id === view.id);
  const [more, setMore] = useState<'rename' | 'versions' | null>(null);
  return (
    <li className={opened ? 'view-row is-open' : 'view-row'}>
      <button type="button" aria-current={opened ? 'true' : undefined} onClick={() => void openView(view.id)}>
        <span className="view-name clip">{view.name}</span>
        <span className="quiet">{tx`${counted(view.things, 'thing')} · version ${view.version}${view.shared && (view.mine ? t` · shared` : t` · of ${view.owner}`)}`}</span>
        <span className="quiet">
          {view.author}, {minuteOf(view.at)}
        </span>
      </button>
      <ViewMenu view={view} onRename={() => setMore('rename')}>
        <Menu.Item
          leftSection={<IconLink size={14} />}
          onClick={() => void copyLinkOf(view.id)}
        >{t`Copy its link`}</Menu.Item>
        <Menu.Item leftSection={<IconHistory size={14} />} onClick={() => setMore('versions')}>{t`Versions`}</Menu.Item>
      </ViewMenu>
      {more === 'versions' && <ViewVersions id={view.id} />}
      {more === 'rename' && <RenameView view={view} onClose={() => setMore(null)} />}
    </li>
  );
}

function copyLinkOf(id: string): Promise<void> {
  const address = new URL(`explore?view=${encodeURIComponent(id)}`, document.baseURI).href;
  return copyLink(address, t`The link is copied: whoever may open the view opens it by it`);
}
