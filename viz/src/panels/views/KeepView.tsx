import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nameView, useExplorer } from '../../state/canvas/explorer-store.ts';
import { Failure } from '../Failure.tsx';
import { useKeepView } from './use-views.ts';
import { t } from '../../words/words.ts';

/** Keeps the canvas: as the next version of the view that is open, or as one of its own. */
export function KeepView() {
  const opened = useExplorer((state) => state.history.present.canvas.view);
  const empty = useExplorer((state) => state.history.present.canvas.nodes.size === 0);
  const laying = useExplorer((state) => state.layout === 'running');
  const keep = useKeepView();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const ready = !empty && !laying && (opened !== null || name.trim() !== '');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (ready) keep.mutate({ opened, name: name.trim(), shared }, { onSuccess: () => setName('') });
  };
  return (
    <form className="keep-view" onSubmit={submit}>
      {opened === null && (
        <>
          <TextInput
            label={t`Keep this canvas as`}
            placeholder={t`What you would call it`}
            maxLength={120}
            value={name}
            disabled={empty}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t`Share it with all who see as much as I do`}
            checked={shared}
            disabled={empty}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        </>
      )}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={keep.isPending} disabled={!ready}>
          {opened ? t`Keep as version ${opened.version + 1} of “${opened.name}”` : t`Keep`}
        </Button>
        {opened && (
          <Button size="xs" variant="default" onClick={() => nameView(null)}>{t`Keep as another view`}</Button>
        )}
      </Group>
      {empty && <p className="quiet">{t`The canvas is empty: there is nothing to keep yet.`}</p>}
      {keep.isError && <Failure error={keep.error} />}
    </form>
  );
}
