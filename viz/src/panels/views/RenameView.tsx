import { TextInput } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { t } from '../../words/words.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useChangeView } from './use-change-view.ts';

/** Gives a view another name. */
export function RenameView({ view, onClose }: { view: SavedViewSummary; onClose: () => void }) {
  const change = useChangeView();
  const [name, setName] = useState(view.name);
  const submit = () => change.mutate({ view, wanted: { name: name.trim() } }, { onSettled: onClose });
  return (
    <FormDialog
      title={t`Rename “${view.name}”`}
      action={t`Rename`}
      ready={name.trim() !== ''}
      busy={change.isPending}
      submit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t`Name`}
        data-autofocus
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
