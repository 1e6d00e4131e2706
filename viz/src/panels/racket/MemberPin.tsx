import { ActionIcon, Tooltip } from '@mantine/core';
import type { MemberView } from '@ringbreaker/cypher/domain';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import { writePin } from '../../api.ts';
import { useMay } from '../../state/me.ts';
import { ReasonDialog } from '../said/ReasonDialog.tsx';
import { useSay } from '../said/use-say.ts';
import { t, tx } from '../../words/words.ts';

const PINS = t`It stays in this racket through every later run, whatever the data says. Your word is no evidence: where nothing ties it in it is fringe, and the score does not change.`;
const LETS_GO = t`The data decides again, from the next run on.`;
const BACK = 'Taken back.';

/** Keeps a member in its racket, or lets it go, and says what was said last of it. */
export function MemberPin({ racketId, member }: { racketId: string; member: MemberView }) {
  const may = useMay()('POST /pins');
  const [asks, setAsks] = useState(false);
  const name = member.name ?? member.sellerId;
  const isPinned = member.pin?.pinned ?? member.pinned;
  const saidAbout = { seller: member.key, racket: racketId };
  const pin = useSay({
    say: (said: { pinned: boolean; reason: string }) => writePin({ ...saidAbout, ...said }),
    tell: ({ pinned }) =>
      pinned ? t`${name} pinned: the next run heeds it` : t`${name} let go: the next run heeds it`,
    undo: ({ pinned }) => writePin({ ...saidAbout, pinned: !pinned, reason: BACK }),
    stale: [['members', racketId]],
  });
  const action = isPinned ? t`Let go` : t`Pin`;
  if (member.until) return null;
  return (
    <>
      {member.pin && <PinWord pin={member.pin} heeded={member.pin.pinned === member.pinned} />}
      {may && (
        <Tooltip label={isPinned ? t`Let go…` : t`Pin to this racket…`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={isPinned ? t`Let ${name} go` : t`Pin ${name} to this racket`}
            onClick={() => {
              pin.reset();
              setAsks(true);
            }}
          >
            {isPinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
      {asks && (
        <ReasonDialog
          title={isPinned ? t`Let go ${name}` : t`Pin ${name}`}
          says={isPinned ? LETS_GO : PINS}
          label={t`Why?`}
          action={action}
          busy={pin.isPending}
          error={pin.error}
          send={(reason) => pin.mutate({ pinned: !isPinned, reason }, { onSuccess: () => setAsks(false) })}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

function PinWord({ pin, heeded }: { pin: NonNullable<MemberView['pin']>; heeded: boolean }) {
  const { pinned, author, at, reason } = pin;
  if (!pinned && heeded) return null;
  return (
    <span
      className="under"
      title={reason ?? undefined}
    >{tx`${pinned ? t`pinned` : t`let go`} by ${author}, ${at.slice(0, 10)}${!heeded && t`: from the next run on`}`}</span>
  );
}
