import { canonicalize } from 'json-canonicalize';
import type { ChainRole, RacketEvent, RacketScore } from '@ringbreaker/cypher/domain';
import type { NewAlert } from '../alerts/occasion.ts';
import { isValue, savedWeight } from '../evidence/community.ts';
import type { Findings, Found, FoundRacket } from '../findings.ts';
import { groupBy } from '../links/group-by.ts';
import { bodyOf } from '../lifecycle/names/names.ts';
import type { Saved } from '../links/read-graph.ts';
import { compareRows } from './compare-rows.ts';

/** Rows to begin and rows to end, of each kind of derived link: only what differs from the last run. */
export interface Changes {
  readonly racketMembers: Begun<MemberRow>;
  readonly groupMembers: Begun<MemberRow>;
  readonly operators: Begun<[string, string]>;
  readonly ties: Begun<TieRow>;
  readonly scores: Begun<ScoreRow, [string]>;
  readonly groupScores: Begun<[string, string], [string]>;
  readonly events: Begun<RacketEvent>;
  readonly alerts: Begun<NewAlert>;
}

/** Seller key, community id, role, confidence, the as-of at which the seller came, its part of the chain, and whether it is pinned. */
type MemberRow = [string, string, string, number, string, (ChainRole | null)?, (true | null)?];

/** Value key, racket id, members that use the value, and how much the run let it say. */
type TieRow = [string, string, number, number];

/** What begins and what ends; what ends is named by its first two columns. */
interface Begun<Row, Ended = [string, string]> {
  readonly begin: Row[];
  readonly end: Ended[];
}

/** A score as it is saved; see `save-scores.cypher` for the columns. */
type ScoreRow = [
  string,
  number,
  string,
  number,
  number,
  number,
  number,
  number,
  string,
  string,
  string[],
  string[],
  string,
  string | null,
];

/** A score as canonical JSON, and what names all that it rests on. */
type Written = Pick<Saved['scores'][number], 'assessment' | 'basis'>;

/** Compares what a run says with what the last one left in force. */
export function findChanges(findings: Findings, saved: Saved, lives: Told): Changes {
  const isHeld = holding(findings, lives);
  const before = saved.members.filter((row) => !isHeld(row));
  const sinceOf = remember(saved.members, lives.asOf);
  const members = (communities: readonly Found[]) =>
    communities.flatMap(({ id, members: all }) =>
      all.map(({ seller, role, confidence, chainRole, pinned }): MemberRow => [
        ...([seller, id, role, confidence, sinceOf(seller, id)] as const),
        chainRole ?? null,
        pinned ?? null,
      ]),
    );
  const operators = findings.operators.flatMap(({ id, sellers }) =>
    sellers.map((seller): [string, string] => [seller, id]),
  );
  return {
    racketMembers: compare(members(findings.rackets), rowsOf(before, 'Racket')),
    groupMembers: compare(members(findings.groups), rowsOf(before, 'Group')),
    operators: compare(
      operators,
      saved.operators.map(({ seller, operator }): [string, string] => [seller, operator]),
    ),
    ties: compare(
      findings.rackets.flatMap(toTies),
      saved.ties
        .filter(({ racket }) => !lives.held.includes(racket))
        .map(({ value, racket, sellers, weight }): TieRow => [value, racket, sellers, weight ?? NaN]),
    ),
    scores: compareScores(
      findings.rackets,
      saved.scores.filter(({ racket }) => !lives.held.includes(racket)),
    ),
    groupScores: compareGroupScores(findings.groups, saved.groupScores),
    events: { begin: [...lives.events], end: [] },
    alerts: { begin: [...lives.alerts], end: [] },
  };
}

/** What became of rackets, as far as it is saved. */
interface Told {
  readonly asOf: string;
  readonly held: readonly string[];
  readonly events: readonly RacketEvent[];
  readonly alerts: readonly NewAlert[];
}

/** Memberships of a held racket stay as they are, those apart that are somewhere else now. */
function holding(findings: Findings, { held }: Told): (row: Saved['members'][number]) => boolean {
  if (held.length === 0) return () => false;
  const elsewhere = new Set(
    [...findings.rackets, ...findings.groups].flatMap(({ members }) => members.map(({ seller }) => seller)),
  );
  const kept = new Set(held);
  return ({ community, seller }) => kept.has(community) && !elsewhere.has(seller);
}

/** When a seller came: kept while it stays, also when a group becomes a racket or a racket a group. */
function remember(saved: Saved['members'], asOf: string): (seller: string, id: string) => string {
  const bySeller = groupBy(saved, ({ seller }) => seller);
  return (seller, id) => {
    const body = bodyOf(id);
    return bySeller.get(seller)?.findLast(({ community }) => bodyOf(community) === body)?.since ?? asOf;
  };
}

function rowsOf(saved: Saved['members'], kind: 'Racket' | 'Group'): MemberRow[] {
  return saved
    .filter((row) => row.kind === kind)
    .map(({ seller, community, role, confidence, since, chainRole, pinned }): MemberRow => [
      ...([seller, community, role, confidence, since] as const),
      chainRole,
      pinned || null,
    ]);
}

function compare<Row extends [string, string, ...unknown[]]>(now: readonly Row[], before: readonly Row[]): Begun<Row> {
  const { begun, ended } = compareRows(now, before);
  return { begin: begun, end: ended.map(([from, to]): [string, string] => [from, to]) };
}

/** Values alone tie a racket for later look-ups; parties and suppliers are entities and are found by their links. */
function toTies({ id, ties }: FoundRacket): TieRow[] {
  const best = new Map<string, { members: number; weight: number }>();
  for (const tie of ties) {
    if (!isValue(tie)) continue;
    const { members, weight } = best.get(tie.value) ?? { members: 0, weight: 0 };
    best.set(tie.value, { members: Math.max(members, tie.members.length), weight: Math.max(weight, savedWeight(tie)) });
  }
  return [...best].map(([value, { members, weight }]) => [value, id, members, weight]);
}

function compareScores(rackets: readonly FoundRacket[], before: Saved['scores']): Begun<ScoreRow, [string]> {
  const had = new Map(before.map(({ racket, ...score }) => [racket, score]));
  const now = new Map(
    rackets.map((racket) => [racket.id, { assessment: textOf(racket), basis: racket.basis ?? null }]),
  );
  const isAsBefore = (id: string) => {
    const [then, today] = [had.get(id), now.get(id)];
    return then?.assessment === today?.assessment && then?.basis === today?.basis;
  };
  return {
    begin: rackets
      .filter(({ id }) => !isAsBefore(id))
      .map(({ id, score }) => toScoreRow(id, score, now.get(id) ?? { assessment: '', basis: null })),
    end: [...had.keys()].filter((id) => !isAsBefore(id)).map((id) => [id]),
  };
}

/** A score as canonical JSON. What was taken over is written already, unless it lives otherwise now or holds somebody pinned. */
function textOf({ score, taken }: FoundRacket): string {
  const isAsWritten = taken?.lifecycle === score.lifecycle && taken.sellers === score.sellers;
  return isAsWritten ? taken.assessment : canonicalize(score);
}

function compareGroupScores(groups: readonly Found[], before: Saved['groupScores']): Begun<[string, string], [string]> {
  const had = new Map(before.map(({ group, assessment }) => [group, assessment]));
  const scored = groups.flatMap(({ id, groupScore }): [string, string][] =>
    groupScore ? [[id, canonicalize(groupScore)]] : [],
  );
  const now = new Map(scored);
  return {
    begin: scored.filter(([id, assessment]) => had.get(id) !== assessment),
    end: [...had].filter(([id, assessment]) => now.get(id) !== assessment).map(([id]) => [id]),
  };
}

function toScoreRow(id: string, score: RacketScore, { assessment, basis }: Written): ScoreRow {
  const { band, confidence, capability, harm, sellers, operators, lifecycle, topReason, brands, countries } = score;
  return [
    id,
    score.score,
    band,
    confidence,
    capability,
    harm,
    sellers,
    operators,
    lifecycle,
    topReason,
    brands,
    countries,
    assessment,
    basis,
  ];
}
