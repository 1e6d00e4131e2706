import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Typesetter } from './typesetter.ts';

/** Colours of a dossier; none says anything by itself. */
export const INK = { text: '#1b2430', quiet: '#5a6572', rule: '#cfd6dd', head: '#eef2f5', accent: '#0b4f8a' } as const;

/** The page: A4 in points, and what is left of its width. */
export const PAGE = { margins: [52, 64, 52, 56] as [number, number, number, number], width: 595.28 - 104 };

/** The style of heads and feet: pdfmake counts them, too, among what follows on a page. */
export const ON_EACH_PAGE = 'onEachPage';

/** How a piece of text looks. */
interface Look {
  bold?: boolean;
  fontSize?: number;
  color?: string;
  margin?: [number, number, number, number];
  /** Breaks anywhere: keys and hashes have no words. */
  anywhere?: boolean;
  noWrap?: boolean;
  style?: string;
}

/** Sets a text; each of its stretches stands in the font that has its signs. */
export function words(type: Typesetter, text: string, { anywhere, ...look }: Look = {}): Content {
  return { text: type.set(text), ...look, ...(anywhere && { wordBreak: 'break-all' as const }) } as Content;
}

/** A heading that the contents name, on a page of its own unless said otherwise. */
export function heading(type: Typesetter, text: string, onNewPage = false): Content {
  return {
    text: type.set(text),
    bold: true,
    fontSize: 16,
    color: INK.accent,
    margin: [0, onNewPage ? 0 : 18, 0, 8],
    tocItem: true,
    tocMargin: [0, 1, 0, 1],
    headlineLevel: 1,
    ...(onNewPage && { pageBreak: 'before' as const }),
  } as Content;
}

/** A heading within a section. */
export function subheading(type: Typesetter, text: string): Content {
  return {
    ...(words(type, text, { bold: true, fontSize: 10.5, margin: [0, 12, 0, 4] }) as object),
    headlineLevel: 2,
  } as Content;
}

/** A sentence or several, as running text. */
export function paragraph(type: Typesetter, text: string, look: Look = {}): Content {
  return words(type, text, { margin: [0, 0, 0, 6], ...look });
}

/** Lines that each begin with a dot. */
export function list(type: Typesetter, lines: readonly string[]): Content {
  return { ul: lines.map((line) => words(type, line, { margin: [0, 0, 0, 3] })), markerColor: INK.quiet } as Content;
}

/** Thin rules between rows, a quiet head: numbers are read down the columns. */
const RULED: CustomTableLayout = {
  hLineWidth: (at, node) => (at === 0 || at === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (at, node) => (at === 0 || at === 1 || at === node.table.body.length ? INK.quiet : INK.rule),
  fillColor: (at) => (at === 0 ? INK.head : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A column of a table: its head, and its width in points or `*` for what is left. */
interface Column {
  readonly head: string;
  readonly width: number | '*' | 'auto';
}

/** A table whose head stands again on each page, and whose rows are never torn apart. */
export function table(type: Typesetter, columns: readonly Column[], rows: readonly TableCell[][]): Content {
  const head = columns.map((column) => words(type, column.head, { bold: true, color: INK.quiet, fontSize: 7.5 }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [head as TableCell[], ...rows],
    },
    layout: RULED,
    fontSize: 7.5,
    margin: [0, 2, 0, 8],
  } as Content;
}

/** Names and what they are, two columns without rules. */
export function pairs(type: Typesetter, rows: readonly (readonly [string, string])[], nameWidth = 120): Content {
  return {
    table: {
      widths: [nameWidth, '*'],
      dontBreakRows: true,
      body: rows.map(([name, value]) => [words(type, name, { color: INK.quiet }), words(type, value)]) as TableCell[][],
    },
    layout: {
      ...RULED,
      hLineWidth: () => 0,
      fillColor: () => null,
      paddingLeft: () => 0,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 8],
  } as Content;
}
