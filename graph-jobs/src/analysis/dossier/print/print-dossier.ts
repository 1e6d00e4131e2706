import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { DossierToPrint } from '../dossier.ts';
import { cover, headAndFoot } from './cover.ts';
import { evidence } from './evidence.ts';
import type { DossierFonts } from './fonts.ts';
import { goodsInCommon } from './goods.ts';
import { INK, ON_EACH_PAGE, PAGE } from './look.ts';
import { members, timeline } from './members.ts';
import { method } from './method.ts';
import { picture } from './picture.ts';
import { said } from './said.ts';
import { doubts, summary } from './summary.ts';
import { Typesetter } from './typesetter.ts';

/** What pdfmake has beside what its types tell. */
interface Printer {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts(fonts: TFontDictionary): void;
  setUrlAccessPolicy(may: (url: string) => boolean): void;
  setLocalAccessPolicy(may: (path: string) => boolean): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

/** Prints a dossier as PDF; the same dossier makes the same bytes. */
export async function printDossier(dossier: DossierToPrint, fonts: DossierFonts): Promise<Uint8Array> {
  const printer = pdfmake as unknown as Printer;
  // Nothing that data says is ever fetched or opened.
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy(() => false);
  for (const [name, bytes] of Object.entries(fonts)) printer.virtualfs.writeFileSync(name, Buffer.from(bytes));
  printer.setFonts({ Latin: { normal: 'latin', bold: 'latinBold' }, Han: { normal: 'han', bold: 'hanBold' } });
  const bytes = await printer.createPdf(documentOf(dossier, new Typesetter(fonts))).getBuffer();
  return new Uint8Array(bytes);
}

function documentOf(dossier: DossierToPrint, type: Typesetter): TDocumentDefinitions {
  const { material, order } = dossier;
  const body: Content[] = [
    ...cover(dossier, type),
    ...summary(material, type),
    ...doubts(material, type),
    ...goodsInCommon(material, type),
    ...picture(material, type),
    ...members(material, type),
    ...timeline(material, type),
    ...evidence(material, type),
    ...said(material, type),
    // Last: it says whether a sign was missing in all that stands before it.
    ...method(dossier, type),
  ];
  return {
    pageSize: 'A4',
    pageMargins: PAGE.margins,
    info: {
      title: `Dossier on the suspected racket ${material.racket.id}`,
      author: order.madeBy,
      creator: 'Ringbreaker',
      producer: 'Ringbreaker',
      creationDate: new Date(order.madeAt),
    },
    defaultStyle: { font: 'Latin', fontSize: 9, color: INK.text, lineHeight: 1.2 },
    content: body,
    // A heading never ends a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().every(({ style }) => style === ON_EACH_PAGE),
    ...headAndFoot(dossier, type),
  } as TDocumentDefinitions;
}
