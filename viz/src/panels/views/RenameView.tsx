import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { useChangeView } from './use-change-view.ts';
import { t } from '../../words/words.ts';

/** Gives a view another name. */
export function RenameView({ view, onClose }: { view: SavedViewSummary; onClose: () => void }) {
  const change = useChangeView();
  const [name, setName] = useState(view.name);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim()) change.mutate({ view, wanted: { name: name.trim() } }, { onSettled: onClose });
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={t`Rename “${view.name}”`} size="sm">
      <form onSubmit={submit}>
        <TextInput
          label={t`Name`}
          data-autofocus
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" loading={change.isPending} disabled={!name.trim()}>{t`Rename`}</Button>
        </Group>
      </form>
    </Modal>
  );
}
