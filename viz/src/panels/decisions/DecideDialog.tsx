import { Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Deciding, endingBounds, endings } from '../../state/queue/decision.ts';
import { ReasonDialog } from '../said/ReasonDialog.tsx';
import { t } from '../../words/words.ts';

interface DecideDialogProps {
  /** What is decided on: what a racket is called, or how many. */
  named: string;
  /** Whether it is decided on several. */
  several?: boolean;
  /** The day that the run speaks of. */
  asOf: string;
  step: 'confirmed' | 'dismissed';
  busy: boolean;
  /** How far it is, where it takes a while. */
  progress?: string | null;
  error: unknown;
  decide: (wanted: Deciding) => void;
  onClose: () => void;
}

const EACH = t` Each is a decision of its own, with this reason.`;
const CONFIRMS = t`Everybody sees that a person looked and agrees that it is to be pursued. Score and members stay as they were found.`;
const DISMISSES = t`No run raises an alert of it until the day that you name. It stays in the list, below all others. What came meanwhile is told then, once.`;

const DISMISSES_SEVERAL = t`No run raises an alert of them until the day that you name. They stay in the list, below all others. What came meanwhile is told then, once.`;

/** Asks why a racket is confirmed, or why it is dismissed and until when. */
export function DecideDialog({ named, several = false, asOf, step, decide, progress, ...rest }: DecideDialogProps) {
  const [until, setUntil] = useState(endings(asOf)[1]?.until ?? '');
  if (step === 'confirmed') {
    const send = (reason: string) => decide({ step, ...(reason && { reason }) });
    const words = {
      title: t`Confirm ${named}`,
      says: several ? CONFIRMS + EACH : CONFIRMS,
      label: t`Why, if you want to say`,
      action: t`Confirm`,
    };
    return (
      <ReasonDialog {...words} {...rest} optional send={send}>
        <Progress says={progress} />
      </ReasonDialog>
    );
  }
  return (
    <ReasonDialog
      title={t`Dismiss ${named}`}
      says={several ? DISMISSES_SEVERAL + EACH : DISMISSES}
      label={several ? t`Why are they none to look at?` : t`Why is it none to look at?`}
      action={t`Dismiss`}
      ready={until !== ''}
      send={(reason) => decide({ step, reason, until })}
      {...rest}
    >
      <Until asOf={asOf} until={until} onChange={setUntil} />
      <Progress says={progress} />
    </ReasonDialog>
  );
}

function Progress({ says }: { says: string | null | undefined }) {
  return says ? <p role="status">{says}</p> : null;
}

function Until({ asOf, until, onChange }: { asOf: string; until: string; onChange: (until: string) => void }) {
  const { first, last } = endingBounds(asOf);
  return (
    <div>
      <TextInput
        type="date"
        required
        label={t`Until`}
        description={t`The day of the data on which it is told of again; the run speaks of ${asOf.slice(0, 10)}.`}
        min={first}
        max={last}
        value={until}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Chip.Group value={until} onChange={(value) => onChange(value as string)}>
        <Group gap={6} mt={8}>
          {endings(asOf).map((ending) => (
            <Chip key={ending.name} value={ending.until} size="xs" radius="md" variant="outline">
              {ending.name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
