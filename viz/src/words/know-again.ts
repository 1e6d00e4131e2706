/** Words a form of the server's sentences with its values, by their names in it. */
type WordingOfForm = (form: string, values: Readonly<Record<string, string>>) => string;

/** How English joins whole sentences and what is listed, and how another language does. */
export type Joint = readonly [english: string, other: string];

/** A form, and those of its values that are worded as figures. */
export interface SaidForm {
  readonly name: string;
  readonly figures: readonly string[];
}

/** The fixed texts of a form, and what stands between them. */
interface Form extends SaidForm {
  readonly texts: readonly string[];
  readonly slots: readonly string[];
}

type Values = Readonly<Record<string, string>>;

/** A longer text is none of the server's sentences. */
const LONGEST = 1_000;
const FIGURE = /^-?\d+(\.\d+)?$/;

/**
 * Knows the server's sentences again by their forms, and says them in another language. Each of their values is a figure,
 * a sentence that is known itself, an id without a blank, or what people wrote. A text that can be taken apart in no way,
 * or in ways that say different things, is not known: nothing is said that the server may not have meant.
 */
export class KnownSentences {
  readonly #forms: readonly Form[];
  readonly #word: WordingOfForm;
  readonly #joints: readonly Joint[];
  readonly #said = new Map<string, string | undefined>();
  /** Of a text and its parts, while it is taken apart. */
  readonly #readings = new Map<string, ReadonlySet<string>>();

  constructor(forms: readonly SaidForm[], word: WordingOfForm, joints: readonly Joint[]) {
    this.#forms = forms.map(toForm);
    this.#word = word;
    this.#joints = joints;
  }

  /** The sentence in the other language; undefined where it is not known for sure. */
  say(text: string): string | undefined {
    if (text.length > LONGEST) return undefined;
    if (!this.#said.has(text)) {
      const readings = this.#readingsOf(text);
      this.#said.set(text, readings.size === 1 ? [...readings][0] : undefined);
      this.#readings.clear();
    }
    return this.#said.get(text);
  }

  /** Everything that a text may say. A part is shorter than the whole, so that this ends. */
  #readingsOf(text: string): ReadonlySet<string> {
    const known = this.#readings.get(text);
    if (known) return known;
    const found = new Set<string>();
    for (const form of this.#forms)
      for (const values of this.#valuesIn(form, text)) found.add(this.#word(form.name, values));
    // What is one sentence is no list of others.
    if (found.size === 0)
      for (const joint of this.#joints) for (const said of this.#joined(text, joint)) found.add(said);
    this.#readings.set(text, found);
    return found;
  }

  *#valuesIn({ texts, slots, figures }: Form, text: string): Generator<Values> {
    const [first = ''] = texts;
    if (!text.startsWith(first) || !text.endsWith(texts.at(-1) ?? '')) return;
    if (slots.length > 0) yield* this.#valuesFrom({ texts: texts.slice(1), slots, figures }, text.slice(first.length));
    else if (text === first) yield {};
  }

  /** Takes a text apart that begins with the value of the first slot, in every way. */
  *#valuesFrom({ texts, slots, figures }: Omit<Form, 'name'>, text: string): Generator<Values> {
    const [[slot, ...slotsLeft], [after = '', ...textsLeft]] = [slots, texts];
    if (slot === undefined) {
      if (text === '') yield {};
      return;
    }
    const ends = slotsLeft.length === 0 ? [text.length - after.length] : placesOf(after, text);
    for (const end of ends) {
      if (end < 1) continue;
      const rest = text.slice(end + after.length);
      for (const said of this.#valueOf(slot, text.slice(0, end), figures.includes(slot)))
        for (const others of this.#valuesFrom({ texts: textsLeft, slots: slotsLeft, figures }, rest))
          yield { [slot]: said, ...others };
    }
  }

  #valueOf(slot: string, value: string, isFigure: boolean): Iterable<string> {
    if (slot.startsWith('written')) return [value];
    // A full stop after an id is taken for the end of the sentence.
    if (slot.startsWith('id')) return /\s|\.$/.test(value) ? [] : [value];
    if (FIGURE.test(value)) return [value];
    return isFigure ? [] : this.#readingsOf(value);
  }

  *#joined(text: string, [english, other]: Joint): Generator<string> {
    for (const end of placesOf(english, text)) {
      // Sentences follow each other after a full stop.
      if (end < 1 || (english === ' ' && text[end - 1] !== '.')) continue;
      for (const one of this.#readingsOf(text.slice(0, end)))
        for (const more of this.#readingsOf(text.slice(end + english.length))) yield `${one}${other}${more}`;
    }
  }
}

function toForm({ name, figures }: SaidForm): Form {
  const parts = name.split(/\{((?:written|id)?\d+)\}/);
  return {
    name,
    figures,
    texts: parts.filter((_, at) => at % 2 === 0),
    slots: parts.filter((_, at) => at % 2 === 1),
  };
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
