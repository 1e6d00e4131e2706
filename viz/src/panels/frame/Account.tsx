import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff, IconLogout, IconRefresh, IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signOut } from '../../api.ts';
import { useMay, useMe } from '../../state/me.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { describeError } from '../../problem.ts';
import { startNewPseudonyms, switchNames } from './switch-names.ts';
import { inWords, t, tx } from '../../words/words.ts';

/** Who is signed in, what they see, and the way out. */
export function Account() {
  const { data: me } = useMe();
  const may = useMay();
  // All that was shown goes with the page.
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => window.location.reload() });
  const [opened, setOpened] = useState(false);
  if (!me) return null;
  return (
    <Menu position="bottom-end" width={250} withinPortal closeOnItemClick={false} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={t`Signed in as ${me.name}`} disabled={opened}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Account of ${me.name}`}>
            <IconUserCircle size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="account">
          <Text fw={600} className="clip">
            {me.name}
          </Text>
          <Text
            size="sm"
            c="dimmed"
          >{tx`${inWords(me.role, 'role')} · sees ${me.contributors === null ? t`everything` : me.contributors.join(', ') || t`nothing`}`}</Text>
        </div>
        <Menu.Divider />
        <NamesItems />
        <Menu.Divider />
        {may('POST /sign-out') && (
          <Menu.Item
            leftSection={<IconLogout size={16} stroke={1.7} />}
            disabled={leave.isPending}
            onClick={() => leave.mutate()}
          >{t`Sign out`}</Menu.Item>
        )}
        {leave.isError && (
          <Text size="sm" className="account" role="alert">
            {describeError(leave.error).detail}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Hides names and shows them; starts new pseudonyms, so that a next piece of work can't be joined to this one. */
function NamesItems() {
  const icon = { size: 16, stroke: 1.7 };
  return (
    <>
      <Menu.Item
        leftSection={isRedacted ? <IconEye {...icon} /> : <IconEyeOff {...icon} />}
        onClick={() => void switchNames()}
      >
        {isRedacted ? t`Show names` : t`Hide names`}
      </Menu.Item>
      {isRedacted && (
        <Menu.Item
          leftSection={<IconRefresh {...icon} />}
          onClick={() => void startNewPseudonyms()}
        >{t`Start new pseudonyms`}</Menu.Item>
      )}
    </>
  );
}
