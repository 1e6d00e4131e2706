import { createHash, createPrivateKey } from 'node:crypto';
import { signBy, type SigningKey } from '@ringbreaker/cypher';
import {
  type EvidenceRow,
  type MemberView,
  NO_WORK,
  type RacketScore,
  type RacketView,
} from '@ringbreaker/cypher/domain';
import { makeDossier } from '../analysis/dossier/dossier.ts';
import type { DossierMaterial, DossierOrder } from '../analysis/dossier/material.ts';
import { printDossier } from '../analysis/dossier/print/print-dossier.ts';
import { readFonts, readVerifier } from './dossier-files.ts';

/** Names that stand nowhere but in the material: who must not see them finds none. */
export const CANARIES = { seller: 'Zyxquor', chinese: '王小明', phone: '13800138', note: 'seen at the fair' } as const;

/** The signer of a seed of one byte; the same seed makes the same key. */
export function signerOf(seed: number): SigningKey {
  const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  return signBy(key);
}

const ORDER: DossierOrder = {
  recipient: 'Customs of Hamburg',
  profile: 'full',
  madeBy: 'Ann',
  madeAt: '2026-02-01T08:30:00.000Z',
  sees: null,
  salt: 'ab'.repeat(32),
};

/** Makes a dossier as the command does. */
export function make(material: DossierMaterial, order: Partial<DossierOrder> = {}, signer = signerOf(1)) {
  const fonts = readFonts();
  const print = (dossier: Parameters<typeof printDossier>[0]) => printDossier(dossier, fonts);
  return makeDossier(material, { ...ORDER, ...order }, { signer, verifier: readVerifier(), print });
}

const phone = (at: number) => `tel:+86${CANARIES.phone}${String(at).padStart(3, '0')}`;
const seller = (at: number) => `seller:${CANARIES.seller}-${at}`;
const nameOf = (at: number) =>
  at % 2 === 0 ? `${CANARIES.seller} & Šárka ${at}` : `深圳市${CANARIES.chinese}贸易 ${at}`;

/** A racket of so many members, each with a phone of their own and one that ten of them share, and three rows a link. */
export function materialOf(size: number): DossierMaterial {
  const places = Array.from({ length: size }, (_, at) => at);
  const tied = places.flatMap((at) => [
    [seller(at), phone(at % Math.max(1, Math.ceil(size / 10)))] as const,
    [seller(at), phone(500 + (at % 7))] as const,
  ]);
  const phones = [...new Set(tied.map(([, to]) => to))];
  const thing = {
    degree: 4,
    status: null,
    racketId: null,
    operatorId: null,
    beganAt: null,
    endedAt: null,
    facts: null,
  };
  const link = ([from, to]: readonly [string, string]) => ({ from, type: 'USES', to });
  return {
    racket: racketOf(size, tied.slice(0, 4).map(link)),
    members: places.map(memberOf),
    hiddenMembers: 0,
    events: [EVENT],
    run: RUN,
    things: [
      ...places.map((at) => ({ ...thing, key: seller(at), kind: 'Seller' as const, label: nameOf(at), weight: null })),
      ...phones.map((key) => ({ ...thing, key, kind: 'Phone' as const, label: key.slice(4), weight: 0.8 })),
    ],
    links: tied.map((ends) => ({ ...link(ends), firstSeen: 19_000, lastSeen: 19_100 })),
    isCut: false,
    decisions: [DECISION],
    namings: [],
    pins: [],
    notes: [{ ...NOTE, about: seller(0) }],
    evidence: tied.map((ends, at) => ({
      link: link(ends),
      total: 3,
      rows: [0, 1, 2].map((one) => rowOf(ends, at * 3 + one)),
    })),
  };
}

function rowOf([from, to]: readonly [string, string], line: number): EvidenceRow & { raw: string } {
  const row = { owner_kind: 'seller', owner_id: from.slice(7), kind: 'phone', value: to.slice(4), first_seen: null };
  const raw = JSON.stringify({ kind: row.kind, owner_id: row.owner_id, value: row.value });
  const rowSha256 = createHash('sha256').update(raw).digest('hex');
  const where = { delivery: 1, contributor: 'market', asOf: '2026-01-31', table: 'contacts', file: 'contacts.csv' };
  return { ...where, line: line + 2, rowSha256, fileSha256: 'f'.repeat(64), row, raw };
}

function memberOf(at: number): MemberView {
  return {
    sellerId: `${CANARIES.seller}-${at}`,
    key: seller(at),
    name: at === 2 ? '=HYPERLINK("http://evil")' : nameOf(at),
    platform: 'bazaar',
    status: 'open',
    country: 'CN',
    openedAt: '2024-05-01',
    operatorId: `op-${at % 40}`,
    role: at < 3 ? 'core' : 'member',
    chainRole: at === 0 ? 'money' : null,
    confidence: Math.max(0.6, 0.97 - at / 100),
    pinned: false,
    pin: null,
    sinceRun: 1,
    since: '2026-01-31',
    until: null,
    ties: [
      {
        key: phone(at),
        kind: 'Phone',
        label: phone(at).slice(4),
        users: 10,
        weight: 0.8,
        links: [{ from: seller(at), type: 'USES', to: phone(at) }],
      },
    ],
  };
}

const DECISION = {
  id: 'rk-1 1', racketId: 'rk-1', version: 1, step: 'confirmed' as const, reason: CANARIES.note, until: null,
  undoes: null, author: 'Bea', at: '2026-01-31T09:00:00Z',
}; // oxfmt-ignore

const NOTE = {
  id: 'n1', cameWith: null, version: 1, text: `The shop was ${CANARIES.note}.`, removed: false, author: 'Bea',
  at: '2026-01-31T10:00:00Z', runSeq: 1, changedBy: 'Bea', changedAt: '2026-01-31T10:00:00Z',
}; // oxfmt-ignore

const EVENT = {
  id: 'ev-1', run: 1, asOf: '2026-01-31', event: 'born' as const, racketId: 'rk-1', otherIds: [], state: 'active' as const,
  cause: 'data' as const, ending: null, review: false, wasGroup: false, sellersBefore: 0, sellersAfter: 12,
  joined: [seller(0)], left: [], closed: [], kinds: ['Phone'], withheld: 0, hiddenSellers: 0,
  detail: 'Found for the first time: 12 open sellers',
}; // oxfmt-ignore

const RUN = {
  seq: 1, startedAt: '2026-01-31T23:00:00Z', asOf: '2026-01-31', engine: 'leiden', seed: 1, codeVersion: '0.1.0', options: '{}',
}; // oxfmt-ignore

/** What a seller lists, and how alike that is to what another one lists. */
function sells(at: number, alike: number | null) {
  const evidence = [{ from: seller(at), type: 'LISTS', to: `listing:${CANARIES.seller}-${at}` }];
  const brands = alike === null ? [] : [{ brand: 'Rolex', listings: 3, evidence }];
  const compared = alike === null ? 0 : 1;
  return {
    sellers: [seller(at)],
    listings: brands.length * 3,
    brands,
    brandsInAll: brands.length,
    tied: 2,
    compared,
    alike,
  };
}

function racketOf(size: number, evidence: { from: string; type: string; to: string }[]): RacketView {
  const says = 'One telephone number is used by ten sellers under four names';
  const best = { flag: 'R1', family: 'identity' as const, strength: 0.9, says, sellers: [seller(0)], evidence };
  const against = {
    kind: 'declared_company' as const,
    says: 'Half of the accounts are openly declared by one owner',
    sellers: [seller(1)],
    evidence: [],
  };
  const assessment: RacketScore = {
    score: 84, band: 'A', confidence: 0.93, probability: 0.88, capability: 61, harm: 47, sellers: size, operators: 8,
    lifecycle: 'active', topReason: says, brands: ['Rolex'], countries: ['CN', 'HK'],
    parts: [{ family: 'identity', best, hits: [best], without: 31 }], counterEvidence: [against],
    counterfactuals: [{ without: phone(0), label: `Without ${phone(0)}`, score: 41 }], unknown: ['No outcomes were delivered'],
    goods: { usual: 0.2, weight: 4, operators: [sells(0, 0.9), sells(1, 0.9), sells(2, null)], pairs: [{ one: 0, other: 1, alike: 0.9 }], pairsInAll: 1 },
  }; // oxfmt-ignore
  return {
    id: 'rk-1', title: `Rolex from China, ${size} sellers`, titled: { brand: 'Rolex', country: 'CN', sellers: size }, name: null, rank: 1, band: 'A', score: 84, confidence: 0.93,
    capability: 61, harm: 47, sellers: size, operators: 8, joined: 0, lifecycle: 'active', bornAt: '2026-01-31',
    topReason: says, brands: ['Rolex'], countries: ['CN', 'HK'], triage: 'confirmed', dismissedUntil: null, version: 1,
    workflow: NO_WORK, runSeq: 1, asOf: '2026-01-31T00:00:00Z', assessment, decided: { version: 1, decision: DECISION },
    named: { version: 0, naming: null },
  }; // oxfmt-ignore
}
