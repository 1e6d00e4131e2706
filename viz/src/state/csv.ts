/** Rows as CSV (RFC 4180); cells that a spreadsheet would run as a formula are made text with a leading quote. */
export function writeCsv(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = typeof value !== 'number' && /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
