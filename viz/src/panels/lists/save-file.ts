import { noteDown } from '../../api-audit.ts';

/** Hands a file to the person's browser, and has the server write down that it left. */
export function saveFile(name: string, content: Blob): void {
  void noteDown({ action: 'exported', subject: name });
  handOver(name, content);
}

/** Hands a file that the server made, and wrote down itself, to the person's browser. */
export function handOver(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Hands a table to the person's browser; the mark at its start tells spreadsheets that it is UTF-8. */
export function saveCsv(name: string, csv: string): void {
  const rows = csv.split('\n').length - 2;
  void noteDown({ action: 'exported', subject: `${name}, ${rows} rows` });
  handOver(name, new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
}

/** Today's date for names of files. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
