/** One record of RFC 4180: its cells, or that a quote is still open, or what is wrong and in which cell (from 0). */
export type CsvRecord =
  | { readonly cells: (string | null)[] }
  | { readonly open: true; readonly cell: number }
  | { readonly fault: string; readonly cell: number };

// Runs, not single characters, are repeated: a cell of a million characters must not exhaust the stack.
const QUOTED = /"([^"]*(?:""[^"]*)*)"(,|$)/y;
const BARE = /([^",][^,]*)?(,|$)/y;

/** Splits the text of one record; an empty cell is null. A quote inside a bare cell is a character like any other. */
export function splitRecord(text: string): CsvRecord {
  const cells: (string | null)[] = [];
  for (let at = 0; ;) {
    const pattern = text[at] === '"' ? QUOTED : BARE;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return explain(text, at, cells.length);
    const content = match[1] ?? '';
    cells.push(content === '' ? null : pattern === QUOTED ? content.replaceAll('""', '"') : content);
    if (match[2] === '') return { cells };
    at = pattern.lastIndex;
  }
}

function explain(text: string, at: number, cell: number): CsvRecord {
  const closed = /^"[^"]*(?:""[^"]*)*"(?!")/.test(text.slice(at));
  return closed ? { fault: 'has text after the closing quote', cell } : { open: true, cell };
}
