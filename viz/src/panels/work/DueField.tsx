import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { dueDays, localDay, readDueDay } from '../../state/queue/work.ts';
import { t } from '../../words/words.ts';
import { TypedDay } from '../lists/TypedDay.tsx';

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
  const day = readDueDay(typed);
  const isWrong = typed.trim() !== '' && day === null;
  const type = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (readDueDay(text) ?? undefined));
  };
  return (
    <div>
      <TypedDay
        label={t`Due`}
        placeholder={dueOn === undefined ? t`as it is` : t`no day`}
        // Who is still typing is not told that it is wrong.
        error={
          isWrong && (left || typed.length >= WHOLE_DATE) && t`This is no date. Write the year first, as in ${today}.`
        }
        day={typed}
        onChange={type}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
      />
      {day !== null && day < today && (
        <p className="quiet" role="status">{t`This day is over: the work is overdue at once.`}</p>
      )}
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
