import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { NAME_CHARACTERS, type RacketView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { Failure } from '../Failure.tsx';
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
  const isReady = tidy !== '' && tidy !== racket.name;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isReady && !busy) send(tidy);
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={t`Name ${racket.id}`} size="md">
      <form onSubmit={submit} className="reason-form">
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
        {error !== null && error !== undefined && <Failure error={error} />}
        <Group mt="xs">
          {racket.name !== null && (
            <Button
              variant="subtle"
              color="gray"
              disabled={busy}
              onClick={() => send(null)}
            >{t`Take the name away`}</Button>
          )}
          <span className="grow" />
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" loading={busy} disabled={!isReady}>{t`Name it`}</Button>
        </Group>
      </form>
    </Modal>
  );
}
