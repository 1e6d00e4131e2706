/** One record of RFC 4180: its cells, or that a quote is still open, or what is wrong and in which cell (from 0). */
export type CsvRecord =
  | { readonly cells: (string | null)[] }
  | { readonly open: true; readonly cell: number }
  | { readonly fault: string; readonly cell: number };

// Runs, not single characters, are repeated: a cell of a million characters must not exhaust the stack.
// Blanks around quotes are left out, as DuckDB does.
const OPENS = / *"/y;
const QUOTED = / *"([^"]*(?:""[^"]*)*)" *(,|$)/y;
const BARE = /([^,]*)(,|$)/y;
const CLOSED = / *"[^"]*(?:""[^"]*)*"(?!")/y;

/** Splits the text of one record; an empty cell is null. A quote inside a bare cell is a character like any other. */
export function splitRecord(text: string): CsvRecord {
  const cells: (string | null)[] = [];
  for (let at = 0; ;) {
    const pattern = matches(OPENS, text, at) ? QUOTED : BARE;
    const match = matches(pattern, text, at);
    const cell = cells.length;
    if (!match)
      return matches(CLOSED, text, at) ? { fault: 'has text after the closing quote', cell } : { open: true, cell };
    const content = match[1] ?? '';
    cells.push(content === '' ? null : pattern === QUOTED ? content.replaceAll('""', '"') : content);
    if (match[2] === '') return { cells };
    at = pattern.lastIndex;
  }
}

function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
