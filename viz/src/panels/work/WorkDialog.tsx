import { Chip, Group, TextInput } from '@mantine/core';
import { type RacketWorkflow, WorkStage } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { useMe } from '../../state/me.ts';
import { isSameWork, stageName, type WorkChange } from '../../state/queue/work.ts';
import { t } from '../../words/words.ts';
import { FormDialog } from '../FormDialog.tsx';
import { DueField } from './DueField.tsx';

interface WorkDialogProps {
  title: string;
  /** How the work stands; null where it is that of several, of which each keeps what is not chosen. */
  work: RacketWorkflow | null;
  busy: boolean;
  /** How far it is, where it takes a while. */
  progress?: string | null;
  error: unknown;
  change: (change: WorkChange) => void;
  onClose: () => void;
}

/** Asks how far the work on a racket is, who does it and by which day; of several what is not chosen stays as it is. */
export function WorkDialog({ title, work, busy, progress, error, change, onClose }: WorkDialogProps) {
  const [wanted, setWanted] = useState<WorkChange>({});
  const [isDay, setIsDay] = useState(true);
  const stands = { ...work, ...wanted };
  const isReady = isDay && (work ? !isSameWork(work, wanted) : Object.keys(wanted).length > 0);
  const set = (part: WorkChange) => setWanted((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title={title}
      action={t`Set`}
      ready={isReady}
      busy={busy}
      error={error}
      submit={() => change(wanted)}
      onClose={onClose}
    >
      {!work && <p className="quiet">{t`What you do not choose stays as it is with each.`}</p>}
      <StageField stage={stands.stage} onChange={(stage) => set({ stage })} />
      <AssigneeField assignee={stands.assignee} onChange={(assignee) => set({ assignee })} />
      <DueField
        dueOn={stands.dueOn}
        onChange={(dueOn) => {
          setIsDay(dueOn !== undefined);
          if (dueOn !== undefined) set({ dueOn });
        }}
      />
      {progress && <p role="status">{progress}</p>}
    </FormDialog>
  );
}

function StageField({ stage, onChange }: { stage: WorkStage | undefined; onChange: (stage: WorkStage) => void }) {
  return (
    <fieldset className="work-field">
      <legend>{t`Stage`}</legend>
      <Chip.Group value={stage ?? ''} onChange={(value) => onChange(WorkStage.parse(value))}>
        <Group gap={6}>
          {WorkStage.options.map((one) => (
            <Chip key={one} value={one} size="xs" radius="md" variant="outline">
              {stageName(one)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}

interface AssigneeFieldProps {
  /** null: nobody; undefined: as it is with each. */
  assignee: string | null | undefined;
  onChange: (assignee: string | null) => void;
}

function AssigneeField({ assignee, onChange }: AssigneeFieldProps) {
  const me = useMe().data?.name;
  const [typed, setTyped] = useState(assignee ?? '');
  const name = (next: string | null) => {
    setTyped(next ?? '');
    onChange(next);
  };
  return (
    <div>
      <TextInput
        label={t`Assignee`}
        maxLength={200}
        data-autofocus
        placeholder={assignee === undefined ? t`as it is` : t`nobody`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(event.currentTarget.value.trim() || null);
        }}
      />
      <Group gap={6} mt={8}>
        {me && (
          <Chip size="xs" radius="md" variant="outline" checked={assignee === me} onChange={() => name(me)}>
            {t`Me (${me})`}
          </Chip>
        )}
        <Chip size="xs" radius="md" variant="outline" checked={assignee === null} onChange={() => name(null)}>
          {t`Nobody`}
        </Chip>
      </Group>
    </div>
  );
}
