import type { EventView, MemberView } from '@ringbreaker/cypher/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { type DossierMaterial, tellTie } from '../material.ts';
import { heading, INK, paragraph, table, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

/** So many ties of a member are printed; members.csv has all. */
const TIES = 3;
/** A word that its column would have to grow for. */
const LONG_WORD = /\S{37}/;
/** So many events are printed, the latest. */
const EVENTS = 60;

/** Every member, core first, with what ties it in. */
export function members({ members: all }: DossierMaterial, type: Typesetter): Content[] {
  return [
    heading(type, 'Members', true),
    paragraph(
      type,
      `${all.length} accounts, core first. Confidence says how surely an account belongs to this network by what it shares. It says nothing of what its owner knew or did. The file members.csv has all ties.`,
    ),
    table(
      type,
      [
        { head: 'No.', width: 22 },
        { head: 'Account', width: 112 },
        { head: 'Where, since when', width: 78 },
        { head: 'Part, run by', width: 62 },
        { head: 'What ties it in', width: '*' },
      ],
      all.map((member, at) => rowOf(member, at + 1, type)),
    ),
  ];
}

function rowOf(member: MemberView, number: number, type: Typesetter): TableCell[] {
  const { key, name, platform, country, status, openedAt, role, chainRole, confidence, operatorId, pinned, ties } =
    member;
  const where = [platform, country, status].filter(Boolean).join(', ');
  const tied = ties.slice(0, TIES).map((tie) => `${tellTie(tie)}, used by ${tie.users}`);
  if (ties.length > TIES) tied.push(`and ${ties.length - TIES} more`);
  const part = [
    `${role}, ${Math.round(confidence * 100)} %`,
    chainRole ?? '',
    operatorId ?? '',
    pinned ? 'pinned by a person' : '',
  ].filter(Boolean);
  return [
    words(type, String(number), { color: INK.quiet }),
    {
      stack: [
        words(type, name ?? key, { bold: true }),
        words(type, key, { color: INK.quiet, fontSize: 6.5, anywhere: true }),
      ],
    },
    words(type, [where, openedAt ? `since ${openedAt.slice(0, 10)}` : ''].filter(Boolean).join('\n')),
    words(type, part.join('\n')),
    tied.length > 0
      ? { stack: tied.map((line) => words(type, line, { anywhere: LONG_WORD.test(line) })) }
      : words(type, 'no value of its own; by its owner, supplier or store'),
  ] as TableCell[];
}

/** What became of it from run to run. */
export function timeline({ events }: DossierMaterial, type: Typesetter): Content[] {
  const shown = events.slice(0, EVENTS);
  const cut = events.length > shown.length ? ` The latest ${shown.length} of ${events.length} are printed.` : '';
  return [
    heading(type, 'Timeline'),
    paragraph(type, `What runs told of it, the latest first. Days are those of the data.${cut}`),
    events.length === 0
      ? paragraph(type, 'No run told of any change.')
      : table(
          type,
          [
            { head: 'Day', width: 54 },
            { head: 'Run', width: 26 },
            { head: 'What happened', width: '*' },
            { head: 'Why', width: 60 },
          ],
          shown.map((event) => eventRow(event, type)),
        ),
  ];
}

const CAUSES: Record<EventView['cause'], string> = {
  data: 'the data',
  verdict: 'a verdict',
  settings: 'other settings',
};

function eventRow({ asOf, run, detail, cause }: EventView, type: Typesetter): TableCell[] {
  return [asOf.slice(0, 10), String(run), detail, CAUSES[cause]].map((text) => words(type, text)) as TableCell[];
}
