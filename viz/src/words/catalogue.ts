import { IntlMessageFormat } from 'intl-messageformat';
import { KnownSentences, type Joint, type SaidForm } from './know-again.ts';
import { contextMessage, type Knowing, type Wording } from './words.ts';

/** Words the messages of a catalogue, written as ICU has them; each is read once, when it is first said. */
export function wordingOf(catalogue: Readonly<Record<string, string>>, locale: string): Wording {
  const word = formatsOf(catalogue, locale);
  return (message, values) => word(message, Object.fromEntries(values.map((value, place) => [place, value])));
}

/** Knows the server's sentences again by the forms of them that a catalogue has. */
export function knowingOf(catalogue: Readonly<Record<string, string>>, locale: string): Knowing {
  const word = formatsOf(catalogue, locale);
  const saidOf = (of: string) =>
    Object.keys(catalogue).flatMap((message) => {
      const end = contextMessage('', of);
      return message.endsWith(end) ? [message.slice(0, -end.length)] : [];
    });
  const joints = saidOf('joint').map((joint): Joint => [joint, catalogue[contextMessage(joint, 'joint')] ?? joint]);
  const wordForm = (form: string, values: Readonly<Record<string, string>>) =>
    String(word(contextMessage(form, 'server'), values));
  const forms = saidOf('server').map((name): SaidForm => {
    const said = catalogue[contextMessage(name, 'server')] ?? '';
    return { name, figures: [...said.matchAll(/\{(\d+), (?:number|plural)/g)].map(([, figure]) => figure ?? '') };
  });
  const known = new KnownSentences(forms, wordForm, joints);
  return (text) => known.say(text);
}

function formatsOf(catalogue: Readonly<Record<string, string>>, locale: string) {
  const read = new Map<string, IntlMessageFormat>();
  return (message: string, values: Readonly<Record<string, unknown>>): unknown => {
    const text = catalogue[message];
    if (text === undefined) return undefined;
    const format = read.get(message) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    read.set(message, format);
    return format.format(values);
  };
}
