import { InvalidArgumentError, Option } from 'commander';

/** Reads a whole number of zero or more. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number of zero or more.');
  return number;
}

/** Reads a date as YYYY-MM-DD that is in the calendar. */
export function calendarDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a date of the calendar, as 2025-03-01.');
  }
  return text;
}

/** Why a person says what it says. */
export function reasonOption(): Option {
  return new Option('--reason <text>', 'why; must be given');
}

/** Who says it: whoever is at work here unless said. */
export function authorOption(): Option {
  const user = process.env.USER ?? process.env.USERNAME ?? 'local';
  return new Option('--author <name>', 'who says it').default(user);
}
