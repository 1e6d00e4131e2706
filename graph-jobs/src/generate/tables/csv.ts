import type { Cell, Row } from './tables.ts';

/** A row as a line of CSV by RFC 4180, ended by CR LF; a null is an empty cell. */
export function csvLine(row: Row): string {
  let line = '';
  for (let i = 0; i < row.length; i++) line += (i > 0 ? ',' : '') + quote(row[i] ?? null);
  return `${line}\r\n`;
}

function quote(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
