import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { dateOf } from '../../graph/words.ts';
import { readDay, type TimeWindow } from '../../state/time/time-window.ts';
import { t } from '../../words/words.ts';

interface DayCalendarProps {
  /** What the field beside it is called. */
  label: string;
  /** The day that it opens on, in whole days since 1970-01-01; null where none is chosen. */
  day: number | null;
  /** The first and the last day that can be chosen; any day without it. */
  span?: TimeWindow;
  onPick: (day: number) => void;
}

/** The browser's own calendar without its field, which writes a date in the order of the browser's country. */
export function DayCalendar({ label, day, span, onPick }: DayCalendarProps) {
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
        min={span && dateOf(span.from)}
        max={span && dateOf(span.to)}
        value={day === null ? '' : dateOf(day)}
        onChange={({ currentTarget: { value } }) => {
          const next = readDay(value);
          if (next !== null) onPick(next);
        }}
      />
    </>
  );
}
