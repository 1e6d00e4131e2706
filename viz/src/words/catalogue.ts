import { IntlMessageFormat } from 'intl-messageformat';
import type { Wording } from './words.ts';

/** Words the messages of a catalogue, written as ICU has them; each is read once, when it is first said. */
export function wordingOf(catalogue: Readonly<Record<string, string>>, locale: string): Wording {
  const read = new Map<string, IntlMessageFormat>();
  return (message, values) => {
    const text = catalogue[message];
    if (text === undefined) return undefined;
    const format = read.get(message) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    read.set(message, format);
    return format.format(Object.fromEntries(values.map((value, place) => [place, value])));
  };
}
