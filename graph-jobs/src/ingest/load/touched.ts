/** What a withdrawal notes in the place of keys: the next detection looks at everything. */
export const WITHDRAWN = 'withdrawn';

/** For more rows than this at once nobody asks what lies near them: the next detection looks at everything. */
const MOST_TRACKED_ROWS = 300_000;

/** Whether a load of so many things, values and links notes what it touches. */
export function isTracked({ things, values, links }: { things: number; values: number; links: number }): boolean {
  return things + values + links <= MOST_TRACKED_ROWS;
}

/** The keys of a batch: of things and values their own; of links where they start, each once, and where each ends. */
export function touchedBy({ name, isLink }: { name: string; isLink: boolean }, rows: readonly unknown[][]) {
  const column = (at: number) => rows.map((row) => row[at] as string);
  return { step: name, keys: [...new Set(column(0))], others: isLink ? column(1) : [] };
}
