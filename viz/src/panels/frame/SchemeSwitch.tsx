import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../words/words.ts';

const SCHEMES = [
  { scheme: 'light', name: t`Light`, Icon: IconSun },
  { scheme: 'dark', name: t`Dark`, Icon: IconMoon },
  { scheme: 'auto', name: t`As the system`, Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system says. */
export function SchemeSwitch() {
  const [opened, setOpened] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon, name } = SCHEMES.find(({ scheme }) => scheme === colorScheme) ?? SCHEMES[2];
  return (
    <Menu position="bottom-end" width={180} withinPortal opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={t`Theme: ${name.toLowerCase()}`} disabled={opened}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Theme: ${name}`}>
            <Icon size={19} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map((entry) => (
          <Menu.Item
            key={entry.scheme}
            leftSection={<entry.Icon size={16} stroke={1.7} />}
            rightSection={entry.scheme === colorScheme ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(entry.scheme)}
          >
            {entry.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
