import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconEyeOff,
  IconFileDescription,
  IconPin,
  IconRoute,
  IconSitemap,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import * as menu from '../../explorer/actions/thing-menu.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { type AskedMenu, itemsFor, type ThingMenuItem } from '../../state/canvas/thing-menu.ts';
import { t } from '../../words/words.ts';

interface Look {
  says: string;
  icon: typeof IconPin;
  keys?: string;
  act: (key: string) => void;
}

const LOOKS: Readonly<Record<ThingMenuItem, Look>> = {
  open: { says: t`Open the record`, icon: IconFileDescription, act: menu.openRecordOf },
  expand: { says: t`Expand`, icon: IconArrowsMaximize, keys: 'E', act: menu.expandOnly },
  unfold: { says: t`Unfold`, icon: IconArrowsMaximize, keys: 'Enter', act: menu.unfoldOnly },
  neighbours: { says: t`Select it and its neighbours`, icon: IconSitemap, keys: 'N', act: menu.selectAround },
  pin: { says: t`Pin`, icon: IconPin, keys: 'P', act: menu.pinOnly },
  release: { says: t`Let go`, icon: IconPin, keys: 'P', act: menu.pinOnly },
  hide: { says: t`Hide`, icon: IconEyeOff, keys: 'H', act: menu.hideOnly },
  path: { says: t`Path to here`, icon: IconRoute, act: menu.findPathTo },
};

/** What can be done with one thing of the canvas, where it stands: by a right click, or by the Menu key on what is selected. */
export function ThingMenu() {
  const asked = useExplorer((state) => state.menu);
  // A menu elsewhere is another one.
  return asked && <Opened key={`${asked.key} ${asked.x} ${asked.y}`} asked={asked} />;
}

function Opened({ asked: { key, label, x, y } }: { asked: AskedMenu }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const selection = useExplorer((state) => state.selection);
  useFocusBack();
  return (
    <Menu
      opened
      onClose={menu.closeMenu}
      position="bottom-start"
      offset={2}
      shadow="md"
      // Mantine's own first focus is no item of a menu.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className="menu-anchor" style={{ left: x, top: y }} aria-label={label} />
      </Menu.Target>
      {/* The Menu key asks for the browser's own one, too, once this one has the focus. */}
      <Menu.Dropdown onContextMenu={(event) => event.preventDefault()}>
        <Menu.Label className="clip" maw={260}>
          {label}
        </Menu.Label>
        {itemsFor(canvas, selection, key).map((item) => {
          const { says, icon: Icon, keys, act } = LOOKS[item];
          return (
            <Menu.Item
              key={item}
              leftSection={<Icon size={15} aria-hidden="true" />}
              rightSection={keys && <kbd>{keys}</kbd>}
              onClick={() => act(key)}
            >
              {says}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the focus back to what had it, where it would be nowhere once the menu is gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    },
    [before],
  );
}
