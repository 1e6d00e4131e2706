import { Button, Chip, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { type Deciding, endingBounds, endings } from '../../state/decision.ts';
import { Failure } from '../Failure.tsx';

interface DecideDialogProps {
  racket: RacketView;
  step: 'confirmed' | 'dismissed';
  busy: boolean;
  error: unknown;
  decide: (wanted: Deciding) => void;
  onClose: () => void;
}

/** Asks why a racket is confirmed, or why it is dismissed and until when. */
export function DecideDialog({ racket, step, busy, error, decide, onClose }: DecideDialogProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(endings(racket.asOf)[1]?.until ?? '');
  const dismisses = step === 'dismissed';
  const why = reason.trim();
  const ready = dismisses ? why !== '' && until !== '' : true;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (ready) decide({ step, ...(why && { reason: why }), ...(dismisses && { until }) });
  };
  return (
    <Modal opened onClose={onClose} title={`${dismisses ? 'Dismiss' : 'Confirm'} ${racket.id}`} size="md">
      <form onSubmit={send} className="decide">
        <Text size="sm">{dismisses ? DISMISSES : CONFIRMS}</Text>
        <Textarea
          label={dismisses ? 'Why is it none to look at?' : 'Why, if you want to say'}
          required={dismisses}
          data-autofocus
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {dismisses && <Until asOf={racket.asOf} until={until} onChange={setUntil} />}
        {error !== null && <Failure error={error} />}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {dismisses ? 'Dismiss' : 'Confirm'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const DISMISSES =
  'No run raises an alert of it until the day that you name; it ranks below all others and stays in the list. What came meanwhile is told then, once.';
const CONFIRMS =
  'Everybody sees that a person looked and agrees that it is to be pursued. Score and members stay as found.';

function Until({ asOf, until, onChange }: { asOf: string; until: string; onChange: (until: string) => void }) {
  const { first, last } = endingBounds(asOf);
  return (
    <div>
      <TextInput
        type="date"
        required
        label="Until"
        description={`The day of the data on which it is told of again; the run speaks of ${asOf.slice(0, 10)}.`}
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
