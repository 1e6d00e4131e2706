import { Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dateOf } from '../../graph/words.ts';
import { dueDays, localDay, readDueDay } from '../../state/queue/work.ts';
import { readTypedDay } from '../../state/time/time-window.ts';
import { t } from '../../words/words.ts';
import { DayCalendar } from '../lists/DayCalendar.tsx';

interface DueFieldProps {
  /** null: no day; undefined: as it is with each. */
  dueOn: string | null | undefined;
  /** Told the day, that there is none, or undefined where what is typed is no date. */
  onChange: (dueOn: string | null | undefined) => void;
}

const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** Asks by which day work is to be done; it may have none. */
export function DueField({ dueOn, onChange }: DueFieldProps) {
  const [typed, setTyped] = useState(dueOn ?? '');
  const [left, setLeft] = useState(false);
  const today = localDay(new Date());
  const isWrong = typed.trim() !== '' && readDueDay(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (readDueDay(text) ?? undefined));
  };
  return (
    <div>
      <TextInput
        inputMode="numeric"
        label={t`Due`}
        placeholder={dueOn === undefined ? t`as it is` : t`no day`}
        // Who is still typing is not told that it is wrong.
        error={
          isWrong && (left || typed.length >= WHOLE_DATE) && t`This is no date. Write the year first, as in ${today}.`
        }
        value={typed}
        maxLength={20}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        rightSection={<DayCalendar label={t`Due`} day={readTypedDay(typed)} onPick={(day) => type(dateOf(day))} />}
      />
      <Group gap={6} mt={8}>
        {dueDays(today).map(({ name, day }) => (
          <Chip key={day} size="xs" radius="md" variant="outline" checked={dueOn === day} onChange={() => type(day)}>
            {name}
          </Chip>
        ))}
        <Chip size="xs" radius="md" variant="outline" checked={dueOn === null} onChange={() => type('')}>
          {t`No day`}
        </Chip>
      </Group>
    </div>
  );
}
