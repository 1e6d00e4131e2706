import { LINK_TYPES, type LinkType, nameOfLink } from '@ringbreaker/cypher/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { MOST_EVIDENCE_LINKS, ROWS_A_LINK } from '../evidence-links.ts';
import type { DossierMaterial } from '../material.ts';
import { listRows, type NumberedRow } from '../tables.ts';
import { heading, INK, paragraph, table, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

/** So many rows are printed, one of each link; evidence.csv has all. */
const PRINTED = 250;

/** The rows behind the links, those that reasons rest on first: each with its file, line and hash. */
export function evidence(material: DossierMaterial, type: Typesetter): Content[] {
  const rows = listRows(material);
  const printed = new Map(rows.map((row) => [nameOfLink(row.link), row] as const).reverse());
  const shown = [...printed.values()].sort((a, b) => a.number - b.number).slice(0, PRINTED);
  const without = material.evidence.filter((one) => one.rows.length === 0).length;
  const says = [
    shown.length < printed.size
      ? `Of ${shown.length} of ${printed.size} links the oldest row is printed, those that reasons rest on first.`
      : `Of each of ${printed.size} links the oldest row is printed.`,
    `The file evidence.csv has ${rows.length} rows under the same numbers, up to ${ROWS_A_LINK} of each link.`,
    rows.some(({ row }) => row.rowSha256 === '')
      ? 'Rows are blanked, and their hashes withheld: a hash would tell who guesses a row that the guess is right.'
      : '',
    without > 0 ? `${without} links have no row that may be shown here.` : '',
    material.evidence.length >= MOST_EVIDENCE_LINKS ? `Only ${MOST_EVIDENCE_LINKS} links were asked.` : '',
  ];
  return [
    heading(type, 'Evidence', true),
    paragraph(
      type,
      `Each link with a row that says it, as it was delivered: its file, its line, and the SHA-256 of the row as the ledger keeps it. ${says.filter(Boolean).join(' ')}`,
    ),
    table(
      type,
      [
        { head: 'No.', width: 24 },
        { head: 'Link', width: 132 },
        { head: 'Source', width: 112 },
        { head: 'Row, and its SHA-256', width: '*' },
      ],
      shown.map((row) => rowOf(row, type)),
    ),
  ];
}

function rowOf({ number, from, to, link, reasons, row, total }: NumberedRow, type: Typesetter): TableCell[] {
  const reads = LINK_TYPES[link.type as LinkType]?.reads ?? link.type;
  const cells = Object.entries(row.row).filter(([, cell]) => cell !== null && cell !== '');
  const flags = reasons.length > 0 ? `For ${reasons.join(', ')}` : 'Holds it together';
  return [
    words(type, String(number), { color: INK.quiet }),
    {
      stack: [
        words(type, from, { bold: true }),
        words(type, reads, { color: INK.quiet }),
        words(type, to, { bold: true, anywhere: to.length > 40 }),
        words(type, flags, { fontSize: 6.5, color: INK.quiet }),
      ],
    },
    {
      stack: [
        words(type, `${row.file}, line ${row.line}`),
        words(type, `${row.contributor}, delivery ${row.delivery}`, { color: INK.quiet }),
        words(type, `as of ${row.asOf.slice(0, 10)}${total > 1 ? `; ${total} rows say it` : ''}`, { color: INK.quiet }),
      ],
    },
    {
      stack: [
        words(type, cells.map(([name, cell]) => `${name}: ${cell}`).join(' · ')),
        words(type, inTwoLines(row.rowSha256) || 'hash withheld', { fontSize: 6.5, color: INK.quiet }),
      ],
    },
  ] as TableCell[];
}

const inTwoLines = (hash: string): string => hash.replace(/^.{32}/, '$&\n');
