/** Words written in one line, with spaces or another sign between them. */
export function listOf(text: string, between = ' '): readonly string[] {
  return text.split(between);
}

/** Figures by name, written in one line: `phone .6 device .35`. What is not named is not there. */
export function figuresOf<Name extends string>(text: string): Readonly<Partial<Record<Name, number>>> {
  const words = text.split(' ');
  return Object.fromEntries(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : [])),
  ) as Partial<Record<Name, number>>;
}

/** Figures that every name has; what is not named is zero. */
export function figureIn<Name extends string>(text: string): (name: Name) => number {
  const figures = figuresOf<Name>(text);
  return (name) => figures[name] ?? 0;
}
