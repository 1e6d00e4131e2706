/** A cell that a spreadsheet would run as a formula is made text by an apostrophe (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows of one shape as CSV with a heading, by RFC 4180; columns are the keys of the first argument, in order. */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(String(value)) ? `'${String(value)}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
