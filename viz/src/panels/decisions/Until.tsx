import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../graph/words.ts';
import { endingBounds, endings, readEnding } from '../../state/queue/decision.ts';
import { readDay, readTypedDay } from '../../state/time/time-window.ts';
import { TypedDay } from '../lists/TypedDay.tsx';
import { daysLocale, t } from '../../words/words.ts';

interface UntilProps {
  /** The day that the run speaks of. */
  asOf: string;
  /** What stands in the field, as it was typed. */
  until: string;
  onChange: (until: string) => void;
}

const WHOLE_DATE = 'YYYY-MM-DD'.length;
const DAY = new Intl.DateTimeFormat(daysLocale(), { dateStyle: 'full', timeZone: 'UTC' });

/** Asks until when a racket is dismissed; says the day in words, or why it is none. */
export function Until({ asOf, until, onChange }: UntilProps) {
  const [left, setLeft] = useState(false);
  const { first, last } = endingBounds(asOf);
  const ending = readEnding(until, asOf);
  // Who is still typing is not told that it is wrong.
  const wrong = ending === null && (left || until.length >= WHOLE_DATE);
  const span = { from: readDay(first) ?? 0, to: readDay(last) ?? 0 };
  return (
    <div>
      <TypedDay
        required
        label={t`Until`}
        description={t`From this day of the data on, alerts are raised of it again; the run speaks of ${asOf.slice(0, 10)}.`}
        error={wrong && whatIsWrong(until, first, last)}
        day={until}
        span={span}
        onChange={onChange}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
      />
      <p className="until-says quiet" role="status">
        {ending !== null && sayEnding(ending, asOf)}
      </p>
      <Chip.Group value={ending ?? ''} onChange={(value) => onChange(value as string)}>
        <Group gap={6} mt={8}>
          {endings(asOf).map(({ name, until: day }) => (
            <Chip key={name} value={day} size="xs" radius="md" variant="outline">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}

function whatIsWrong(until: string, first: string, last: string): string {
  return readTypedDay(until) === null
    ? t`This is no date. Write the year first, as in ${first}.`
    : t`A dismissal ends between ${first} and ${last}.`;
}

/** As in "Saturday 26 December 2026, 179 days after the day of the run". */
function sayEnding(ending: string, asOf: string): string {
  const [day = 0, run = 0] = [readDay(ending), readDay(asOf.slice(0, 10))].map((one) => one ?? 0);
  return t`${DAY.format(Date.parse(ending))}, ${counted(day - run, 'day')} after the day of the run`;
}
