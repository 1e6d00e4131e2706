/** Texts in the order of their code units, as everywhere in a run: never by locale. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
