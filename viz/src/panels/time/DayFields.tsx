import { dateOf } from '../../graph/words.ts';
import { DAY_MS, type TimeWindow, windowOf } from '../../state/time/time-window.ts';
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
      <DayField label={t`From`} day={from} onSet={(day) => onSet(windowOf(day, to))} />
      <span aria-hidden="true">–</span>
      <DayField label={t`To`} day={to} onSet={(day) => onSet(windowOf(from, day))} />
    </span>
  );
}

/** A date is taken when the field is left or Enter is pressed: a year half typed is none. */
function DayField({ label, day, onSet }: { label: string; day: number; onSet: (day: number) => void }) {
  const take = (text: string) => {
    const next = Date.parse(text) / DAY_MS;
    if (Number.isInteger(next) && next !== day) onSet(next);
  };
  return (
    <input
      key={day}
      type="date"
      aria-label={label}
      defaultValue={dateOf(day)}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}
