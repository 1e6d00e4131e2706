import { z } from 'zod';

/** More would be a list to search in. */
export const MOST_RECENT = 8;
const LONGEST = 120;

const store = (person: string) => `ringbreaker.searches.${person}`;
const Kept = z.array(z.string().min(1).max(LONGEST)).max(MOST_RECENT);

/** What a person searched for in this browser, the latest first; nothing where it keeps nothing that can be read. */
export function readSearches(person: string, kept: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    return Kept.parse(JSON.parse(kept.getItem(store(person)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps what a person searched for in this browser; nothing is kept of nothing. */
export function keepSearches(
  person: string,
  recent: readonly string[],
  kept: Pick<Storage, 'setItem' | 'removeItem'>,
): void {
  try {
    if (recent.length === 0) kept.removeItem(store(person));
    else kept.setItem(store(person), JSON.stringify(recent));
  } catch {
    // The browser keeps nothing: it is searched for by typing it again.
  }
}

/** Searches with one more, which goes before all; the same in other letters is the same. */
export function withSearch(recent: readonly string[], text: string): readonly string[] {
  const said = text.trim();
  if (said === '' || said.length > LONGEST) return recent;
  const others = recent.filter((other) => other.toLowerCase() !== said.toLowerCase());
  return [said, ...others].slice(0, MOST_RECENT);
}
