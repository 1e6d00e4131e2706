import { dateOf } from '../../graph/words.ts';
import { readTypedDay, type TimeWindow, windowOf } from '../../state/time/time-window.ts';
import { DayCalendar } from '../lists/DayCalendar.tsx';
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
    const next = readTypedDay(field.value);
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
      <DayCalendar label={label} day={day} span={span} onPick={onSet} />
    </span>
  );
}
