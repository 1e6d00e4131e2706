import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { DossierMaterial } from '../material.ts';
import { listSaid, minuteOf, type Said } from '../said.ts';
import { heading, paragraph, subheading, table, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

/** Who decided what: decisions, names and pins, as they were kept; and what people wrote. */
export function said(material: DossierMaterial, type: Typesetter): Content[] {
  const all = listSaid(material);
  const decided = all.filter(({ kind }) => kind !== 'note');
  const written = all.filter(({ kind }) => kind === 'note');
  return [
    heading(type, 'Who decided what'),
    paragraph(
      type,
      'What people decided on this racket, the latest first. Nothing that was said is ever removed. No run changes it.',
    ),
    decided.length > 0
      ? rowsOf(decided, ['What', 'Why'], type)
      : paragraph(type, 'Nobody has decided anything on it that is told here.'),
    subheading(type, 'Notes'),
    written.length > 0
      ? rowsOf(written, ['About', 'Note'], type)
      : paragraph(type, 'Nobody wrote a note on it that is told here.'),
  ];
}

function rowsOf(all: readonly Said[], [what, text]: [string, string], type: Typesetter): Content {
  const columns = [
    { head: 'When (UTC)', width: 74 },
    { head: 'Who', width: 90 },
    { head: what, width: 130 },
    { head: text, width: '*' as const },
  ];
  const rows = all.map((one) => [minuteOf(one.at), one.author, one.what, one.text].map((cell) => words(type, cell)));
  return table(type, columns, rows as TableCell[][]);
}
