import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { copyLinkHere, useUncopied } from '../../state/link/link-here.ts';
import { later } from '../later.tsx';
import { t } from '../../words/words.ts';

const CopyByHand = later(() => import('./CopyByHand.tsx').then((part) => part.CopyByHand));

/** Copies the link to what is shown. */
export function CopyLink() {
  const { link } = useUncopied();
  return (
    <>
      <Tooltip label={t`Copy the link to what you see`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t`Copy the link to what you see`}
          onClick={() => void copyLinkHere()}
        >
          <IconLink size={19} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {link !== null && <CopyByHand link={link} />}
    </>
  );
}
