import { create } from 'zustand';

/** What can be done where one is, under the name that stands on the screen. */
export interface Command {
  name: string;
  /** The key that does the same; null where there is none. */
  key: string | null;
  /** Does it. */
  run: () => void;
}

/** The commands that the palette offers; null while it is closed. */
export const usePalette = create<{ commands: readonly Command[] | null }>(() => ({ commands: null }));

const KEY_IN_NAME = /^(?<name>.+?) \((?<key>(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z?[\]/.,]|Delete|Esc|Enter))\)$/;
const KEY_IN_TITLE = /(?:^|\s)(?<key>(?:(?:Ctrl|Shift|Alt)\+)*[A-Z])$/;

/**
 * What a control is called and its key, of what it says on the screen.
 * @param says its name, which may end with its key, as in "Fit (F)"
 * @param title its title, which may be its key, as in "Key C"
 */
export function nameAndKey(says: string, title: string): Pick<Command, 'name' | 'key'> {
  const name = says.replace(/\s+/g, ' ').trim();
  const named = KEY_IN_NAME.exec(name)?.groups;
  if (named) return { name: named['name'] ?? name, key: named['key'] ?? null };
  return { name, key: KEY_IN_TITLE.exec(title.trim())?.groups?.['key'] ?? null };
}

/** Each command once, by its name: the first that is called so. */
export function onceEach<T extends Pick<Command, 'name'>>(commands: readonly T[]): T[] {
  const seen = new Set<string>();
  return commands.filter(({ name }) => name !== '' && !seen.has(name) && seen.add(name));
}

/** The commands whose name has all words that are typed, those first that begin with what is typed. */
export function matching<T extends Pick<Command, 'name'>>(commands: readonly T[], typed: string): T[] {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/);
  const found = commands.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const begins = ({ name }: Pick<Command, 'name'>) => name.toLowerCase().startsWith(text);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
