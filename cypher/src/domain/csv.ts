// The edition for browsers runs in Node as well; the other one asks for Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync';

const FORMULA = /^\s*[=+\-@]|^[\t\r]/;
const TELEPHONE = /^[+-][\d\s().,/-]*$/;

/** How rows go out. */
export interface CsvOptions {
  /** The end of each line; RFC 4180 asks for CR LF, pipes of a shell are easier with LF. */
  readonly newline?: '\r\n' | '\n';
  /** What happens to a cell that a spreadsheet would run as a formula: the default guards telephone numbers too. */
  readonly formulas?: 'guard' | 'guard-except-telephones' | 'keep';
}

/**
 * Rows as CSV by RFC 4180; null and undefined are empty cells. An apostrophe makes text of a cell that a spreadsheet
 * would run as a formula (OWASP, CSV injection). Numbers are never guarded.
 */
export function writeCsv(rows: readonly (readonly unknown[])[], options: CsvOptions = {}): string {
  const { newline = '\r\n', formulas = 'guard' } = options;
  return stringify(rows as unknown[], {
    record_delimiter: newline,
    // Both characters of a line's end are quoted, whichever ends the lines here.
    quote_record_delimiter: true,
    cast: { string: CASTS[formulas], boolean: String, date: String, object: String },
  });
}

const CASTS = {
  guard: (text: string) => (FORMULA.test(text) ? `'${text}` : text),
  'guard-except-telephones': (text: string) => (TELEPHONE.test(text) ? text : CASTS.guard(text)),
  keep: (text: string) => text,
};
