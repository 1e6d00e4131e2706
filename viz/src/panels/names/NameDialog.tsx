import { Button, Text, TextInput } from '@mantine/core';
import { NAME_CHARACTERS, type RacketView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { FormDialog } from '../FormDialog.tsx';
import { t, tx } from '../../words/words.ts';
import { titleOf } from '../../state/racket/racket-title.ts';

interface NameDialogProps {
  racket: RacketView;
  busy: boolean;
  error: unknown;
  /** Keeps a name; null takes it away. */
  send: (name: string | null) => void;
  onClose: () => void;
}

/** Asks what a racket is to be called beside its made title. */
export function NameDialog({ racket, busy, error, send, onClose }: NameDialogProps) {
  const [name, setName] = useState(racket.name ?? '');
  const tidy = name.trim();
  const takeAway = (
    <Button variant="subtle" color="gray" disabled={busy} onClick={() => send(null)}>{t`Take the name away`}</Button>
  );
  return (
    <FormDialog
      title={t`Name ${racket.id}`}
      action={t`Name it`}
      ready={tidy !== '' && tidy !== racket.name}
      busy={busy}
      error={error}
      submit={() => send(tidy)}
      onClose={onClose}
      aside={racket.name !== null && takeAway}
    >
      <Text size="sm">{tx`The name stands wherever the racket does, above “${titleOf(racket)}”. Everybody who sees all of it reads the name, and finds the racket by it. No run changes it.`}</Text>
      <TextInput
        label={t`Name`}
        description={t`Name it by what it is, not by whom: it is a lead to check, and no person in it is known to have done wrong.`}
        placeholder={t`The watch depot in Yiwu`}
        data-autofocus
        maxLength={NAME_CHARACTERS}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
