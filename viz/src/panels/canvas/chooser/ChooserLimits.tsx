import { Group, NumberInput, Text } from '@mantine/core';
import { count } from '../../../graph/words.ts';
import { type ExpandChoice, isDayOrOpen } from '../../../state/canvas/expand-choice.ts';
import { EXPAND_CAP, EXPAND_MOST } from '../../../state/canvas/expansion.ts';
import { TypedDay } from '../../lists/TypedDay.tsx';
import { t } from '../../../words/words.ts';

interface LimitsProps {
  choice: ExpandChoice;
  onChange: (change: Partial<ExpandChoice>) => void;
}

/** Asks from which days an expand brings links, and how many things at most. */
export function ChooserLimits({ choice, onChange }: LimitsProps) {
  return (
    <>
      <div role="group" aria-label={t`Links seen`}>
        <Text size="sm" fw={500} mb={4}>{t`Links seen`}</Text>
        <Group gap="sm" grow align="flex-start">
          <DayInput label={t`From`} day={choice.from} onChange={(from) => onChange({ from })} />
          <DayInput label={t`To`} day={choice.to} onChange={(to) => onChange({ to })} />
        </Group>
        <Text size="xs" c="dimmed" mt={4}>{t`A link without a date comes too.`}</Text>
      </div>
      <NumberInput
        label={t`At most`}
        description={t`Up to ${count(EXPAND_MOST)}, in the order that was chosen`}
        inputWrapperOrder={['label', 'input', 'description']}
        min={1}
        max={EXPAND_MOST}
        step={10}
        placeholder={String(EXPAND_CAP)}
        value={choice.atMost}
        onChange={(atMost) => onChange({ atMost })}
      />
    </>
  );
}

function DayInput({ day, ...field }: { label: string; day: string; onChange: (day: string) => void }) {
  return (
    <TypedDay {...field} isWithin day={day} error={!isDayOrOpen(day) && t`Write the year first, as in ${EXAMPLE}.`} />
  );
}

const EXAMPLE = '2026-06-30';
