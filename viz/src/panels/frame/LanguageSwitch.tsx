import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchHan } from '../../styles/han/fetch-han.ts';
import { chooseLanguage, keptLanguage, LANGUAGES } from '../../words/languages.ts';
import { locale, t } from '../../words/words.ts';

/** The language of the page, or the system's; the page opens anew in the one that is chosen. */
export function LanguageSwitch() {
  const [opened, setOpened] = useState(false);
  const kept = keptLanguage();
  const spoken = LANGUAGES.find(({ language }) => language === locale())!;
  const mark = (chosen: boolean) => (chosen ? <IconCheck size={14} /> : null);
  return (
    <Menu position="bottom-end" width={190} withinPortal opened={opened} onChange={setOpened} onOpen={() => fetchHan()}>
      <Menu.Target>
        <Tooltip label={t`Language: ${spoken.name}`} disabled={opened}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Language: ${spoken.name}`}>
            <IconLanguage size={19} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map(({ language, name }) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === kept || undefined}
            rightSection={mark(language === kept)}
            onClick={() => chooseLanguage(language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          aria-current={kept === null || undefined}
          rightSection={mark(kept === null)}
          onClick={() => chooseLanguage(null)}
        >{t`As the system`}</Menu.Item>
        {locale() !== 'en' && (
          <p className="account quiet">{t`What people and their files say stays in their own words.`}</p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
