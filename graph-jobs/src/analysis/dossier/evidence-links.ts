import type { DossierParts } from '@ringbreaker/cypher';
import { type LinkRef, linksOfGoods, linkTypes, nameOfLink, reasonsOf } from '@ringbreaker/cypher/domain';
import { compareLinks } from '../picture/picture.ts';
import { keepShared } from '../shared-values.ts';

/** So many links have their rows in a dossier at most; the cut, if there is one, is told in it. */
export const MOST_EVIDENCE_LINKS = 5_000;
/** So many rows of one link at most, the oldest. */
export const ROWS_A_LINK = 3;

/** Links that rows are asked of: those that reasons and goods in common rest on, then those that hold it together. */
export function evidenceLinks({ racket, members, links, things }: DossierParts): LinkRef[] {
  const ends = new Map(things.map((thing) => [thing.key, thing]));
  const holding = keepShared(new Set(members.map(({ key }) => key)), links, ends).sort(compareLinks);
  const { assessment } = racket;
  const goods = assessment.goods ? linksOfGoods(assessment.goods) : [];
  const all = [...reasonsOf(assessment).flatMap(({ evidence }) => evidence), ...goods, ...holding];
  const declared = all.filter(({ type }) => (linkTypes as string[]).includes(type));
  const once = new Map(declared.map(({ from, type, to }) => [nameOfLink({ from, type, to }), { from, type, to }]));
  return [...once.values()].slice(0, MOST_EVIDENCE_LINKS);
}
