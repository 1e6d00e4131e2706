import {
  type LinkRef,
  linksOfGoods,
  logOddsOfGoods,
  nameOfLink,
  reasonsOf,
  sellerKeyOf,
  writeCsv,
} from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { compareLinks } from '../picture/picture.ts';
import { type DossierMaterial, tellTie } from './material.ts';

const MEMBER_HEAD = [
  'number',
  'seller_key',
  'seller_id',
  'name',
  'platform',
  'country',
  'status',
  'opened_at',
  'operator',
  'role',
  'chain_role',
  'confidence',
  'member_since',
  'pinned',
  'tied_in_by',
  'goods_compared_with',
  'goods_alike',
  'goods_log_odds',
];

/** Every member with what ties it in, as CSV by RFC 4180. */
export function writeMembers({ racket, members }: DossierMaterial): string {
  const goodsOf = goodsBySeller(racket);
  const rows = members.map((member, at) => [
    at + 1,
    member.key,
    member.sellerId,
    member.name,
    member.platform,
    member.country,
    member.status,
    member.openedAt,
    member.operatorId,
    member.role,
    member.chainRole,
    member.confidence,
    member.since,
    member.pinned,
    member.ties.map((tie) => `${tellTie(tie)} (${tie.users} users)`).join('; '),
    ...(goodsOf.get(member.key) ?? [null, null, null]),
  ]);
  return writeCsv([MEMBER_HEAD, ...rows]);
}

/** Of each seller how many operators its own was compared with, how alike they are in their brands, and what that says. */
function goodsBySeller({ assessment: { goods } }: DossierMaterial['racket']) {
  const rows = (goods?.operators ?? []).map(({ sellers, compared, alike }) => {
    const logOdds = goods && alike !== null ? Math.round(logOddsOfGoods(goods, alike) * 100) / 100 : null;
    return { sellers, figures: [compared, alike, logOdds] as const };
  });
  return new Map(
    rows.flatMap(({ sellers, figures }) => sellers.map((seller) => [sellerKeyOf(seller), figures] as const)),
  );
}

const EVIDENCE_HEAD = [
  'number',
  'reasons',
  'from_key',
  'from',
  'link',
  'to_key',
  'to',
  'delivery',
  'contributor',
  'as_of',
  'table',
  'file',
  'line',
  'row_sha256',
  'file_sha256',
  'row',
];

/** Every row behind a link, with its file, line and hashes; SHA-256 of the cell `row` is `row_sha256`. */
export function writeEvidence(material: DossierMaterial): string {
  return writeCsv([
    EVIDENCE_HEAD,
    ...listRows(material).map(({ number, reasons, link, from, to, row }) => [
      number,
      reasons.join(' '),
      link.from,
      from,
      link.type,
      link.to,
      to,
      row.delivery,
      row.contributor,
      row.asOf,
      row.table,
      row.file,
      row.line,
      row.rowSha256,
      row.fileSha256,
      row.raw,
    ]),
  ]);
}

/** One row of evidence with the number under which PDF and table name it, and the red flags that rest on its link. */
export type NumberedRow = ReturnType<typeof listRows>[number];

/** All rows of evidence, numbered from one on, those that reasons rest on first. */
export function listRows({ evidence, things, racket }: DossierMaterial) {
  const labels = new Map(things.map(({ key, label }) => [key, label]));
  const reasons = new Map<string, Set<string>>();
  const restOn = (id: string, links: readonly LinkRef[]) => {
    for (const link of links) {
      const name = nameOfLink(link);
      reasons.set(name, (reasons.get(name) ?? new Set()).add(id));
    }
  };
  for (const reason of reasonsOf(racket.assessment))
    restOn('flag' in reason ? reason.flag : 'kind' in reason ? reason.kind : reason.role, reason.evidence);
  if (racket.assessment.goods) restOn('goods', linksOfGoods(racket.assessment.goods));
  const rows = evidence.flatMap(({ link, total, rows: some }) => some.map((row) => ({ link, total, row })));
  return rows.map(({ link, total, row }, at) => ({
    number: at + 1,
    reasons: [...(reasons.get(nameOfLink(link)) ?? [])],
    link,
    total,
    from: labels.get(link.from) ?? link.from,
    to: labels.get(link.to) ?? link.to,
    row,
  }));
}

/** The racket as a graph: every member, everything around them, and the links between, days as YYYY-MM-DD. */
export function writeGraph({ racket, members, things, links, isCut }: DossierMaterial): string {
  const roles = new Map(
    members.map(({ key, role, confidence, operatorId }) => [key, { role, confidence, operatorId }]),
  );
  const nodes = [...things]
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ key, kind, label, status, weight }) => ({ key, kind, label, status, weight, ...roles.get(key) }));
  const edges = [...links].sort(compareLinks).map(({ from, type, to, firstSeen, lastSeen }) => {
    return { from, type, to, firstSeen: dayText(firstSeen), lastSeen: dayText(lastSeen) };
  });
  const about = { format: 'ringbreaker-graph@1', racket: racket.id, run: racket.runSeq, partial: isCut };
  return `${JSON.stringify({ ...about, nodes, links: edges }, null, 1)}\n`;
}

const DAY_MS = 86_400_000;

function dayText(day: number | null): string | null {
  return day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
}
