import { Button, Title } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../state/me.ts';
import { useRecordFocus } from '../../state/record-focus.ts';
import { NameConflictDialog } from './NameConflictDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { NameHistory } from './NameHistory.tsx';
import { nameConflictIn, useName } from './use-name.ts';
import { t } from '../../words/words.ts';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';

/** What a racket is called: its name above its made title, or the title alone; and the way to name it. */
export function RacketHeading({ racket }: { racket: RacketView }) {
  const may = useMay()('POST /rackets/:id/names');
  const [asked, setAsked] = useState(false);
  const name = useName(racket);
  const conflict = nameConflictIn(name.error);
  const { heading, leave } = useRecordFocus(racket.id);
  const { version } = racket.named;
  const close = () => setAsked(false);
  const leaveTheirs = () => {
    name.reset();
    close();
  };
  return (
    <>
      <Title order={1} size="h3" ref={heading} tabIndex={-1} onKeyDown={leave}>
        {whatCalled(racket)} <span className="racket-id">{racket.id}</span>
      </Title>
      <div className="racket-naming">
        {racket.name !== null && <span className="racket-made">{titleOf(racket)}</span>}
        {may && (
          <NameButton
            isNamed={racket.name !== null}
            ask={() => {
              name.reset();
              setAsked(true);
            }}
          />
        )}
        {version > 0 && <NameHistory racketId={racket.id} />}
      </div>
      {asked && !conflict && (
        <NameDialog
          racket={racket}
          busy={name.isPending}
          error={name.error}
          send={(given) => name.mutate({ version, name: given }, { onSuccess: close })}
          onClose={close}
        />
      )}
      {conflict && (
        <NameConflictDialog
          conflict={conflict}
          useMine={() => name.mutate({ ...conflict.yours, version: conflict.theirs.version }, { onSuccess: close })}
          leaveTheirs={leaveTheirs}
        />
      )}
    </>
  );
}

function NameButton({ isNamed, ask }: { isNamed: boolean; ask: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconPencil size={13} aria-hidden="true" />} onClick={ask}>
      {isNamed ? t`Rename…` : t`Name it…`}
    </Button>
  );
}
