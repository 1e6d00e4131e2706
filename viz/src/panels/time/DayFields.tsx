import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { dateOf } from '../../graph/words.ts';
import { readDay, type TimeWindow, windowOf } from '../../state/time/time-window.ts';
import { t } from '../../words/words.ts';

interface DayFieldsProps {
  window: TimeWindow | null;
  span: TimeWindow;
  onSet: (window: TimeWindow) => void;
}

/** The window as two dates that can be typed: what a drag does, without one. */
export function DayFields({ window, span, onSet }: DayFieldsProps) {
  const { from, to } = window ?? span;
  return (
    <span className="day-fields">
      <DayField label={t`From`} day={from} span={span} onSet={(day) => onSet(windowOf(day, to))} />
      <span aria-hidden="true">–</span>
      <DayField label={t`To`} day={to} span={span} onSet={(day) => onSet(windowOf(from, day))} />
    </span>
  );
}

interface DayFieldProps {
  label: string;
  day: number;
  /** From which day to which there is something to see. */
  span: TimeWindow;
  onSet: (day: number) => void;
}

/**
 * A date is taken when the field is left or Enter is pressed: a year half typed is none, and the date before comes back. It
 * is written as all dates are: a browser's own field writes it in the order of the browser's country.
 */
function DayField({ label, day, span, onSet }: DayFieldProps) {
  const take = (field: HTMLInputElement) => {
    const next = readDay(field.value);
    if (next === null) field.value = dateOf(day);
    else if (next !== day) onSet(next);
  };
  return (
    <span className="day-field">
      <input
        key={day}
        inputMode="numeric"
        size={10}
        maxLength={10}
        placeholder={dateOf(day)}
        aria-label={label}
        defaultValue={dateOf(day)}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget)}
      />
      <DayPicker label={label} day={day} span={span} onSet={onSet} />
    </span>
  );
}

/** The browser's own calendar, without its field. */
function DayPicker({ label, day, span, onSet }: DayFieldProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const name = t`${label}: choose from a calendar`;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={name}
        title={name}
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar size={15} stroke={1.7} />
      </ActionIcon>
      <input
        ref={calendar}
        type="date"
        className="day-calendar"
        tabIndex={-1}
        aria-hidden="true"
        min={dateOf(span.from)}
        max={dateOf(span.to)}
        value={dateOf(day)}
        onChange={({ currentTarget: { value } }) => {
          const next = readDay(value);
          if (next !== null) onSet(next);
        }}
      />
    </>
  );
}
