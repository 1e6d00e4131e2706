import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCamera } from './camera.ts';
import { t } from '../words/words.ts';

/** Ways to look at a picture on a page that scrolls. */
export function PictureTools() {
  const { fit, closer, further } = useCamera();
  const tools = [
    { label: t`Closer (Ctrl + wheel)`, icon: IconPlus, act: closer },
    { label: t`Further (Ctrl + wheel)`, icon: IconMinus, act: further },
    { label: t`Fit`, icon: IconFocusCentered, act: fit },
  ];
  return (
    <div className="picture-tools" role="toolbar" aria-label={t`Picture tools`}>
      {tools.map(({ label, icon: Icon, act }) => (
        <Tooltip key={label} label={label} position="left">
          <ActionIcon variant="default" size={28} aria-label={label} onClick={act}>
            <Icon size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
