/**
 * A sentence that the server says to a person, as in saying`${12} sellers are paid into one account.`: it is its English.
 * The explorer knows it again by its form and says it in the reader's language, so a test reads each form off the sources.
 * Its values are figures, fixed words that `test-vocabulary.ts` lists, and other sentences; what is none of these is
 * marked by `written` or `asId`, and stands in every language as it is.
 */
export function saying(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts.map((text, place) => (place === 0 ? text : `${values[place - 1]}${text}`)).join('');
}

/** What people or their files wrote, as a brand or a reason: any text. */
export const written = (text: string): string => text;

/** An id, a day or a code: one word without a blank. */
export const asId = (id: string): string => id;
