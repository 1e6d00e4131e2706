import { Button, Checkbox, Group, Modal, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeView } from '../../../api-views.ts';
import { chipsOf } from '../../../state/queue/queue-chips.ts';
import { sayOrder } from '../../../state/queue/queue-columns.ts';
import { orderOf, type QueueFilter, writeFilter } from '../../../state/queue/queue-filter.ts';
import { tellSaid } from '../../../state/said.ts';
import { Failure } from '../../Failure.tsx';
import { readViewsAnew } from '../../views/use-change-view.ts';
import { t } from '../../../words/words.ts';

interface KeepFilterProps {
  filter: QueueFilter;
  onDone: () => void;
}

/** Asks for the name under which the present filter and its order are kept. */
export function KeepFilter(props: KeepFilterProps) {
  return (
    <Modal opened onClose={props.onDone} closeOnClickOutside={false} title={t`Keep this filter and order`} size="md">
      <KeepForm {...props} />
    </Modal>
  );
}

function KeepForm({ filter, onDone }: KeepFilterProps) {
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
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() && !keep.isPending) keep.mutate();
  };
  return (
    <form className="reason-form" onSubmit={submit}>
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
      {keep.isError && <Failure error={keep.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>{t`Cancel`}</Button>
        <Button type="submit" loading={keep.isPending} disabled={!name.trim()}>{t`Keep`}</Button>
      </Group>
    </form>
  );
}
