import { Drawer } from '@mantine/core';
import type { Opened } from '../../state/link/opened.ts';
import { t } from '../../words/words.ts';
import { Evidence } from './Evidence.tsx';
import { Record } from './Record.tsx';

interface RecordDrawerProps {
  opened: Opened;
  onOpen: (opened: Opened) => void;
}

/** Beside a page: a thing's record, or the rows behind a link. */
export function RecordDrawer({ opened, onOpen }: RecordDrawerProps) {
  const openKey = (key: string) => onOpen({ key });
  return (
    <Drawer
      opened={opened !== null}
      onClose={() => onOpen(null)}
      position="right"
      size={440}
      title={opened && 'link' in opened ? t`Evidence` : t`Record`}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      {opened && 'link' in opened && <Evidence link={opened.link} onOpen={openKey} />}
      {opened && 'key' in opened && <Record entityKey={opened.key} onOpen={openKey} />}
    </Drawer>
  );
}
