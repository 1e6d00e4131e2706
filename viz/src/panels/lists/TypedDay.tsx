import { TextInput, type TextInputProps } from '@mantine/core';
import { dateOf } from '../../graph/words.ts';
import { readTypedDay, type TimeWindow } from '../../state/time/time-window.ts';
import { DayCalendar } from './DayCalendar.tsx';

interface TypedDayProps extends Omit<TextInputProps, 'label' | 'value' | 'onChange'> {
  label: string;
  /** The label stands within the field, as long as it is empty. */
  isWithin?: boolean;
  /** As it was typed. */
  day: string;
  /** The first and the last day that the calendar offers. */
  span?: TimeWindow;
  onChange: (day: string) => void;
}

/** A day that is typed as dates are written here, or chosen from a calendar. */
export function TypedDay({ label, isWithin = false, day, span, onChange, ...field }: TypedDayProps) {
  return (
    <TextInput
      {...(isWithin ? { 'aria-label': label, placeholder: label } : { label })}
      inputMode="numeric"
      maxLength={20}
      value={day}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        <DayCalendar
          label={label}
          day={readTypedDay(day)}
          {...(span && { span })}
          onPick={(one) => onChange(dateOf(one))}
        />
      }
      {...field}
    />
  );
}
