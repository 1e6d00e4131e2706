import { Button, Popover } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { t } from '../../words/words.ts';
import { later } from '../later.tsx';
import type { LooksProps } from './LooksForm.tsx';

const LooksForm = later(() => import('./LooksForm.tsx').then((part) => part.LooksForm));

/** Which columns a list shows, and how close its rows stand. */
export function Looks(props: LooksProps) {
  return (
    <Popover width={250} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns size={14} />}>{t`Columns`}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Columns and rows`}>
        <LooksForm {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
