import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import type { Panel } from '../../state/canvas/explorer-state.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { keepPanel } from '../../state/kept/kept-panel.ts';
import { Details } from './Details.tsx';
import { History } from './History.tsx';
import { Lead } from './Lead.tsx';
import { Paths } from './Paths.tsx';
import { Views } from '../views/Views.tsx';
import { t } from '../../words/words.ts';

/** What stands beside the canvas: details of the selection, paths, the history. */
export function SidePanel() {
  const panel = useExplorer((state) => state.panel);
  useEffect(() => keepPanel(panel), [panel]);
  return (
    <aside className="side-panel" aria-label={t`Details`}>
      <Tabs value={panel} onChange={(value) => look({ panel: value as Panel })} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="details">{t`Details`}</Tabs.Tab>
          <Tabs.Tab value="paths">{t`Paths`}</Tabs.Tab>
          <Tabs.Tab value="lead">{t`Lead`}</Tabs.Tab>
          <Tabs.Tab value="views">{t`Views`}</Tabs.Tab>
          <Tabs.Tab value="history">{t`History`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details" className="side-body">
          <Details />
        </Tabs.Panel>
        <Tabs.Panel value="paths" className="side-body">
          <Paths />
        </Tabs.Panel>
        <Tabs.Panel value="lead" className="side-body">
          <Lead />
        </Tabs.Panel>
        <Tabs.Panel value="views" className="side-body">
          <Views />
        </Tabs.Panel>
        <Tabs.Panel value="history" className="side-body">
          <History />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
