import type { Content } from 'pdfmake/interfaces.js';
import type { DossierToPrint } from '../dossier.ts';
import { minuteOf } from '../said.ts';
import { INK, ON_EACH_PAGE, PAGE, pairs, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

const LEAD = 'Leads to check, not a finding of guilt.';
const LEAD_SAYS =
  'This dossier tells what data shows about accounts, and why a program takes them for one suspected racket. It says of no person or company that they did wrong. Everything in it has to be checked before anybody acts on it.';

const PROFILES = {
  full: 'full: names and values as they were delivered',
  masked: 'masked: pseudonyms in place of names and values, rows of sources blanked, texts that people wrote withheld',
};

/** The cover: what this is of, for whom, by whom, and what is in it. */
export function cover({ material, order, fingerprint }: DossierToPrint, type: Typesetter): Content[] {
  const { racket, hiddenMembers } = material;
  const hidden =
    hiddenMembers > 0 ? ` ${hiddenMembers} more sellers are held by other contributors and are not in it.` : '';
  const sees =
    order.sees === null ? 'what all contributors delivered' : `what these delivered: ${order.sees.join(', ')}.`;
  return [
    words(type, 'DOSSIER ON A SUSPECTED RACKET', { bold: true, fontSize: 9, color: INK.accent, margin: [0, 34, 0, 8] }),
    words(type, racket.name ?? racket.title, { bold: true, fontSize: 26, margin: [0, 0, 0, 4] }),
    words(type, `${racket.name ? `${racket.title} · ` : ''}${racket.id}`, {
      fontSize: 11,
      color: INK.quiet,
      margin: [0, 0, 0, 22],
    }),
    notice(type),
    pairs(type, [
      ['For', order.recipient],
      ['Made by', order.madeBy],
      ['Made at', `${minuteOf(order.madeAt)} UTC`],
      ['Run', `${racket.runSeq}, on data as of ${racket.asOf.slice(0, 10)}`],
      ['Names', PROFILES[order.profile]],
      ['Rests on', `${sees}${hidden}`],
      ['Signed by the key', inGroups(fingerprint)],
    ]),
    {
      toc: { title: words(type, 'Contents', { bold: true, fontSize: 11, margin: [0, 18, 0, 4] }) as never },
    } as Content,
  ];
}

function notice(type: Typesetter): Content {
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              words(type, LEAD, { bold: true, fontSize: 11, margin: [0, 0, 0, 3] }),
              words(type, LEAD_SAYS, { fontSize: 10 }),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (at: number) => (at === 0 ? 3 : 0),
      vLineColor: () => INK.accent,
      fillColor: () => INK.head,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 10,
      paddingBottom: () => 10,
    },
    margin: [0, 0, 0, 20],
  } as Content;
}

/** Hex digits in groups of eight, as a person compares them. */
export function inGroups(hex: string): string {
  return (hex.match(/.{1,8}/g) ?? []).join(' ');
}

/** What stands at the foot of each page, and from the second page on at its head. */
export function headAndFoot({ material, order }: DossierToPrint, type: Typesetter) {
  const { id, runSeq } = material.racket;
  const quiet = { fontSize: 7.5, color: INK.quiet, style: ON_EACH_PAGE };
  const [left, top, right] = PAGE.margins;
  const line = (one: string, other: string, margin: [number, number, number, number]): Content =>
    ({
      columns: [
        words(type, one, { ...quiet }),
        { ...(words(type, other, { ...quiet }) as object), alignment: 'right' },
      ],
      margin,
      style: ON_EACH_PAGE,
    }) as Content;
  return {
    header: (page: number): Content =>
      page === 1
        ? ''
        : line(`Suspected racket ${id} · run ${runSeq} · ${order.profile}`, `For ${order.recipient}`, [
            left,
            top - 36,
            right,
            0,
          ]),
    footer: (page: number, pages: number): Content =>
      line('Leads to check, not a finding of guilt', `Page ${page} of ${pages}`, [left, 16, right, 0]),
  };
}
