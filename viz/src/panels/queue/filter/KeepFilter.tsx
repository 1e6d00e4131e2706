import { Checkbox, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeView } from '../../../api-views.ts';
import { chipsOf } from '../../../state/queue/queue-chips.ts';
import { sayOrder } from '../../../state/queue/queue-columns.ts';
import { orderOf, type QueueFilter, writeFilter } from '../../../state/queue/queue-filter.ts';
import { tellSaid } from '../../../state/said.ts';
import { FormDialog } from '../../FormDialog.tsx';
import { readViewsAnew } from '../../views/use-change-view.ts';
import { t } from '../../../words/words.ts';

interface KeepFilterProps {
  filter: QueueFilter;
  onDone: () => void;
}

/** Asks for the name under which the present filter and its order are kept. */
export function KeepFilter({ filter, onDone }: KeepFilterProps) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const keep = useMutation({
    mutationFn: () =>
      writeView({ kind: 'rackets', name: name.trim(), shared, state: writeFilter(filter), things: 0, runSeq: null }),
    onSuccess: (view) => {
      tellSaid(t`Kept as “${view.name}”: it stands under Saved`);
      onDone();
    },
    onSettled: () => readViewsAnew(queries),
  });
  const { sort, direction } = orderOf(filter);
  return (
    <FormDialog
      title={t`Keep this filter and order`}
      action={t`Keep`}
      ready={name.trim() !== ''}
      busy={keep.isPending}
      error={keep.error}
      submit={keep.mutate}
      onClose={onDone}
    >
      <Text size="sm">
        {[...chipsOf(filter).map(({ says }) => says), t`Order: ${sayOrder(sort, direction)}`].join(' · ')}
      </Text>
      <TextInput
        label={t`Name`}
        placeholder={t`What you would call it`}
        data-autofocus
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t`Share it with all who see as much as I do`}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
